import { TextLink } from '~/ui/text-link';

/** One of a row of quiet acts, below or beside the main one. */
export function ActLink({ to, words }: { to: string; words: string }) {
  return (
    <li>
      <TextLink to={to}>{words}</TextLink>
    </li>
  );
}

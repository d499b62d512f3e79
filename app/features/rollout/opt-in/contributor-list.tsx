import { TextLink } from '~/ui/text-link';
import type { OptedIn } from './opt-in.server';

type Props = { contributors: readonly { id: string; name: string }[]; optedIn: readonly OptedIn[] };

/** The schools beside the sequence, A–Z, and those that came into it by their own wish. */
export function ContributorList({ contributors, optedIn }: Props) {
  return (
    <>
      {contributors.length > 0 && (
        <>
          <p className="mb-2 max-w-reading text-ink-soft">
            Special schools and alternative provision contribute outreach and visits beside the
            cohorts. One that asks for it is given a start of its own.
          </p>
          <ul className="grid gap-1">
            {contributors.map(({ id, name }) => (
              <li key={id} className="flex flex-wrap gap-x-4">
                <TextLink to={`/schools/${id}`}>{name}</TextLink>
                <TextLink to={`/schools/${id}/opt-in`} hidden={name}>
                  It wants a start of its own
                </TextLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {optedIn.length > 0 && (
        <>
          <h3 className="mt-4 text-h3">In the sequence by their own wish</h3>
          <ul className="grid gap-1">
            {optedIn.map(({ id, name, since, reason }) => (
              <li key={id}>
                <TextLink to={`/schools/${id}/opt-in`}>{name}</TextLink>
                <span className="text-ink-soft">
                  {' '}
                  since {since}: “{reason}”
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

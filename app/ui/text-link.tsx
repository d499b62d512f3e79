import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

type TextLinkProps = {
  to: string;
  /** Goes past the client router: files, calendar feeds and other doors. */
  reload?: boolean;
  /** Said after the words to tell one "Change" from another: "Change the start date", "See: the start date". */
  hidden?: string;
  children: ReactNode;
};

export function TextLink({ to, reload = false, hidden, children }: TextLinkProps) {
  return (
    <Link to={to} reloadDocument={reload} className="link">
      {children}
      {hidden && <HiddenWords words={hidden} />}
    </Link>
  );
}

/** Words taken out of line are named with a space before them, so a colon stays in line, without any width. */
function HiddenWords({ words }: { words: string }) {
  const hasColon = words.startsWith(':');
  return (
    <>
      {hasColon && <span className="text-[0px]">:</span>}
      <span className="sr-only"> {hasColon ? words.slice(1).trim() : words}</span>
    </>
  );
}

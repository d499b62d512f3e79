import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

type TextLinkProps = {
  to: string;
  /** Goes past the client router: files, calendar feeds and other doors. */
  reload?: boolean;
  /** Said after the words to tell one "Change" from another: "Change the start date". */
  hidden?: string;
  children: ReactNode;
};

export function TextLink({ to, reload = false, hidden, children }: TextLinkProps) {
  return (
    <Link to={to} reloadDocument={reload} className="link">
      {children}
      {hidden && <span className="sr-only"> {hidden}</span>}
    </Link>
  );
}

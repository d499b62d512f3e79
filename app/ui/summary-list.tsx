import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

export type SummaryRow = {
  key: string;
  value: ReactNode;
  /** A link to change it; `hidden` finishes the words: "Change" + "the start date". */
  change?: { to: string; label?: string; hidden: string };
};

/** Facts with their names beside them, or above them where the list itself is narrow. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="@container">
      {rows.map((row) => (
        <div
          key={row.key}
          className="grid gap-x-6 gap-y-0.5 border-b border-line py-2.5 last:border-b-0 @md:grid-cols-[minmax(0,12rem)_minmax(0,1fr)_auto]"
        >
          <dt className="font-bold">{row.key}</dt>
          <dd>{row.value}</dd>
          {row.change && (
            <dd className="no-print">
              <Link to={row.change.to} className="link inline-flex min-h-6 items-center">
                {row.change.label ?? 'Change'}
                <span className="sr-only"> {row.change.hidden}</span>
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

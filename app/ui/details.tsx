import type { ReactNode } from 'react';

type DetailsProps = { summary: string; open?: boolean; children: ReactNode };

export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details open={open} className="group">
      <summary className="link inline-block min-h-6 w-fit list-none [&::-webkit-details-marker]:hidden">
        {summary}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}

import type { ReactNode } from 'react';
import { FoldSign } from './fold-sign';

type DetailsProps = { summary: string; open?: boolean; children: ReactNode };

export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details open={open} className="group">
      <summary className="link flex min-h-6 w-fit list-none items-center gap-1.5">
        <FoldSign />
        {summary}
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}

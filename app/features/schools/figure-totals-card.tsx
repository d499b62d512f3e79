import type { ReactNode } from 'react';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import type { FigureTotal } from './school-figure-list.server';
import { indicatorName } from './school-figure';

type FigureTotalsCardProps = {
  period: string;
  sources: string[];
  totals: FigureTotal[];
  children: ReactNode;
};

/** A school year over all schools; what is missing is counted and never taken for zero. */
export function FigureTotalsCard({ period, sources, totals, children }: FigureTotalsCardProps) {
  return (
    <Card title={`The schools’ own figures, ${period}`}>
      <DataTable
        caption={`The schools’ own figures, ${period}`}
        captionHidden
        rows={totals}
        rowKey={({ indicator }) => indicator}
        columns={[
          { head: 'Figure', names: true, cell: ({ indicator }) => indicatorName(indicator) },
          { head: 'Together', numeric: true, cell: ({ total }) => total.toLocaleString('en-GB') },
          { head: 'Schools', numeric: true, cell: ({ schools }) => schools },
          { head: 'Missing', numeric: true, cell: ({ missing }) => missing },
        ]}
      />
      <p className="mt-3 text-sm text-ink-soft">
        Source: {sources.join('; ')}. A missing figure is left out, never counted as zero.
      </p>
      <div className="mt-4">{children}</div>
    </Card>
  );
}

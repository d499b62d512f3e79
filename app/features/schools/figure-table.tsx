import { DataTable } from '~/ui/data-table';
import { figureIndicators, indicatorName, markerWords, type FigureCell } from './school-figure';
import type { SchoolWithFigures } from './school-figure-list.server';

/** Schools A–Z with their figures of one school year: no order but the alphabet's. */
export function FigureTable({ schools, period }: { schools: SchoolWithFigures[]; period: string }) {
  return (
    <DataTable
      caption={`Figures of schools, ${period}, A to Z`}
      captionHidden
      dense
      rows={schools}
      rowKey={({ id }) => id}
      columns={[
        { head: 'School', names: true, cell: ({ name }) => name },
        ...figureIndicators.map((indicator) => ({
          head: indicatorName(indicator),
          numeric: true,
          cell: ({ figures }: SchoolWithFigures) => <Figure cell={figures[indicator]} />,
        })),
      ]}
    />
  );
}

/** A number, or in words why there is none. */
function Figure({ cell }: { cell: FigureCell | undefined }) {
  if (!cell) return <span className="text-sm text-ink-soft">not loaded</span>;
  if (cell.value !== null) return <>{cell.value.toLocaleString('en-GB')}</>;
  return <span className="text-sm text-ink-soft">{markerWords(cell.missing)}</span>;
}

import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { estimateWords } from './seat-estimate';
import { shortfallWords, USUAL_CAPACITY, type CohortSeats, type ModuleSeats } from './seat-need';
import type { SeatsOfYear } from './seat-need.server';

type SeatTableProps = {
  seats: SeatsOfYear;
  cohorts: { id: string; name: string }[];
};

/** Seats needed against seats scheduled, by module and cohort, with the shortfall in words. */
export function SeatTable({ seats: { modules, estimatedSchools }, cohorts }: SeatTableProps) {
  return (
    <>
      {estimatedSchools > 0 && (
        <p className="mb-3 text-sm text-ink-soft">
          {estimateWords(estimatedSchools)}: those listed by their staff type, those only expected
          by what teachers and teaching assistants both owe.
        </p>
      )}
      <DataTable
        caption="Seats needed against seats scheduled"
        captionHidden
        rows={modules}
        rowKey={(row) => row.moduleId}
        columns={[
          { head: 'Module', names: true, cell: (row) => row.title },
          ...cohorts.map(({ id, name }) => ({
            head: name,
            cell: (row: ModuleSeats) => <Needed {...cohortOf(row, id)} />,
          })),
          {
            head: 'For every cohort',
            numeric: true,
            cell: (row) => row.seatsForAll,
          },
          {
            head: 'Altogether',
            cell: (row) => <Short row={row} />,
          },
        ]}
      />
    </>
  );
}

function Needed({ needed, isEstimate, seats }: Omit<CohortSeats, 'cohortId' | 'short'>) {
  if (needed === 0 && seats === 0) return <>–</>;
  return (
    <>
      <span className="whitespace-nowrap">
        {isEstimate && 'about '}
        {needed} needed
      </span>
      <span className="block text-sm whitespace-nowrap text-ink-soft">{seats} scheduled</span>
    </>
  );
}

function Short({ row }: { row: ModuleSeats }) {
  if (row.needed === 0) return <>Nobody needs it now</>;
  if (row.short === 0) return <Tag status="done">Enough seats</Tag>;
  const [short, more] = shortfallWords(row.short, USUAL_CAPACITY, row.isEstimate).split(': ');
  return (
    <>
      <strong>{short}</strong>
      <span className="block text-sm text-ink-soft">{more}</span>
    </>
  );
}

const none = { needed: 0, isEstimate: false, seats: 0 };

function cohortOf(row: ModuleSeats, id: string) {
  return row.cohorts.find(({ cohortId }) => cohortId === id) ?? none;
}

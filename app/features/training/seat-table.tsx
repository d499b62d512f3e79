import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { shortfallWords, USUAL_CAPACITY, type ModuleSeats } from './seat-need';

type SeatTableProps = {
  seats: (ModuleSeats & { title: string })[];
  cohorts: { id: string; name: string }[];
};

/** Seats needed against seats scheduled, by module and cohort, with the shortfall in words. */
export function SeatTable({ seats, cohorts }: SeatTableProps) {
  return (
    <DataTable
      caption="Seats needed against seats scheduled"
      captionHidden
      rows={seats}
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
  );
}

function Needed({ needed, seats }: { needed: number; seats: number }) {
  if (needed === 0 && seats === 0) return <>–</>;
  return (
    <>
      <span className="whitespace-nowrap">{needed} needed</span>
      <span className="block text-sm whitespace-nowrap text-ink-soft">{seats} scheduled</span>
    </>
  );
}

function Short({ row }: { row: ModuleSeats }) {
  if (row.needed === 0) return <>Nobody needs it now</>;
  if (row.short === 0) return <Tag status="done">Enough seats</Tag>;
  const [short, more] = shortfallWords(row.short, USUAL_CAPACITY).split(': ');
  return (
    <>
      <strong>{short}</strong>
      <span className="block text-sm text-ink-soft">{more}</span>
    </>
  );
}

function cohortOf(row: ModuleSeats, id: string) {
  return row.cohorts.find(({ cohortId }) => cohortId === id) ?? { needed: 0, seats: 0 };
}

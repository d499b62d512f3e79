import type { OnTheDay } from '~/features/training/on-the-day';
import { DataTable } from '~/ui/data-table';
import type { Status } from '~/ui/sign';
import { Tag } from '~/ui/tag';
import { Tick } from '~/ui/tick';
import type { BookingRow } from './booking-list.server';

type BookingTableProps = {
  /** What the table is called, for those who hear it. */
  caption: string;
  rows: BookingRow[];
  /** Ticked already, after a fault. */
  chosen: readonly string[];
  /** Every place is taken: one ticks who would like to be told. */
  isFull: boolean;
};

/** The staff of a school with regard to one session: who could come, and what their day looks like. */
export function BookingTable({ caption, rows, chosen, isFull }: BookingTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.personId}
      columns={[
        {
          head: 'Choose',
          headHidden: true,
          cell: (row) => (
            <Tick
              name="personId"
              value={row.personId}
              label={row.name}
              checked={chosen.includes(row.personId)}
              disabled={isFull ? !row.mayWait : !row.isBookable}
            />
          ),
        },
        { head: 'Name', names: true, cell: (row) => row.name },
        { head: 'Post', cell: (row) => row.post },
        {
          head: 'Due',
          cell: ({ due }) => (due ? <Tag status={due.status}>{due.words}</Tag> : '–'),
        },
        { head: 'On the day', cell: (row) => <Day row={row} /> },
      ]}
    />
  );
}

/** Those for whom there is nothing to book: done already, or with a place on this session. */
export function SettledTable({ rows }: { rows: BookingRow[] }) {
  return (
    <DataTable
      caption="Nothing to book for them"
      captionHidden
      narrow="wrap"
      rows={rows}
      rowKey={(row) => row.personId}
      columns={[
        { head: 'Name', names: true, cell: (row) => row.name },
        { head: 'Post', cell: (row) => row.post },
        {
          head: 'State',
          bare: true,
          cell: ({ due }) =>
            due?.status === 'done' ? (
              <Tag status="done">{due.words}</Tag>
            ) : (
              <Tag status="on-track">Booked on this</Tag>
            ),
        },
      ]}
    />
  );
}

const DAY_STATUS: Record<OnTheDay['kind'], Status | null> = {
  clash: 'late',
  away: 'not-started',
  off: 'not-started',
  works: null,
  unknown: null,
};

function Day({ row }: { row: BookingRow }) {
  if (row.isWaiting) return <Tag status="waiting">You asked to be told</Tag>;
  if (!row.day) return <>–</>;
  const status = DAY_STATUS[row.day.kind];
  if (status) return <Tag status={status}>{row.day.words}</Tag>;
  return <span className={row.day.kind === 'unknown' ? 'text-ink-soft' : ''}>{row.day.words}</span>;
}

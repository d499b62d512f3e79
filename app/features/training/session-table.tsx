import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import type { listSessions } from './session-list.server';
import { sessionStatus } from './session-status';

type Row = Awaited<ReturnType<typeof listSessions>>['rows'][number];

/** Sessions as the council sees them: counts, no names of those booked. */
export function SessionTable({ rows, caption }: { rows: Row[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          head: 'When',
          names: true,
          cell: (row) => (
            <TextLink to={`/training/sessions/${row.id}`} hidden={`: ${row.moduleTitle}`}>
              {row.when}
            </TextLink>
          ),
        },
        {
          head: 'Session',
          cell: (row) => (
            <>
              {row.moduleTitle}
              <span className="block text-sm text-ink-soft">
                {row.kind}, {row.where}
              </span>
            </>
          ),
        },
        { head: 'For', cell: (row) => row.whom },
        { head: 'Places', cell: (row) => <Places row={row} /> },
        { head: 'Led by', cell: (row) => row.ledBy.join(', ') || 'Nobody yet' },
        {
          head: 'State',
          bare: true,
          cell: ({ status }) => (
            <Tag status={sessionStatus[status].status}>{sessionStatus[status].words}</Tag>
          ),
        },
      ]}
    />
  );
}

function Places({ row }: { row: Row }) {
  if (row.capacity === null) return <>Whole school</>;
  return (
    <>
      {row.taken} of {row.capacity} taken
      {row.waiting > 0 && (
        <span className="block text-sm text-ink-soft">{row.waiting} waiting</span>
      )}
    </>
  );
}

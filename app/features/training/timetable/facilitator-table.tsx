import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import type { CohortDays } from './facilitator-need.server';
import { dayWords } from './facilitator-words';

/** Facilitator days needed against those scheduled and available, by cohort. */
export function FacilitatorTable({ days }: { days: CohortDays[] }) {
  return (
    <DataTable
      caption="Facilitator days needed against those scheduled"
      captionHidden
      rows={days}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Cohort', names: true, cell: ({ name }) => name },
        { head: 'Needed', numeric: true, cell: ({ all }) => all.needed },
        { head: 'With someone named', numeric: true, cell: ({ all }) => all.named },
        { head: 'Nobody named', numeric: true, cell: ({ all }) => all.unnamed },
        { head: 'Not scheduled', numeric: true, cell: ({ all }) => all.unscheduled },
        { head: 'Available', numeric: true, cell: ({ all }) => all.available ?? 'No limit' },
        { head: 'Altogether', cell: (row) => <Standing row={row} /> },
        {
          head: 'Timetable',
          headHidden: true,
          cell: ({ id, name }) => (
            <span className="no-print">
              <TextLink to={`/training/cohorts/${id}/timetable`} hidden={`of ${name}`}>
                Timetable
              </TextLink>
            </span>
          ),
        },
      ]}
    />
  );
}

function Standing({ row: { all } }: { row: CohortDays }) {
  if (all.short === 0 && all.beyond === 0) return <Tag status="done">Enough</Tag>;
  return (
    <>
      {all.short > 0 && <strong className="block">{dayWords(all.short)} short</strong>}
      {all.beyond > 0 && (
        <span className="block text-sm text-ink-soft">
          {dayWords(all.beyond)} more than available
        </span>
      )}
    </>
  );
}

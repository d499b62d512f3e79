import { DataTable } from '~/ui/data-table';
import { ProgressBar, ProgressLegend } from '~/ui/progress-bar';
import type { GroupCounts } from './school-completion';

type GroupTableProps = { groups: GroupCounts[]; governors: GroupCounts | null; day: string };

/** A school's staff groups by state out of those expected; governors under a heavier rule. */
export function GroupTable({ groups, governors, day }: GroupTableProps) {
  return (
    <>
      <DataTable
        caption={`Staff groups by state, out of those expected on ${day}`}
        captionHidden
        rows={groups}
        apart={governors ? [governors] : []}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Group', cell: ({ name }) => name, names: true },
          { head: 'Expected', cell: ({ expected }) => expected, numeric: true },
          { head: 'Progress', cell: (group) => <ProgressBar parts={partsOf(group)} /> },
          { head: 'Done', cell: ({ done }) => done, numeric: true },
          { head: 'On track', cell: (group) => group['on-track'], numeric: true },
          { head: 'Waiting', cell: ({ waiting }) => waiting, numeric: true },
          { head: 'Late', cell: ({ late }) => late, numeric: true },
        ]}
      />
      <div className="mt-4">
        <ProgressLegend words={{ waiting: 'Waiting for the programme' }} />
      </div>
    </>
  );
}

function partsOf(group: GroupCounts) {
  return (['done', 'on-track', 'waiting', 'late'] as const).map((tone) => ({
    tone,
    value: group[tone],
  }));
}

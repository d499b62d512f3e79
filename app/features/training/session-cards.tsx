import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { markName, type Mark } from './mark';
import type { SessionPageShown } from './session-facts';

type PageProps = { page: SessionPageShown };

/** How many of each school are expected, and came; no names. */
export function SchoolsCard({ page }: PageProps) {
  const { bySchool, registerTaken } = page;
  if (bySchool.length === 0)
    return (
      <Card title="Who comes">
        <p className="text-ink-soft">Nobody is expected yet.</p>
      </Card>
    );
  return (
    <Card
      title="Who comes"
      note={`from ${bySchool.length === 1 ? '1 school' : `${bySchool.length} schools`}`}
    >
      <DataTable
        caption="People by school"
        captionHidden
        rows={bySchool}
        rowKey={(row) => row.name}
        columns={[
          { head: 'School', names: true, cell: (row) => row.name },
          { head: 'Expected', numeric: true, cell: (row) => row.expected },
          ...(registerTaken
            ? [
                {
                  head: 'Attended',
                  numeric: true,
                  cell: (row: (typeof bySchool)[number]) => row.attended,
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

const MARK_STATUS = { attended: 'done', part: 'attention', absent: 'not-started' } as const;

/** Names, for whoever leads the session; for the council those of schools whose list is open. */
export function ExpectedPeople({ page }: PageProps) {
  const { people, expected, forCouncil } = page;
  if (expected === 0) return null;
  if (people.length === 0)
    return (
      <p className="px-1 text-sm text-ink-soft">
        Names are shown of schools whose list you have opened for a reason; it is open until the end
        of the day.
      </p>
    );
  return (
    <Card title="Names" note={forCouncil ? 'of schools whose list you have opened' : undefined}>
      <DataTable
        caption="People expected"
        captionHidden
        rows={people}
        rowKey={(row) => row.personId}
        columns={[
          { head: 'Name', names: true, cell: (row) => row.name },
          { head: 'School', cell: (row) => row.schoolName ?? 'Team' },
          { head: 'Register', cell: (row) => <MarkTag mark={row.mark} /> },
        ]}
      />
    </Card>
  );
}

function MarkTag({ mark }: { mark: Mark | null }) {
  if (!mark) return <>–</>;
  return <Tag status={MARK_STATUS[mark]}>{markName(mark)}</Tag>;
}

/** What people asked to have arranged; nothing for those who may not see it. */
export function NeedsCard({ needs }: { needs: SessionPageShown['needs'] }) {
  if (!needs || needs.length === 0) return null;
  return (
    <Card title="Please arrange" edge="attention">
      <ul className="grid gap-3">
        {needs.map((need) => (
          <li key={need.personId}>
            <strong>{need.name}</strong>
            <div>{need.text}</div>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-soft">
        Only those who lead this session and whoever arranged it see this. It is deleted after the
        session.
      </p>
    </Card>
  );
}

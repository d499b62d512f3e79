import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import {
  Bookings,
  ModuleSessions,
  UnscheduledModules,
} from '~/features/learning/school-session-list';
import { sessionsOfSchool } from '~/features/learning/school-session-list.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { WaitingList } from '~/features/training/waiting-list';
import { Columns } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Sessions, ${page?.school.name ?? 'school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'book-places');
  const sessions = await sessionsOfSchool(school.id, args.context.now);
  return { school: { id: school.id, name: school.name }, ...sessions };
}

export default function SchoolSessionsPage() {
  const { school, modules, bookings, waiting, hasStarted } = useLoaderData<typeof loader>();
  const isScheduled = ({ sessions, inSchool }: Module) => sessions.length + inSchool.length > 0;
  const scheduled = modules.filter(isScheduled);
  const unscheduled = modules.filter((module) => module.owing > 0 && !isScheduled(module));
  return (
    <>
      <PageTitle eyebrow={school.name} title={titleOf(modules)} lead={leadOf(modules)} />
      <Columns
        aside={
          <>
            <Bookings bookings={bookings} schoolId={school.id} />
            <WaitingList waiting={waiting} schoolId={school.id} />
          </>
        }
      >
        {!hasStarted && (
          <EmptyState title="Your staff are not enrolled yet">
            Once they are, this page says who needs which session, and you can book.
          </EmptyState>
        )}
        {scheduled.map((module) => (
          <ModuleSessions key={module.id} module={module} schoolId={school.id} />
        ))}
        <UnscheduledModules modules={unscheduled} />
      </Columns>
    </>
  );
}

type Modules = ReturnType<typeof useLoaderData<typeof loader>>['modules'];
type Module = Modules[number];

function titleOf(modules: Modules): string {
  const seats = modules.reduce(
    (sum, { owing, placed, inSchool }) =>
      sum + (inSchool.length > 0 ? 0 : Math.max(0, owing - placed)),
    0,
  );
  if (seats === 0) return 'Nobody of yours needs a place now';
  return seats === 1 ? '1 place to book' : `${seats} places to book`;
}

function leadOf(modules: Modules): string | undefined {
  const none = modules.filter(
    ({ owing, sessions, inSchool }) => owing > 0 && sessions.length + inSchool.length === 0,
  );
  if (none.length === 0) return 'For everyone who still needs a live session this year.';
  const words = none.length === 1 ? '1 module has' : `${none.length} modules have`;
  return `For everyone who still needs a live session this year. ${words} no session scheduled yet: that is the council’s to do.`;
}

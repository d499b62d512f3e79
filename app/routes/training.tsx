import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { SeatTable } from '~/features/training/seat-table';
import { sessionKinds, sessionKindName } from '~/features/training/session-kind';
import { SessionTable } from '~/features/training/session-table';
import { FacilitatorTable } from '~/features/training/timetable/facilitator-table';
import { getTrainingPage } from '~/features/training/training-page.server';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { FilterBar } from '~/ui/filter-bar';
import { PageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { Select } from '~/ui/select';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Training${page && page.page > 1 ? `, page ${page.page}` : ''} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const query = new URL(args.request.url).searchParams;
  const page = await getTrainingPage(query, args.context.now);
  return { ...page, mayArrange: may(viewer, 'arrange-sessions') };
}

export default function TrainingPage() {
  const { title, year, seats, days, cohorts, modules, sessions, page, filter, mayArrange } =
    useLoaderData<typeof loader>();
  const isNarrowed = [filter.module, filter.cohort, filter.kind].some(Boolean) || filter.past;
  return (
    <>
      <PageTitle
        eyebrow="Training"
        title={title}
        lead="People who still owe a live session, against the seats of sessions to come. A session in a school seats everyone there who owes it."
        actions={
          <>
            {mayArrange && <ButtonLink to="/training/new">Schedule a session</ButtonLink>}
            {year && (
              <ButtonLink to={`/training/template?year=${year.number}`} look="outline">
                Timetable template
              </ButtonLink>
            )}
          </>
        }
      />
      <Stack>
        {seats.modules.length > 0 && (
          <Card title="Seats needed against seats scheduled">
            <SeatTable seats={seats} cohorts={cohorts} />
          </Card>
        )}
        {days.length > 0 && (
          <Card title="Facilitator days needed against those scheduled">
            <p className="mb-3 text-sm text-ink-soft">
              Needed is what the timetable template still asks for. A session of up to three and a
              half hours takes half a day of each facilitator, a longer one the whole.
            </p>
            <FacilitatorTable days={days} />
          </Card>
        )}
        <Card title={filter.past ? 'Past sessions' : 'Sessions to come'} note={`${sessions.total}`}>
          <FilterBar label="Filter sessions" clearTo={isNarrowed ? '/training' : undefined}>
            <Select
              name="when"
              label="When"
              width="short"
              value={filter.past ? 'past' : 'to-come'}
              choices={[
                { value: 'to-come', label: 'To come' },
                { value: 'past', label: 'Past' },
              ]}
            />
            <Select
              name="module"
              label="Module"
              blank="All"
              value={filter.module}
              choices={modules}
            />
            <Select
              name="cohort"
              label="Cohort"
              blank="All"
              value={filter.cohort}
              choices={cohorts.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select name="kind" label="Kind" blank="All" value={filter.kind} choices={kinds} />
          </FilterBar>
          {sessions.rows.length === 0 ? (
            <EmptyState title="No sessions here">
              {isNarrowed ? 'None fits what you chose.' : 'None is scheduled yet.'}
            </EmptyState>
          ) : (
            <SessionTable
              rows={sessions.rows}
              caption={filter.past ? 'Past sessions' : 'Sessions to come'}
            />
          )}
          <Pagination page={page} pages={sessions.pages} label="Sessions" />
        </Card>
      </Stack>
    </>
  );
}

const kinds = sessionKinds.map((value) => ({ value, label: sessionKindName(value) }));

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { getBookedList } from '~/features/learning/booked-list.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { coverName } from '~/features/training/cover';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Card } from '~/ui/card';
import { Stack } from '~/ui/columns';
import { ConfirmPanel } from '~/ui/confirm-panel';
import { DataTable } from '~/ui/data-table';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { PrintButton } from '~/ui/print-button';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${titleOf(page?.booked.length ?? 0)} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'book-places');
  const query = new URL(args.request.url).searchParams;
  const notBooked = (query.get('not') ?? '').split(' ').filter(Boolean);
  const made = { at: query.get('at') ?? '', notBooked };
  const { sessionId = '' } = args.params;
  const list = await getBookedList(school.id, sessionId, made, args.context.now);
  return { school: { id: school.id, name: school.name }, ...list };
}

export default function BookingMadePage() {
  const { school, session, cover, booked, notBooked } = useLoaderData<typeof loader>();
  const untold = booked.filter(({ isTold }) => !isTold).map(({ name }) => name);
  const words = `${session.moduleTitle} · ${session.when} · ${session.where}`;
  return (
    <>
      {booked.length > 0 ? (
        <ConfirmPanel title={titleOf(booked.length)}>{words}</ConfirmPanel>
      ) : (
        <PageTitle title={titleOf(0)} lead={words} />
      )}
      <Stack>
        {untold.length > 0 && (
          <Notice title="Please tell them yourself:">
            {untold.join(', ')}. We have no e-mail address for them.
          </Notice>
        )}
        <Card title="Person by person">
          <DataTable
            caption="What became of each person"
            captionHidden
            rows={[
              ...booked.map((person) => ({ ...person, why: null })),
              ...notBooked.map((person) => ({ ...person, isTold: false })),
            ]}
            rowKey={(row) => row.personId}
            columns={[
              { head: 'Name', names: true, cell: (row) => row.name },
              {
                head: 'Outcome',
                cell: (row) =>
                  row.why === null ? (
                    <Tag status="done">Booked</Tag>
                  ) : (
                    <Tag status="late">Not booked</Tag>
                  ),
              },
              {
                head: 'What happens next',
                cell: (row) =>
                  row.why ??
                  (row.isTold ? 'Gets an e-mail with a calendar invite' : 'You tell them'),
              },
            ]}
          />
          {cover && <p className="mt-4">Cover: {coverName(cover)}.</p>}
          <p className="mt-2 text-ink-soft">
            A place can be cancelled until the session begins; the seat is then free at once.
          </p>
        </Card>
        <ButtonRow>
          <ButtonLink to={`/schools/${school.id}/sessions`}>Back to sessions</ButtonLink>
          <ButtonLink look="outline" to={`/schools/${school.id}/sessions/${session.id}/booking`}>
            Book more people
          </ButtonLink>
          <PrintButton />
        </ButtonRow>
      </Stack>
    </>
  );
}

function titleOf(booked: number): string {
  if (booked === 0) return 'Nobody was booked';
  return booked === 1 ? '1 place booked' : `${booked} places booked`;
}

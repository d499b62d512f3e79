import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { listOpenings } from '~/features/schools/opening.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { spokenInstant } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Who opened the list of ${page?.school.name ?? 'a school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const school = await getSchoolFor(viewer, args.params.schoolId, 'name-organisers');
  return { school, openings: await listOpenings(school.id) };
}

export default function OpeningsPage() {
  const { school, openings } = useLoaderData<typeof loader>();
  const many = openings.length === 1 ? 'once' : `${openings.length} times`;
  return (
    <>
      <BackLink to={`/schools/${school.id}`}>{school.name}</BackLink>
      <PageTitle
        eyebrow={school.name}
        title={
          openings.length === 0
            ? 'The council has not opened your list of names'
            : `The council has opened your list of names ${many}`
        }
        lead="It can only be opened for a stated reason, for one day. Only you, the school’s head, see this page."
      />
      {openings.length === 0 ? (
        <EmptyState title="No openings">Each one would stand here: who, when and why.</EmptyState>
      ) : (
        <Card>
          <DataTable
            caption="Openings, the newest first"
            captionHidden
            rows={openings}
            rowKey={(opening) => opening.id}
            columns={[
              { head: 'Opened', cell: (opening) => spokenInstant(opening.openedAt), names: true },
              { head: 'By', cell: (opening) => opening.name },
              { head: 'Reason', cell: (opening) => opening.reason },
            ]}
          />
        </Card>
      )}
    </>
  );
}

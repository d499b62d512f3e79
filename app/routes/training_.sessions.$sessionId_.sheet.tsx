import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { getRegisterPage } from '~/features/training/register-page.server';
import { BackLink } from '~/ui/back-link';
import { DataTable } from '~/ui/data-table';
import { InsetText } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { PrintButton } from '~/ui/print-button';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Sign-in sheet, ${page?.session.moduleTitle ?? 'session'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const { session, people, hidden } = await getRegisterPage(viewer, args.params.sessionId);
  // On paper that lies about: names and schools, never what somebody needs.
  const rows = people.map(({ personId, name, schoolName }) => ({ personId, name, schoolName }));
  return { session, hidden, rows };
}

const BLANK_ROWS = 5;

export default function SheetPage() {
  const { session, rows, hidden } = useLoaderData<typeof loader>();
  const blank = Array.from({ length: BLANK_ROWS }, (_, at) => ({
    personId: `blank-${at}`,
    name: null,
    schoolName: ' ',
  }));
  return (
    <>
      <BackLink to={`/training/sessions/${session.id}`}>{session.moduleTitle}</BackLink>
      <PageTitle
        eyebrow="Sign-in sheet"
        title={session.moduleTitle}
        lead={`${session.when} · ${session.where}`}
        actions={<PrintButton />}
      />
      {hidden > 0 && (
        <InsetText>
          {hidden} more are expected from schools whose list you have not opened.
        </InsetText>
      )}
      <DataTable
        caption="People expected, and room for others"
        captionHidden
        narrow="wrap"
        rows={[...rows, ...blank]}
        rowKey={(row) => row.personId}
        columns={[
          {
            head: 'Name',
            names: true,
            cell: (row) => row.name ?? <span className="sr-only">An empty line</span>,
          },
          { head: 'School', cell: (row) => row.schoolName ?? 'Team' },
          { head: 'Signature', cell: () => <span className="block h-10 min-w-16" /> },
        ]}
      />
    </>
  );
}

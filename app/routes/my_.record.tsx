import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listOwnRecord } from '~/features/learning/record.server';
import { requireViewer } from '~/features/people/guard.server';
import { findPortal } from '~/platform/portal.server';
import { BackLink } from '~/ui/back-link';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { PrintButton } from '~/ui/print-button';

export const meta = () => [{ title: 'My record – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const [lines, portal] = await Promise.all([listOwnRecord(viewer.personId), findPortal()]);
  return { name: viewer.name, lines, council: portal?.councilName ?? '' };
}

export default function RecordPage() {
  const { name, lines, council } = useLoaderData<typeof loader>();
  const hours = Math.round(lines.reduce((sum, { minutes }) => sum + minutes, 0) / 30) / 2;
  return (
    <>
      <BackLink to="/my">My learning</BackLink>
      <PageTitle
        eyebrow={name}
        title={lines.length === 1 ? 'One module completed' : `${lines.length} modules completed`}
        lead={
          lines.length > 0
            ? `About ${hours} hours of learning with Culture of Inclusion, ${council}.`
            : undefined
        }
        actions={<PrintButton />}
      />
      {lines.length === 0 ? (
        <EmptyState title="Nothing completed yet">
          Each module appears here when all its parts are done.
        </EmptyState>
      ) : (
        <Card>
          <DataTable
            caption="Modules completed"
            captionHidden
            rows={lines}
            rowKey={({ key }) => key}
            columns={[
              { head: 'Module', cell: ({ title }) => title, names: true },
              { head: 'Year', cell: ({ year }) => year },
              { head: 'How', cell: ({ route }) => route },
              { head: 'Completed', cell: ({ on }) => on },
              { head: 'Minutes', cell: ({ minutes }) => minutes, numeric: true },
            ]}
          />
        </Card>
      )}
      <p className="mt-4 text-sm text-ink-soft">
        This is a record of attendance and completion. It is not a qualification, and it does not
        replace the national qualification for SENCOs.
      </p>
    </>
  );
}

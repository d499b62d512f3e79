import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readAuditFilter } from '~/features/people/audit-filter';
import { AuditFilters } from '~/features/people/audit-filters';
import { AuditTable } from '~/features/people/audit-table';
import { auditChoices, ENTRIES_A_PAGE, listAudit } from '~/features/people/audit-trail.server';
import { requirePermission } from '~/features/people/guard.server';
import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { PageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Audit trail, page ${data?.page ?? 1} of ${data?.pages ?? 1} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'read-audit');
  const query = new URL(args.request.url).searchParams;
  const { filter, values, errors } = readAuditFilter(query);
  const [{ lines, total }, choices] = await Promise.all([listAudit(filter), auditChoices()]);
  const isFiltered = Object.values(values).some(Boolean);
  const pages = Math.ceil(total / ENTRIES_A_PAGE);
  return { lines, total, choices, errors, values, page: filter.page, pages, isFiltered };
}

export default function AuditPage() {
  const { lines, total, choices, errors, values, page, pages, isFiltered } =
    useLoaderData<typeof loader>();
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageTitle
        title={
          isFiltered
            ? `${counted(total, 'act fits', 'acts fit')} what you ask for`
            : `${counted(total, 'act')} on record`
        }
        lead="Who did what, newest first. Members of staff who see only their own record are not named. Entries are kept for a year."
      />
      <AuditFilters choices={choices} values={values} errors={errors} isFiltered={isFiltered} />
      {lines.length === 0 ? (
        <EmptyState title="Nothing fits">Ask for less, or for other days.</EmptyState>
      ) : (
        <Card>
          <AuditTable lines={lines} />
        </Card>
      )}
      <Pagination page={page} pages={pages} label="Audit trail" />
    </>
  );
}

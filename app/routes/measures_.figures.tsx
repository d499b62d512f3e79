import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { FigureTable } from '~/features/schools/figure-table';
import { listFigurePeriods, listFigures } from '~/features/schools/school-figure-list.server';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { FilterBar } from '~/ui/filter-bar';
import { PageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { Select } from '~/ui/select';

export const meta: MetaFunction<typeof loader> = ({ data: list }) => [
  {
    title: `School figures${list && list.page > 1 ? `, page ${list.page}` : ''} – Culture of Inclusion`,
  },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'see-measures');
  const query = new URL(args.request.url).searchParams;
  const periods = await listFigurePeriods();
  const asked = periods.find(({ period }) => period === query.get('period')) ?? periods[0];
  const page = Math.max(1, Math.trunc(Number(query.get('page'))) || 1);
  const period = asked?.period ?? '';
  return {
    ...{ page, period, sources: asked?.sources ?? [] },
    periods: periods.map((one) => one.period),
    ...(await listFigures(period, page)),
  };
}

export default function FiguresPage() {
  const { page, pages, period, periods, sources, schools, total } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to="/measures">Measures</BackLink>
      <PageTitle
        title={period ? `School figures of ${period}` : 'No school figures yet'}
        lead="Schools from A to Z. Figures describe who a school teaches; they do not rank it."
        actions={<ButtonLink to="/measures/figures/new">Load figures</ButtonLink>}
      />
      {period ? (
        <>
          {periods.length > 1 && (
            <FilterBar label="Choose a school year">
              <Select
                name="period"
                label="School year"
                width="medium"
                value={period}
                choices={periods.map((one) => ({ value: one, label: one }))}
              />
            </FilterBar>
          )}
          <Card title={`${total} schools`} note={`source: ${sources.join('; ')}`}>
            <FigureTable schools={schools} period={period} />
          </Card>
          <Pagination page={page} pages={pages} label="School figures" />
        </>
      ) : (
        <EmptyState title="Nothing is loaded">
          Figures come from the national performance tables and the council’s own records, as CSV
          files.
        </EmptyState>
      )}
    </>
  );
}

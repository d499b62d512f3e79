import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CouncilMeasuresCard } from '~/features/measures/council-measures-card';
import { requirePermission } from '~/features/people/guard.server';
import { FigureTotalsCard } from '~/features/schools/figure-totals-card';
import { listFigurePeriods, totalFigures } from '~/features/schools/school-figure-list.server';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Stack } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta = () => [{ title: 'Measures – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'see-measures');
  const [newest] = await listFigurePeriods();
  return { newest: newest && { ...newest, totals: await totalFigures(newest.period) } };
}

export default function MeasuresPage() {
  const { newest } = useLoaderData<typeof loader>();
  const load = <ButtonLink to="/measures/figures/new">Load figures</ButtonLink>;
  return (
    <>
      <PageTitle
        title={newest ? `School figures stand at ${newest.period}` : 'No figures are loaded yet'}
        lead="None of the council’s six measures has been loaded."
      />
      <Stack>
        {newest ? (
          <FigureTotalsCard {...newest}>
            <ButtonRow>
              {load}
              <TextLink to="/measures/figures">School by school</TextLink>
            </ButtonRow>
          </FigureTotalsCard>
        ) : (
          <EmptyState title="Begin with what every school reports" actions={load}>
            Pupils, EHC plans, SEN support and free school meals, from the national performance
            tables.
          </EmptyState>
        )}
        <CouncilMeasuresCard />
      </Stack>
    </>
  );
}

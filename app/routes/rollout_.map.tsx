import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { listStandingPlaces } from '~/features/rollout/draft/standing.server';
import { PlanMap } from '~/features/rollout/map/plan-map';
import { readPlanMap } from '~/features/rollout/map/plan-map.server';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { WidePage } from '~/ui/columns';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Map of the roll-out – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'see-programme');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  return { year, map: await readPlanMap(year.id, await listStandingPlaces(year.id)) };
}

export default function RolloutMap() {
  const { year, map } = useLoaderData<typeof loader>();
  return (
    <WidePage>
      <BackLink to={`/rollout?year=${year.number}`}>Roll-out plan</BackLink>
      <PageTitle eyebrow={year.name} title="Where the schools of the roll-out are" />
      <PlanMap map={map} />
    </WidePage>
  );
}

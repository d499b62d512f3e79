import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { LimitsPage } from '~/features/rollout/limit/limits-page';
import { readLimits } from '~/features/rollout/limit/limits-page.server';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';

export const meta: MetaFunction = () => [{ title: 'Limits of the plan – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const { now } = args.context;
  const year = await findProgrammeYear(args.request, dayOf(now));
  if (!year) throw absent();
  const mayPlan = may(viewer, 'publish-plan');
  return { year, limits: await readLimits(year.id, now, mayPlan), mayPlan };
}

export default function Limits() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to={`/rollout?year=${page.year.number}`}>Roll-out plan</BackLink>
      <LimitsPage {...page} />
    </>
  );
}

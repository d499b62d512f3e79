import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { may } from '~/features/people/viewer';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { AreasPage } from '~/features/rollout/limit/areas-page';
import { listTrustsAndAreas } from '~/features/rollout/limit/areas.server';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';

export const meta: MetaFunction = () => [{ title: 'Trusts and areas – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'see-programme');
  const today = dayOf(args.context.now);
  const year = await findProgrammeYear(args.request, today);
  if (!year) throw absent();
  const schools = await listTrustsAndAreas(today);
  return { year, schools, mayPlan: may(viewer, 'publish-plan') };
}

export default function Areas() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to={`/rollout/limits?year=${page.year.number}`}>Limits of the plan</BackLink>
      <AreasPage {...page} />
    </>
  );
}

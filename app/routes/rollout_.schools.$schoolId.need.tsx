import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { getSchoolNeed } from '~/features/rollout/need/school-need.server';
import { SchoolNeedPage } from '~/features/rollout/need/school-need-page';
import { dayOf } from '~/platform/time';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Need of ${page?.school.name ?? 'a school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'see-readiness');
  const day = dayOf(args.context.now);
  const year = await findProgrammeYear(args.request, day);
  if (!year) throw absent();
  return { year, ...(await getSchoolNeed(args.params.schoolId, year.id, day)) };
}

export default function SchoolNeedRoute() {
  return <SchoolNeedPage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { getDraft } from '~/features/rollout/draft/draft.server';
import { SchoolWhyPage } from '~/features/rollout/why/school-why-page';
import { readSchoolWhy } from '~/features/rollout/why/school-why.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `Why ${page?.school.name ?? 'a school'} starts when it does – Culture of Inclusion`,
  },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const { draftId, schoolId } = args.params;
  return readSchoolWhy(await getDraft(draftId), schoolId, args.context.now);
}

export default function SchoolWhyRoute() {
  return <SchoolWhyPage {...useLoaderData<typeof loader>()} />;
}

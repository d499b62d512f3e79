import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { getDraft } from '~/features/rollout/draft/draft.server';
import { CohortWhyPage } from '~/features/rollout/why/cohort-why-page';
import { readCohortWhy } from '~/features/rollout/why/cohort-why.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `What binds ${page?.cohort.name ?? 'a cohort'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const { draftId, cohortId } = args.params;
  return readCohortWhy(await getDraft(draftId), cohortId, args.context.now);
}

export default function CohortWhyRoute() {
  return <CohortWhyPage {...useLoaderData<typeof loader>()} />;
}

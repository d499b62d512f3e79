import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { ComparisonPage } from '~/features/rollout/draft/comparison-page';
import { readComparison } from '~/features/rollout/draft/comparison.server';
import { getDraftShown } from '~/features/rollout/draft/draft-list.server';
import { getDraft } from '~/features/rollout/draft/draft.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Compare draft ${page?.draft.number ?? ''} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const draft = await getDraft(args.params.draftId);
  const asked = new URL(args.request.url).searchParams.get('with');
  const [shown, comparison] = await Promise.all([
    getDraftShown(draft),
    readComparison(draft, asked, args.context.now),
  ]);
  return { draft: shown, comparison };
}

export default function CompareDrafts() {
  return <ComparisonPage {...useLoaderData<typeof loader>()} />;
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { getDraft } from '~/features/rollout/draft/draft.server';
import { PresentationPage } from '~/features/rollout/draft/presentation-page';
import { readPresentation } from '~/features/rollout/draft/presentation.server';

export const meta: MetaFunction = () => [
  { title: 'Which schools would start when – Culture of Inclusion' },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const draft = await getDraft(args.params.draftId);
  return {
    draft: { id: draft.id, number: draft.number },
    presentation: await readPresentation(draft),
  };
}

export default function PresentDraft() {
  return <PresentationPage {...useLoaderData<typeof loader>()} />;
}

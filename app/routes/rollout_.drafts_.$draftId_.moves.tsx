import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { getDraftShown } from '~/features/rollout/draft/draft-list.server';
import { DraftMovesPage } from '~/features/rollout/draft/draft-moves-page';
import { listMoves } from '~/features/rollout/draft/draft-moves.server';
import { getDraft } from '~/features/rollout/draft/draft.server';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Moves of draft ${page?.draft.number ?? ''} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const draft = await getDraft(args.params.draftId);
  const [shown, moves] = await Promise.all([getDraftShown(draft), listMoves(draft)]);
  return { draft: shown, moves };
}

export default function DraftMoves() {
  return <DraftMovesPage {...useLoaderData<typeof loader>()} />;
}

import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { OUT_OF_ALL } from '~/features/rollout/cohort.schema';
import { DraftBoardPage } from '~/features/rollout/draft/draft-board-page';
import { readDraftBoardPage } from '~/features/rollout/draft/draft-board-page.server';
import { moveInDraft } from '~/features/rollout/draft/draft-move.server';
import { draftMoveSchema } from '~/features/rollout/draft/draft.schema';
import { getDraft } from '~/features/rollout/draft/draft.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Draft ${page?.draft.number ?? ''} of the roll-out plan – Culture of Inclusion` },
];

const OF_REASON: readonly string[] = ['reason', 'screened', 'names-another'];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const draft = await getDraft(args.params.draftId);
  const asked = new URL(args.request.url).searchParams;
  return readDraftBoardPage(draft, asked, args.context.now);
}

/** After a refusal too: somebody else may have changed the draft, and it is shown as it is now. */
export function shouldRevalidate() {
  return true;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id } = await getDraft(args.params.draftId);
  const form = await readForm(args.request, draftMoveSchema);
  if (!form.ok) return data(form, 422);
  const { cohortId, ...move } = form.value;
  const outcome = await moveInDraft(viewer.by, {
    ...{ draftId: id, ...move },
    cohortId: cohortId === OUT_OF_ALL ? null : cohortId,
  });
  if (!outcome.ok) {
    const field = OF_REASON.includes(outcome.reason) ? 'reason' : 'form';
    return data(refusedForm(form, { [field]: outcome.message }), 409);
  }
  return done(`/rollout/drafts/${id}`, 'The move is kept, with its reason');
}

export default function DraftPage() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <DraftBoardPage {...page} errors={sent?.errors} values={sent?.values} />;
}

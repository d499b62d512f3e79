import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { undoLastMove } from '~/features/rollout/draft/draft-move.server';
import { listMoves } from '~/features/rollout/draft/draft-moves.server';
import { undoSchema } from '~/features/rollout/draft/draft.schema';
import { getDraft } from '~/features/rollout/draft/draft.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Undo the last move of draft ${page?.draft.number ?? ''} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const { id, number, version, programmeYearId } = await getDraft(args.params.draftId);
  const moves = await listMoves({ id, programmeYearId });
  return { draft: { id, number, version }, last: moves.find(({ undone }) => !undone) ?? null };
}

/** After a refusal too: somebody else may have changed the draft. */
export function shouldRevalidate() {
  return true;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id } = await getDraft(args.params.draftId);
  const form = await readForm(args.request, undoSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await undoLastMove(viewer.by, { draftId: id, ...form.value });
  if (!outcome.ok) return data(refusedForm(form, { form: outcome.message }), 409);
  return done(`/rollout/drafts/${id}`, `The move of ${outcome.schoolName} is undone`);
}

export default function UndoMove() {
  const { draft, last } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const board = `/rollout/drafts/${draft.id}`;
  return (
    <>
      <BackLink to={board}>{`Draft ${draft.number}`}</BackLink>
      <PageTitle title={last ? `Undo the move of ${last.school}?` : 'Nothing to undo'} />
      {last ? (
        <PlainForm errors={sent?.errors}>
          <input type="hidden" name="version" value={draft.version} />
          <p>
            It goes back from {last.to ?? 'no cohort'} to {last.from ?? 'no cohort'}. {last.by}{' '}
            moved it because: “{last.reason}”
          </p>
          <ButtonRow>
            <Button>Undo the move</Button>
            <ButtonLink to={board} look="link">
              Leave it
            </ButtonLink>
          </ButtonRow>
        </PlainForm>
      ) : (
        <EmptyState title="Every move has been undone, or none was made" />
      )}
    </>
  );
}

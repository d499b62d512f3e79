import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { findProgrammeYear } from '~/features/programme/programme.server';
import { DraftListPage } from '~/features/rollout/draft/draft-list-page';
import { listDrafts } from '~/features/rollout/draft/draft-list.server';
import { beginDraftSchema } from '~/features/rollout/draft/draft.schema';
import { beginDraft } from '~/features/rollout/draft/draft.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';

export const meta: MetaFunction = () => [
  { title: 'Drafts of the roll-out plan – Culture of Inclusion' },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  return { year, drafts: await listDrafts(year.id) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const year = await findProgrammeYear(args.request, dayOf(args.context.now));
  if (!year) throw absent();
  const form = await readForm(args.request, beginDraftSchema);
  if (!form.ok) return data(form, 422);
  const { from, draftId } = form.value;
  if (from === 'draft' && !draftId)
    return data(refusedForm(form, { draftId: 'Choose the other draft' }), 422);
  const programmeYearId = year.id;
  const id = await beginDraft(
    viewer.by,
    from === 'draft'
      ? { from, programmeYearId, draftId: draftId ?? '' }
      : { from, programmeYearId },
  );
  return done(`/rollout/drafts/${id}`, 'The draft is begun. No school is told of it');
}

export default function Drafts() {
  const { year, drafts } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <DraftListPage year={year} drafts={drafts} errors={sent?.errors} values={sent?.values} />;
}

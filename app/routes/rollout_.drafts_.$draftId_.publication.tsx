import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requirePermission } from '~/features/people/guard.server';
import { getDraftShown } from '~/features/rollout/draft/draft-list.server';
import { DraftPublicationPage } from '~/features/rollout/draft/draft-publication-page';
import { publicationSchema } from '~/features/rollout/draft/draft.schema';
import { getDraft } from '~/features/rollout/draft/draft.server';
import { readPublication } from '~/features/rollout/draft/publication-page.server';
import { publishPlan } from '~/features/training/plan-publication.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { counted, listed } from '~/platform/message-text';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Publish draft ${page?.draft.number ?? ''} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  await requirePermission(args, 'publish-plan');
  const draft = await getDraft(args.params.draftId);
  const [shown, publication] = await Promise.all([
    getDraftShown(draft),
    readPublication(draft, args.context.now),
  ]);
  return { draft: shown, publication };
}

/** After a refusal too: somebody else may have changed the draft, and it is shown as it is now. */
export function shouldRevalidate() {
  return true;
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'publish-plan');
  const { id, programmeYear } = await getDraft(args.params.draftId);
  const form = await readForm(args.request, publicationSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await publishPlan(viewer.by, { draftId: id, ...form.value });
  if (!outcome.ok) {
    const field = ['reason', 'screened'].includes(outcome.reason) ? 'reason' : 'form';
    return data(refusedForm(form, { [field]: outcome.message }), 409);
  }
  const { offered, withoutHead, released } = outcome;
  const told = [
    `${counted(offered, 'school is', 'schools are')} offered a place`,
    ...(withoutHead > 0 ? [`${counted(withoutHead, 'head')} could not be written to`] : []),
    ...(released > 0
      ? [`${counted(released, 'booked place was', 'booked places were')} given back`]
      : []),
  ];
  return done(`/rollout?year=${programmeYear.number}`, `The plan is published: ${listed(told)}`);
}

export default function PublishDraft() {
  const { draft, publication } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <DraftPublicationPage {...{ draft, publication }} errors={sent?.errors} values={sent?.values} />
  );
}

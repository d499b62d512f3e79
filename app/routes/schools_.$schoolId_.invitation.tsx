import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerInvitation } from '~/features/enrolment/invitation-answer.server';
import { requireViewer } from '~/features/people/guard.server';
import { listPathwayTimes } from '~/features/programme/pathway.server';
import type { Answer } from '~/features/rollout/cohort';
import { InvitationPage } from '~/features/rollout/invitation-page';
import {
  answersFor,
  findInvitation,
  getSchoolToAnswerFor,
  invitationSight,
} from '~/features/rollout/invitation-page.server';
import { answerSchema } from '~/features/rollout/invitation.schema';
import { getSchoolFor } from '~/features/schools/school.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';

const FIELD: Record<string, string> = {
  reason: 'reason',
  screened: 'reason',
  past: 'pausedUntil',
};
const DONE: Record<Answer, string> = {
  accepted: 'The place is accepted',
  another: 'Another start is asked for',
  paused: 'The start is paused',
  declined: 'The place is declined',
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Invitation of ${page?.school.name ?? 'a school'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const { id, name } = await getSchoolFor(viewer, args.params.schoolId, 'see-school');
  const answers = answersFor(viewer, id);
  const today = dayOf(args.context.now);
  const invitation = await findInvitation(id, invitationSight(viewer, id), today);
  const times = invitation ? await listPathwayTimes(invitation.programmeYearId) : [];
  return { school: { id, name }, answers, invitation, times, today };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const { id, onBehalf } = await getSchoolToAnswerFor(viewer, args.params.schoolId);
  const form = await readForm(args.request, answerSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await answerInvitation(viewer.by, { schoolId: id, onBehalf, ...form.value });
  if (!outcome.ok)
    return data(refusedForm(form, { [FIELD[outcome.reason] ?? 'answer']: outcome.message }), 409);
  return done(`/schools/${id}/invitation`, `${DONE[form.value.answer]}, and the school is told`);
}

export default function Invitation() {
  const { school, answers, invitation, times, today } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const given = { errors: sent?.errors, values: sent?.values };
  return (
    <>
      <BackLink to={`/schools/${school.id}`}>{school.name}</BackLink>
      {invitation ? (
        <InvitationPage {...{ school, answers, invitation, times, today, ...given }} />
      ) : (
        <>
          <PageTitle eyebrow={school.name} title="No place has been offered yet" />
          <EmptyState title="Nothing to answer">
            When the school’s cohort is published, its head is written to and the offer stands here.
          </EmptyState>
        </>
      )}
    </>
  );
}

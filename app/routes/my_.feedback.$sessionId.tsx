import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerFeedback, findAsk } from '~/features/feedback/feedback-answer.server';
import { FeedbackForm } from '~/features/feedback/feedback-form';
import { feedbackSchema } from '~/features/feedback/feedback.schema';
import { absent, requireViewer } from '~/features/people/guard.server';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { dayOf, longDay } from '~/platform/time';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta = () => [{ title: 'Three questions – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  const asked = await findAsk(viewer.personId, args.params.sessionId ?? '');
  if (!asked) throw absent();
  return { moduleTitle: asked.moduleTitle, day: longDay(dayOf(asked.startsAt)) };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const sessionId = args.params.sessionId ?? '';
  if (!(await findAsk(viewer.personId, sessionId))) throw absent();
  const form = await readForm(args.request, feedbackSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await answerFeedback(viewer.personId, sessionId, form.value, args.context.now);
  if (outcome.ok) return done('/my', 'Thank you. Your answers are stored without your name.');
  if (outcome.reason === 'not asked') throw absent();
  return data(refusedForm(form, { words: outcome.message }), 422);
}

export default function FeedbackPage() {
  const { moduleTitle, day } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/my">My learning</BackLink>
      <PageTitle
        eyebrow={`${moduleTitle}, ${day}`}
        title="What did you make of it?"
        lead="Two minutes, and only if you wish."
      />
      <FeedbackForm result={result} />
    </>
  );
}

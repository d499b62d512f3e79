import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { absent, requirePermission } from '~/features/people/guard.server';
import { getLedSession } from '~/features/training/led-session.server';
import { cancelSession } from '~/features/training/session-cancellation.server';
import { getSessionPage } from '~/features/training/session-page.server';
import { sessionCancellationSchema } from '~/features/training/session.schema';
import { done } from '~/platform/done.server';
import { readForm, refusedForm } from '~/platform/form';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonRow } from '~/ui/button';
import { Warning } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { PlainForm } from '~/ui/plain-form';
import { Textarea } from '~/ui/textarea';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction = () => [{ title: 'Cancel a session – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requirePermission(args, 'arrange-sessions');
  const { session, places, bySchool, mayCancel } = await getSessionPage(
    viewer,
    args.params.sessionId,
  );
  if (!mayCancel) throw absent();
  return { session, taken: places?.taken ?? 0, schools: bySchool.length };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requirePermission(args, 'arrange-sessions');
  const { id: sessionId } = await getLedSession(viewer, args.params.sessionId);
  const form = await readForm(args.request, sessionCancellationSchema);
  if (!form.ok) return data(form, 422);
  const outcome = await cancelSession(viewer.by, { sessionId, ...form.value });
  const field = !outcome.ok && outcome.reason === 'screened' ? 'reason' : 'form';
  if (!outcome.ok) return data(refusedForm(form, { [field]: outcome.message }), 409);
  return done(`/training/sessions/${sessionId}`, 'The session is cancelled. Everyone is told.');
}

export default function SessionCancellationPage() {
  const { session, taken, schools } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const back = `/training/sessions/${session.id}`;
  return (
    <>
      <BackLink to={back}>{session.moduleTitle}</BackLink>
      <PageTitle
        title="Cancel this session?"
        lead={`${session.moduleTitle} · ${session.when} · ${session.where}`}
      />
      {taken > 0 && (
        <Warning>
          {taken === 1 ? '1 place' : `${taken} places`} of{' '}
          {schools === 1 ? '1 school' : `${schools} schools`} will be given back, and everyone
          booked is told at once with your reason. This cannot be undone.
        </Warning>
      )}
      <p className="mb-4 max-w-reading">
        Nobody becomes late because of it: a cancelled session counts as never offered.
      </p>
      <PlainForm errors={sent?.errors} values={sent?.values}>
        <Textarea
          name="reason"
          label="Why is it cancelled?"
          rows={3}
          standingHint="Everyone booked reads this. Name no pupil. A worry about a child goes to your school’s designated safeguarding lead."
        />
        <ButtonRow>
          <Button look="danger">Cancel the session</Button>
          <TextLink to={back}>Keep it</TextLink>
        </ButtonRow>
      </PlainForm>
    </>
  );
}

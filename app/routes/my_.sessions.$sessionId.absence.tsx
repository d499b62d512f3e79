import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { giveUpPlace } from '~/features/training/booking-cancellation.server';
import { getExpectedSession } from '~/features/training/own-calendar.server';
import { sessionWords } from '~/features/training/session-words';
import { done } from '~/platform/done.server';
import { BackLink } from '~/ui/back-link';
import { Button, ButtonLink, ButtonRow } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageTitle } from '~/ui/page-title';

export const meta = () => [{ title: 'I can’t come – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  return sessionWords(await getExpectedSession(viewer.by, args.params.sessionId));
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args);
  const outcome = await giveUpPlace(viewer.by, { sessionId: args.params.sessionId ?? '' });
  if (outcome.ok) return done('/my', 'Your place is given back, and your organiser has been told.');
  return data({ errors: { form: outcome.message } }, 409);
}

export default function AbsencePage() {
  const { moduleTitle, when, where } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <>
      <BackLink to="/my">My learning</BackLink>
      {result && <ErrorSummary errors={result.errors} />}
      <PageTitle
        eyebrow={`${when} · ${where}`}
        title={`You can’t come to ${moduleTitle}?`}
        lead="Your place goes to somebody else at once, and your school’s organiser is told so that they can book you on another day. You need give no reason."
      />
      <form method="post">
        <ButtonRow>
          <Button>Give my place back</Button>
          <ButtonLink to="/my" look="outline">
            Keep it
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}

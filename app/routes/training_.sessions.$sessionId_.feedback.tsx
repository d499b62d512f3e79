import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { getSessionFeedback } from '~/features/feedback/session-feedback.server';
import { resultsLead, resultsTitle, SessionResults } from '~/features/feedback/session-results';
import { requireViewer } from '~/features/people/guard.server';
import { BackLink } from '~/ui/back-link';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Feedback on ${page?.moduleTitle ?? 'a session'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  return getSessionFeedback(viewer, args.params.sessionId);
}

export default function SessionFeedbackPage() {
  const { id, moduleTitle, day, hasRegister, feedback, texts } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink to={`/training/sessions/${id}`}>{moduleTitle}</BackLink>
      <PageTitle
        eyebrow={`${moduleTitle}, ${day}`}
        title={resultsTitle(feedback, hasRegister)}
        lead={resultsLead(feedback, hasRegister)}
      />
      <SessionResults feedback={feedback} texts={texts} moduleTitle={moduleTitle} />
    </>
  );
}

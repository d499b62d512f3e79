import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { ExpectedPeople, NeedsCard, SchoolsCard } from '~/features/training/session-cards';
import { SessionFacts } from '~/features/training/session-facts';
import { getSessionPage } from '~/features/training/session-page.server';
import { BackLink } from '~/ui/back-link';
import { ButtonLink } from '~/ui/button';
import { Columns } from '~/ui/columns';
import { Notice } from '~/ui/notice';
import { PageTitle } from '~/ui/page-title';
import { TextLink } from '~/ui/text-link';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.session.moduleTitle ?? 'Session'} – Culture of Inclusion` },
];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  return getSessionPage(viewer, args.params.sessionId);
}

export default function SessionPage() {
  const page = useLoaderData<typeof loader>();
  const { session, forCouncil, cancelled, mayRegister, registerTaken } = page;
  const to = (noun: string) => `/training/sessions/${session.id}/${noun}`;
  return (
    <>
      <BackLink to={forCouncil ? '/training' : '/training/facilitating'}>
        {forCouncil ? 'Training' : 'My sessions'}
      </BackLink>
      <PageTitle
        eyebrow={`${session.kind} · ${page.whom}`}
        title={session.moduleTitle}
        lead={`${session.when} · ${session.where}`}
        actions={
          <>
            {mayRegister && (
              <ButtonLink to={to('register')}>
                {registerTaken ? 'Correct the register' : 'Take the register'}
              </ButtonLink>
            )}
            {!cancelled && (
              <ButtonLink look="outline" to={to('sheet')}>
                Sign-in sheet
              </ButtonLink>
            )}
            {page.mayChange && (
              <ButtonLink look="outline" to={to('change')}>
                Change
              </ButtonLink>
            )}
            {page.mayCancel && (
              <ButtonLink look="link" to={to('cancellation')}>
                Cancel it
              </ButtonLink>
            )}
          </>
        }
      />
      {cancelled && (
        <Notice tone="late" title="Cancelled:">
          {cancelled.reason} ({cancelled.on})
        </Notice>
      )}
      <Columns
        aside={
          <>
            <SessionFacts page={page} />
            <NeedsCard needs={page.needs} />
          </>
        }
      >
        <SchoolsCard page={page} />
        <ExpectedPeople page={page} />
        {registerTaken && (
          <p className="px-1">
            <TextLink to={to('feedback')}>What they said about it</TextLink>
          </p>
        )}
      </Columns>
    </>
  );
}

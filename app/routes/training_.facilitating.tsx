import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireViewer } from '~/features/people/guard.server';
import { listFacilitating } from '~/features/training/facilitating.server';
import { LedSessionCard, LedSessions } from '~/features/training/led-session-card';
import { Stack } from '~/ui/columns';
import { EmptyState } from '~/ui/empty-state';
import { PageTitle } from '~/ui/page-title';

export const meta: MetaFunction = () => [{ title: 'Sessions you lead – Culture of Inclusion' }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args);
  return listFacilitating(viewer.personId, args.context.now);
}

export default function FacilitatingPage() {
  const { next, later, past } = useLoaderData<typeof loader>();
  const due = past.filter(({ status }) => status === 'register-due');
  const first = next.find(({ status }) => status !== 'cancelled');
  return (
    <>
      <PageTitle eyebrow="Sessions you lead" title={titleOf(due.length, first)} />
      <Stack>
        {due.map((session) => (
          <LedSessionCard key={session.id} session={session} />
        ))}
        {next.map((session) => (
          <LedSessionCard key={session.id} session={session} />
        ))}
        <LedSessions title="After that" sessions={later} />
        {next.length + past.length === 0 && (
          <EmptyState title="You lead no sessions yet">
            When the council schedules one with you, it appears here and you get a calendar invite.
          </EmptyState>
        )}
        <LedSessions
          title="Held before"
          sessions={past.filter(({ status }) => status !== 'register-due')}
        />
      </Stack>
    </>
  );
}

type Session = ReturnType<typeof useLoaderData<typeof loader>>['next'][number];

function titleOf(due: number, next: Session | undefined): string {
  if (due > 0) return due === 1 ? '1 register is due' : `${due} registers are due`;
  if (!next) return 'No session to come';
  const people = next.expected === 1 ? '1 person comes' : `${next.expected ?? 'Some'} people come`;
  return `${people} to your next session`;
}

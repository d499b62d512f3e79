import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import type { listFacilitating } from './facilitating.server';
import { sessionStatus } from './session-status';

type LedSession = Awaited<ReturnType<typeof listFacilitating>>['next'][number];

/** A session that the reader leads: who is coming, what they need, and the register. */
export function LedSessionCard({ session }: { session: LedSession }) {
  const own = `/training/sessions/${session.id}`;
  const isCancelled = session.status === 'cancelled';
  return (
    <Card edge={session.status === 'register-due' ? 'attention' : 'brand'}>
      <p className="text-sm text-ink-soft">{session.when}</p>
      <h2 className="mt-1 text-h2">{session.moduleTitle}</h2>
      <p className="mt-1">
        {session.kind} · {session.schoolName ?? session.where}
      </p>
      <p className="mt-2">
        {isCancelled ? <Tag status="cancelled">Cancelled</Tag> : comingWords(session)}
      </p>
      {!isCancelled && (
        <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
          {session.mayRegister && <ButtonLink to={`${own}/register`}>Take the register</ButtonLink>}
          <TextLink to={own} hidden={`: ${session.moduleTitle}, ${session.when}`}>
            Who is coming
          </TextLink>
          <TextLink to={`${own}/sheet`} hidden={`: ${session.moduleTitle}, ${session.when}`}>
            Sign-in sheet
          </TextLink>
        </div>
      )}
    </Card>
  );
}

function comingWords({ expected, capacity, needs }: LedSession): string {
  if (expected === null) return 'Everyone there who owes it';
  const people = expected === 1 ? '1 person' : `${expected} people`;
  const places = capacity === null ? 'on the register' : `of ${capacity} places`;
  const arrange = needs === 0 ? '' : ` · ${needs === 1 ? '1 thing' : `${needs} things`} to arrange`;
  return `${people} ${places}${arrange}`;
}

type LedSessionsProps = { title: string; sessions: LedSession[] };

/** Further sessions that the reader leads, a line each; feedback stands on each session's own page. */
export function LedSessions({ title, sessions }: LedSessionsProps) {
  if (sessions.length === 0) return null;
  return (
    <Card title={title}>
      <DataTable
        caption={title}
        captionHidden
        rows={sessions}
        rowKey={(row) => row.id}
        columns={[
          {
            head: 'When',
            names: true,
            cell: (row) => (
              <TextLink to={`/training/sessions/${row.id}`} hidden={`: ${row.moduleTitle}`}>
                {row.when}
              </TextLink>
            ),
          },
          { head: 'Session', cell: (row) => row.moduleTitle },
          { head: 'Where', cell: (row) => row.schoolName ?? row.where },
          { head: 'People', numeric: true, cell: (row) => row.attended ?? row.expected ?? '–' },
          {
            head: 'State',
            bare: true,
            cell: ({ status }) => (
              <Tag status={sessionStatus[status].status}>{sessionStatus[status].words}</Tag>
            ),
          },
        ]}
      />
    </Card>
  );
}

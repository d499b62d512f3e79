import { counted } from '~/platform/message-text';
import { DataTable } from '~/ui/data-table';
import type { Status } from '~/ui/sign';
import { Tag } from '~/ui/tag';
import { TextLink } from '~/ui/text-link';
import type { DayShown, LineShown } from './timetable-view';

/** The days of one line, with where, and how each stands. */
export function LineDays({ line }: { line: LineShown }) {
  return (
    <DataTable
      caption={`Days of ${line.title}`}
      captionHidden
      rows={line.days}
      rowKey={({ key }) => key}
      columns={[
        { head: 'When', names: true, cell: (day) => <When day={day} /> },
        { head: 'Where', cell: (day) => <Where day={day} /> },
        { head: 'State', bare: true, cell: (day) => <State day={day} title={line.title} /> },
      ]}
    />
  );
}

function When({ day: { when, moved } }: { day: DayShown }) {
  return (
    <>
      {when}
      {moved && <span className="block text-sm font-normal text-ink-soft">{moved}</span>}
    </>
  );
}

function Where({ day: { schools, closed } }: { day: DayShown }) {
  if (schools.length > 0)
    return (
      <>
        {schools.length > 1 && `${schools.length} schools: `}
        {schools.join(', ')}
      </>
    );
  return (
    <>
      Open session
      {closed && <span className="block text-sm text-ink-soft">{closed}</span>}
    </>
  );
}

const states: Record<DayShown['state'], { status: Status; words: string }> = {
  'to make': { status: 'waiting', words: 'To make' },
  made: { status: 'done', words: 'Made' },
  'by hand': { status: 'done', words: 'Scheduled by hand' },
  past: { status: 'not-started', words: 'Past: not made' },
  'no dates': { status: 'attention', words: 'No term dates' },
  'called off': { status: 'cancelled', words: 'Cancelled' },
};

function State({
  day: { state, sessions, sessionId, when },
  title,
}: {
  day: DayShown;
  title: string;
}) {
  const { status, words } = states[state];
  return (
    <>
      <Tag status={status}>{words}</Tag>
      {sessionId && (
        <span className="no-print block text-sm">
          <TextLink to={`/training/sessions/${sessionId}`} hidden={`: ${title}, ${when}`}>
            See it
          </TextLink>
        </span>
      )}
      {sessions > 1 && (
        <span className="block text-sm text-ink-soft">{counted(sessions, 'session')}</span>
      )}
    </>
  );
}

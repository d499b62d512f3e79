import { counted } from '~/platform/message-text';
import { Card } from '~/ui/card';
import { DataTable } from '~/ui/data-table';
import { EmptyState } from '~/ui/empty-state';
import { MeterBar } from '~/ui/meter-bar';
import { TextLink } from '~/ui/text-link';
import type { ComingSession, RegisterDue } from './coming.server';

/** What was held and has no register: nobody's completion follows before it is taken. */
export function RegistersDueCard({ due }: { due: RegisterDue[] }) {
  if (due.length === 0) return null;
  return (
    <Card
      title={`${counted(due.length, 'register is', 'registers are')} to be taken`}
      edge="attention"
    >
      <ul className="grid gap-3">
        {due.map(({ id, moduleTitle, when, whom }) => (
          <li key={id}>
            <TextLink
              to={`/training/sessions/${id}/register`}
              hidden={`of ${moduleTitle}, ${when}`}
            >
              Take the register
            </TextLink>
            <span className="block text-sm text-ink-soft">
              {moduleTitle}, {when}, {whom}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The next two weeks: open sessions with places taken of seats, those in schools counted. */
export function ComingCard({ sessions }: { sessions: ComingSession[] }) {
  const open = sessions.filter(({ capacity }) => capacity !== null);
  const inSchools = sessions.length - open.length;
  return (
    <Card title="The next two weeks" note={counted(sessions.length, 'session')}>
      {open.length === 0 ? (
        <EmptyState title="No open session is planned">
          <TextLink to="/training/new">Schedule one</TextLink>
        </EmptyState>
      ) : (
        <DataTable
          caption="Open sessions of the next two weeks"
          captionHidden
          rows={open}
          rowKey={(session) => session.id}
          columns={[
            { head: 'When', names: true, cell: (session) => <When {...session} /> },
            { head: 'Module', cell: ({ moduleTitle }) => moduleTitle },
            { head: 'For', cell: ({ whom }) => whom },
            { head: 'Places', cell: (session) => <Places {...session} /> },
          ]}
        />
      )}
      {inSchools > 0 && (
        <p className="mt-3 text-sm text-ink-soft">
          And {counted(inSchools, 'session')} in schools, where everybody comes who owes the module.{' '}
          <TextLink to="/training">All sessions</TextLink>
        </p>
      )}
    </Card>
  );
}

function When({ id, when, moduleTitle }: ComingSession) {
  return (
    <TextLink to={`/training/sessions/${id}`} hidden={`: ${moduleTitle}`}>
      {when}
    </TextLink>
  );
}

function Places({ capacity, taken, waiting, hasFacilitator }: ComingSession) {
  return (
    <>
      {taken} of {capacity} taken
      <MeterBar value={taken} of={capacity ?? 0} />
      {waiting > 0 && <span className="block text-sm text-ink-soft">{waiting} waiting</span>}
      {!hasFacilitator && <span className="block text-sm text-ink-soft">Nobody leads it yet</span>}
    </>
  );
}

import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { TextLink } from '~/ui/text-link';
import type { sessionsOfSchool } from './school-session-list.server';

type Sessions = Awaited<ReturnType<typeof sessionsOfSchool>>;
type Module = Sessions['modules'][number];

/** One module: how many still owe it, and every session that would settle it. */
export function ModuleSessions({ module, schoolId }: { module: Module; schoolId: string }) {
  const { title, sessions, inSchool, owing, placed } = module;
  return (
    <Card title={title} note={owingWords(module)} level={2}>
      <ul>
        {inSchool.map((session) => (
          <li key={session.id} className="border-b border-line py-3 last:border-b-0">
            <div className="font-bold">{session.when}</div>
            <div>
              {session.kind}: {session.where}
              {session.ledBy.length > 0 && ` · with ${session.ledBy.join(' and ')}`}
            </div>
            <div className="text-sm text-ink-soft">
              Everyone of yours who still owes it is on the register. Nobody needs to be booked.
            </div>
          </li>
        ))}
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3 last:border-b-0"
          >
            <div>
              <div className="font-bold">{session.when}</div>
              <div>
                {session.where} · {freeWords(session)}
              </div>
            </div>
            <ButtonLink
              small
              look={owing > placed && session.free > 0 ? 'filled' : 'outline'}
              to={`/schools/${schoolId}/sessions/${session.id}/booking`}
            >
              {session.free > 0 ? 'Book' : 'Ask to be told'}
              <span className="sr-only">
                {' '}
                {session.free > 0 ? 'on' : 'about'} {title}, {session.when}
              </span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Modules that some still need and for which nothing is to come: the council's to mend, or a session in the school. */
export function UnscheduledModules({ modules }: { modules: Module[] }) {
  if (modules.length === 0) return null;
  return (
    <Card title="No session to come yet">
      <ul>
        {modules.map((module) => (
          <li key={module.id} className="border-b border-line py-3 last:border-b-0">
            <div className="font-bold">{module.title}</div>
            <div className="text-sm text-ink-soft">{owingWords(module)}</div>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-ink-soft">
        The council schedules them, and can hold one in your school. Nobody becomes late for what
        was never on offer.
      </p>
    </Card>
  );
}

function freeWords({ free, capacity }: { free: number; capacity: number }): string {
  return free === 0 ? `all ${capacity} places taken` : `${free} of ${capacity} places free`;
}

function owingWords({ owing, placed, late, waiting, nextDue }: Module): string {
  if (owing === 0) return 'nobody needs it now';
  return [
    `${owing} of yours still need it`,
    placed > 0 && `${placed} booked`,
    late > 0 && `${late} late`,
    waiting > 0 && `${waiting} waiting for the programme`,
    nextDue && `next due ${nextDue}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What the school has booked, session by session, each place with its own cancellation. */
export function Bookings({
  bookings,
  schoolId,
}: {
  bookings: Sessions['bookings'];
  schoolId: string;
}) {
  return (
    <Card title="Your bookings">
      {bookings.length === 0 && <p className="text-ink-soft">Nobody is booked yet.</p>}
      {bookings.map((session) => (
        <section key={session.id} className="border-b border-line py-3 last:border-b-0">
          <h3 className="text-h3">{session.moduleTitle}</h3>
          <p className="text-sm text-ink-soft">
            {session.when} · {session.where}
          </p>
          {session.cancelledBecause && (
            <p className="font-bold text-late">
              Cancelled by the council: {session.cancelledBecause}
            </p>
          )}
          <ul className="mt-1">
            {session.places.map((place) => (
              <li key={place.id} className="flex items-start justify-between gap-x-4 py-1">
                <span>
                  {place.name}
                  <span className="block text-sm text-ink-soft">
                    Cover: {place.cover.toLowerCase()}
                    {place.onBehalf && ' · booked by the council'}
                  </span>
                </span>
                {!session.cancelledBecause && (
                  <TextLink
                    to={`/schools/${schoolId}/places/${place.id}/cancellation`}
                    hidden={`: ${place.name}, ${session.moduleTitle}`}
                  >
                    Cancel
                  </TextLink>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

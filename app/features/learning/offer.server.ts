import { db } from '~/platform/db.server';
import { addDays, dayOf, instantAt, type Day } from '~/platform/time';
import type { OfferedSession } from './offer';

type Asked = { moduleIds: string[]; personIds: string[]; day: Day };

/** What was held of some modules up to a day, and who of some people had a place on it, missed it or attended. */
export type Offers = {
  sessions: OfferedSession[];
  /** The sessions a person had a place on, or was marked at. */
  ownSessionIds: (personId: string) => ReadonlySet<string>;
  /** The day on which a person first attended a session of a module. */
  attendedOn: (personId: string, moduleId: string) => Day | null;
};

export async function readOffers({ moduleIds, personIds, day }: Asked): Promise<Offers> {
  const until = instantAt(addDays(day, 1), '00:00');
  const held = { moduleId: { in: moduleIds }, startsAt: { lt: until }, cancellation: null };
  const [sessions, places, marks] = await Promise.all([
    listHeld(held),
    db.place.findMany({
      where: { personId: { in: personIds }, session: held },
      select: { personId: true, sessionId: true },
    }),
    db.registerMark.findMany({
      where: { personId: { in: personIds }, register: { session: held } },
      select: { personId: true, mark: true, registerId: true },
    }),
  ]);
  const byRegister = new Map(sessions.map((session) => [session.registerId, session]));
  const own = new Map<string, Set<string>>();
  const attended = new Map<string, Day>();
  const add = (personId: string, sessionId: string) =>
    own.set(personId, (own.get(personId) ?? new Set()).add(sessionId));
  for (const { personId, sessionId } of places) if (personId) add(personId, sessionId);
  for (const { personId, mark, registerId } of marks) {
    const session = byRegister.get(registerId);
    if (!session) continue;
    add(personId, session.id);
    const key = `${personId} ${session.moduleId}`;
    const known = attended.get(key);
    if (mark === 'attended' && (!known || session.heldOn < known))
      attended.set(key, session.heldOn);
  }
  const none: ReadonlySet<string> = new Set();
  return {
    sessions,
    ownSessionIds: (personId) => own.get(personId) ?? none,
    attendedOn: (personId, moduleId) => attended.get(`${personId} ${moduleId}`) ?? null,
  };
}

/** The sessions that a filter names, as far as they were an offer, each with its register. */
export async function listHeld(
  held: object,
): Promise<(OfferedSession & { registerId: string | null })[]> {
  const rows = await db.session.findMany({
    where: held,
    select: {
      id: true,
      moduleId: true,
      startsAt: true,
      cohortId: true,
      schoolId: true,
      capacity: true,
      taken: true,
      register: { select: { id: true } },
    },
  });
  return rows.map(({ startsAt, capacity, taken, register, ...session }) => ({
    ...session,
    heldOn: dayOf(startsAt),
    hadFreePlace: capacity !== null && taken < capacity,
    registerId: register?.id ?? null,
  }));
}

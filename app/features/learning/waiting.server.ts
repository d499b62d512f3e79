import { db } from '~/platform/db.server';
import { addDays, dayOf, instantAt, type Day, type Instant } from '~/platform/time';
import { wasOnOffer } from './offer';
import { listHeld } from './offer.server';
import {
  listOverdue,
  listOverdueSessions,
  listOverdueStandings,
  type OwnSession,
} from './overdue.server';
import { stateOfOwed } from './state-of-person';

export type WaitingForProgramme = {
  /** People who wait with at least one module; some of them may be late with another. */
  people: number;
  modules: { moduleId: string; title: string; people: number }[];
};

/**
 * The council's own number (promise 2): how many people are past a due day before which the programme offered them
 * nothing, by module in the order of the programme. A fixed number of queries.
 */
export async function countWaiting(
  programmeYearId: string,
  now: Instant,
): Promise<WaitingForProgramme> {
  const day = dayOf(now);
  const until = instantAt(addDays(day, 1), '00:00');
  const [overdue, standings, own, sessions, modules] = await Promise.all([
    listOverdue(programmeYearId, day),
    listOverdueStandings(programmeYearId, day),
    listOverdueSessions(programmeYearId, day, until),
    listHeld({ module: { programmeYearId }, startsAt: { lt: until }, cancellation: null }),
    db.module.findMany({
      where: { programmeYearId },
      select: { id: true, title: true },
      orderBy: { position: 'asc' },
    }),
  ]);
  const heldOn = new Map(sessions.map((session) => [session.id, session]));
  const ownOf = groupOwn(own);
  const waiting = overdue.filter((owed) => {
    const ownSessions = ownOf.get(owed.personId) ?? [];
    const ids = new Set(ownSessions.map(({ sessionId }) => sessionId));
    const standing = standings.get(owed.personId) ?? { schoolIds: [], cohortIds: [] };
    const attendedOn = ownSessions.flatMap(({ sessionId, attended }): Day[] => {
      const session = heldOn.get(sessionId);
      return attended && session?.moduleId === owed.moduleId ? [session.heldOn] : [];
    });
    const facts = {
      dueOn: owed.dueOn,
      completedOn: null,
      hasLivePart: true,
      liveAttendedOn: attendedOn.sort()[0] ?? null,
      wasOnOffer: wasOnOffer(owed, standing, sessions, ids),
    };
    return stateOfOwed(facts, day) === 'waiting';
  });
  return {
    people: new Set(waiting.map(({ personId }) => personId)).size,
    modules: modules.flatMap(({ id, title }) => {
      const people = waiting.filter(({ moduleId }) => moduleId === id).length;
      return people > 0 ? [{ moduleId: id, title, people }] : [];
    }),
  };
}

function groupOwn(own: readonly OwnSession[]): Map<string, OwnSession[]> {
  const groups = new Map<string, OwnSession[]>();
  for (const one of own) {
    const group = groups.get(one.personId);
    if (group) group.push(one);
    else groups.set(one.personId, [one]);
  }
  return groups;
}

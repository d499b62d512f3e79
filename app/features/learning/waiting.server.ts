import { db } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import { wasOnOffer } from './offer';
import { listStandings, readOffers } from './offer.server';
import { listOverdue } from './overdue.server';
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
  const overdue = await listOverdue(programmeYearId, day);
  if (overdue.length === 0) return { people: 0, modules: [] };
  const personIds = [...new Set(overdue.map(({ personId }) => personId))];
  const moduleIds = [...new Set(overdue.map(({ moduleId }) => moduleId))];
  const [standings, offers, modules] = await Promise.all([
    listStandings(personIds, programmeYearId, day),
    readOffers({ moduleIds, personIds, day }),
    db.module.findMany({
      where: { id: { in: moduleIds } },
      select: { id: true, title: true },
      orderBy: { position: 'asc' },
    }),
  ]);
  const waiting = overdue.filter((owed) => {
    const { personId, moduleId, dueOn } = owed;
    const standing = standings.get(personId) ?? { schoolIds: [], cohortIds: [] };
    const sessions = offers.sessionsOf(moduleId);
    const facts = {
      ...{ dueOn, completedOn: null, hasLivePart: true },
      liveAttendedOn: offers.attendedOn(personId, moduleId),
      wasOnOffer: wasOnOffer(owed, standing, sessions, offers.ownSessionIds(personId)),
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

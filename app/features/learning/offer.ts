import type { Day } from '~/platform/time';

/** A session that stands (is not cancelled), as far as it was an offer. */
export type OfferedSession = {
  id: string;
  moduleId: string;
  heldOn: Day;
  /** Of an open session: kept for one cohort, or for everyone. */
  cohortId: string | null;
  /** Of an in-school session or one led by the school. */
  schoolId: string | null;
  /** An open session: a place was still free when it was held. */
  hadFreePlace: boolean;
};

/** Where a person stood: the schools of their posts and those schools' cohorts. */
export type Standing = { schoolIds: readonly string[]; cohortIds: readonly string[] };

export type Window = { moduleId: string; owedFrom: Day; dueOn: Day };

/**
 * Was the live part of a module on offer to a person between when it was owed and its due day? Yes if a standing
 * session of it was held in that time which
 * - was open to them (no cohort, or theirs) and still had a free place, or
 * - was held in, or led by, one of their schools, or
 * - they had a place on, or were expected at and missed (`ownSessionIds`).
 * A session that was full counts only for those who had a place; a cancelled one for nobody.
 */
export function wasOnOffer(
  owed: Window,
  person: Standing,
  sessions: readonly OfferedSession[],
  ownSessionIds: ReadonlySet<string>,
): boolean {
  return sessions.some(
    (session) =>
      session.moduleId === owed.moduleId &&
      session.heldOn >= owed.owedFrom &&
      session.heldOn <= owed.dueOn &&
      (ownSessionIds.has(session.id) || isOpenTo(session, person)),
  );
}

function isOpenTo(session: OfferedSession, person: Standing): boolean {
  if (session.schoolId !== null) return person.schoolIds.includes(session.schoolId);
  if (!session.hadFreePlace) return false;
  return session.cohortId === null || person.cohortIds.includes(session.cohortId);
}

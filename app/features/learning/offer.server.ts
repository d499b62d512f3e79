import { db } from '~/platform/db.server';
import { addDays, dayOf, instantAt, type Day } from '~/platform/time';
import type { OfferedSession, Standing } from './offer';

type Asked = { moduleIds: string[]; personIds: string[]; day: Day };

/** What was held of some modules up to a day, and who of some people had a place on it, missed it or attended. */
type Offers = {
  sessionsOf: (moduleId: string) => readonly OfferedSession[];
  /** The sessions a person had a place on, or was marked at. */
  ownSessionIds: (personId: string) => ReadonlySet<string>;
  /** The day on which a person first attended a session of a module. */
  attendedOn: (personId: string, moduleId: string) => Day | null;
};

export async function readOffers({ moduleIds, personIds, day }: Asked): Promise<Offers> {
  const until = instantAt(addDays(day, 1), '00:00');
  const held = { moduleId: { in: moduleIds }, startsAt: { lt: until }, cancellation: null };
  const sessions = await listHeld(held);
  const heldOn = new Map(sessions.map((session) => [session.id, session]));
  const own = new Map<string, Set<string>>();
  const attended = new Map<string, Day>();
  for (const { personId, sessionId, mark } of await listOwn(personIds, [...heldOn.keys()])) {
    const session = heldOn.get(sessionId);
    if (!session) continue;
    own.set(personId, (own.get(personId) ?? new Set()).add(sessionId));
    const key = `${personId} ${session.moduleId}`;
    const known = attended.get(key);
    if (mark === 'attended' && (!known || session.heldOn < known))
      attended.set(key, session.heldOn);
  }
  const byModule = new Map<string, OfferedSession[]>();
  for (const session of sessions)
    byModule.set(session.moduleId, [...(byModule.get(session.moduleId) ?? []), session]);
  const none: ReadonlySet<string> = new Set();
  return {
    sessionsOf: (moduleId) => byModule.get(moduleId) ?? [],
    ownSessionIds: (personId) => own.get(personId) ?? none,
    attendedOn: (personId, moduleId) => attended.get(`${personId} ${moduleId}`) ?? null,
  };
}

/** Which of some people had a place on which of some sessions, or a mark in its register. */
function listOwn(personIds: readonly string[], sessionIds: readonly string[]) {
  const people = JSON.stringify(personIds);
  const sessions = JSON.stringify(sessionIds);
  return db.$queryRaw<{ personId: string; sessionId: string; mark: string | null }[]>`
    SELECT place."personId", place."sessionId", NULL AS "mark" FROM "Place" place
    WHERE place."personId" IN (SELECT value FROM json_each(${people}))
      AND place."sessionId" IN (SELECT value FROM json_each(${sessions}))
    UNION ALL
    SELECT mark."personId", register."sessionId", mark."mark" FROM "RegisterMark" mark
    JOIN "Register" register ON register."id" = mark."registerId"
    WHERE mark."personId" IN (SELECT value FROM json_each(${people}))
      AND register."sessionId" IN (SELECT value FROM json_each(${sessions}))`;
}

/** The sessions that a filter names, as far as they were an offer. */
async function listHeld(held: object): Promise<OfferedSession[]> {
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
    },
  });
  return rows.map(({ startsAt, capacity, taken, ...session }) => ({
    ...session,
    heldOn: dayOf(startsAt),
    hadFreePlace: capacity !== null && taken < capacity,
  }));
}

type StandingRow = { personId: string; schoolId: string; cohortId: string | null };

/** Where people stand, from a row for each school of theirs and its cohort. */
function standingsFrom(rows: readonly StandingRow[]): Map<string, Standing> {
  const standings = new Map<string, { schoolIds: string[]; cohortIds: string[] }>();
  for (const { personId, schoolId, cohortId } of rows) {
    const standing = standings.get(personId) ?? { schoolIds: [], cohortIds: [] };
    standing.schoolIds.push(schoolId);
    if (cohortId) standing.cohortIds.push(cohortId);
    standings.set(personId, standing);
  }
  return standings;
}

/** The same for some people: the schools of their posts on a day, and those schools' cohorts in a programme year. */
export async function listStandings(
  personIds: readonly string[],
  programmeYearId: string,
  day: Day,
): Promise<Map<string, Standing>> {
  const rows = await db.$queryRaw<StandingRow[]>`
    SELECT post."personId", post."schoolId", cohort."id" AS "cohortId"
    FROM "Post" post
    LEFT JOIN "CohortSchool" place ON place."schoolId" = post."schoolId" AND place."takenOutAt" IS NULL
    LEFT JOIN "Cohort" cohort ON cohort."id" = place."cohortId"
      AND cohort."programmeYearId" = ${programmeYearId}
    WHERE post."personId" IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))
      AND post."schoolId" IS NOT NULL
      AND post."startsOn" <= ${day} AND (post."endsOn" IS NULL OR post."endsOn" > ${day})`;
  return standingsFrom(rows);
}

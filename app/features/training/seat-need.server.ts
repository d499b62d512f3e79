import { db } from '~/platform/db.server';
import { addDays, dayOf, instantAt, type Day, type Instant } from '~/platform/time';
import { seatsNeeded, type Need, type ModuleSeats, type Seats } from './seat-need';
import type { EstimatedNeed } from './seat-estimate';
import { listEstimatedNeeds } from './seat-estimate.server';

/** So far on that nothing is left out. */
const ALWAYS: Day = '9999-12-30';

export type SeatsOfYear = {
  modules: (ModuleSeats & { title: string })[];
  /** Schools with nobody enrolled yet, whose people are estimated and counted with the others. */
  estimatedSchools: number;
};

/**
 * Seats needed against seats scheduled in one programme year, by module and cohort: the people who owe a module with a
 * live part and have neither completed nor attended it, and those who will at schools that have accepted and are not
 * enrolled yet, against the seats of sessions to come. A fixed number of queries.
 * @param until counts only what is due, and what is held, by this day
 */
export async function seatsByModuleAndCohort(
  programmeYearId: string,
  now: Instant,
  until: Day = ALWAYS,
): Promise<SeatsOfYear> {
  const [modules, cohorts, needs, estimated, open, inSchools] = await Promise.all([
    db.module.findMany({
      where: { programmeYearId, parts: { some: { kind: 'live' } } },
      select: { id: true, title: true },
      orderBy: { position: 'asc' },
    }),
    listCohorts(programmeYearId),
    listNeeds(programmeYearId, now, until),
    listEstimatedNeeds(programmeYearId, dayOf(now), until),
    listOpenSeats(programmeYearId, now, until),
    listSeatsInSchools(programmeYearId, now, until),
  ]);
  const live = new Map(modules.map(({ id, title }) => [id, title]));
  const expected = estimated.filter(({ moduleId }) => live.has(moduleId));
  const seats = seatsNeeded(
    [...live.keys()],
    cohorts.map(({ id }) => id),
    [...needs, ...expected.map((need) => ({ ...need, isEstimate: true }))],
    [...open, ...withExpected(inSchools, expected)],
  );
  return {
    modules: seats.map((of) => ({ ...of, title: live.get(of.moduleId) ?? '' })),
    estimatedSchools: new Set(expected.map(({ schoolId }) => schoolId)).size,
  };
}

/** A session in a school seats those expected there as well. */
function withExpected(seats: SeatsInSchool[], expected: EstimatedNeed[]): Seats[] {
  const keyOf = (of: { moduleId: string; schoolId: string }) => `${of.moduleId} ${of.schoolId}`;
  const peopleOf = new Map(expected.map((need) => [keyOf(need), need.people]));
  return seats.map((one) => ({ ...one, seats: one.seats + (peopleOf.get(keyOf(one)) ?? 0) }));
}

/** The cohorts of a year in order. */
export function listCohorts(programmeYearId: string) {
  return db.cohort.findMany({
    where: { programmeYearId },
    select: { id: true, name: true },
    orderBy: { position: 'asc' },
  });
}

/** Someone with posts at schools of two cohorts needs one seat, and is counted in the cohort that started first. */
async function listNeeds(programmeYearId: string, now: Instant, until: Day): Promise<Need[]> {
  const day = dayOf(now);
  const rows = await db.$queryRaw<{ moduleId: string; cohortId: string; people: bigint }[]>`
    WITH cohortOfPerson AS (
      SELECT e."personId", c."id" AS "cohortId", min(c."position")
      FROM "Enrolment" e
      JOIN "CohortSchool" cs ON cs."schoolId" = e."schoolId" AND cs."takenOutAt" IS NULL
      JOIN "Cohort" c ON c."id" = cs."cohortId" AND c."programmeYearId" = ${programmeYearId}
      WHERE e."endsOn" IS NULL OR e."endsOn" > ${day}
      GROUP BY e."personId")
    SELECT o."moduleId", p."cohortId", count(*) AS people
    FROM "Owed" o
    JOIN cohortOfPerson p ON p."personId" = o."personId"
    WHERE o."programmeYearId" = ${programmeYearId} AND o."dueOn" <= ${until}
      AND NOT EXISTS (SELECT 1 FROM "Completion" d
        WHERE d."personId" = o."personId" AND d."moduleId" = o."moduleId")
      AND NOT EXISTS (SELECT 1 FROM "RegisterMark" m
        JOIN "Register" r ON r."id" = m."registerId"
        JOIN "Session" s ON s."id" = r."sessionId"
        WHERE m."personId" = o."personId" AND m."mark" = 'attended' AND s."moduleId" = o."moduleId")
    GROUP BY o."moduleId", p."cohortId"`;
  return rows.map(({ people, ...of }) => ({ ...of, people: Number(people), isEstimate: false }));
}

async function listOpenSeats(programmeYearId: string, now: Instant, until: Day): Promise<Seats[]> {
  const groups = await db.session.groupBy({
    by: ['moduleId', 'cohortId'],
    where: { kind: 'open', ...toCome(programmeYearId, now, until) },
    _sum: { capacity: true },
    _count: { _all: true },
  });
  return groups.map(({ moduleId, cohortId, _sum, _count }) => ({
    moduleId,
    cohortId,
    seats: _sum.capacity ?? 0,
    sessions: _count._all,
  }));
}

type SeatsInSchool = Seats & { schoolId: string };

/** A session in a school seats everybody there who needs one, once however many sessions of the module it has. */
async function listSeatsInSchools(
  programmeYearId: string,
  now: Instant,
  until: Day,
): Promise<SeatsInSchool[]> {
  const day = dayOf(now);
  const end = endOf(until);
  const rows = await db.$queryRaw<
    { moduleId: string; schoolId: string; cohortId: string; seats: bigint; sessions: bigint }[]
  >`
    WITH held AS (
      SELECT s."moduleId", s."schoolId", count(*) AS sessions
      FROM "Session" s
      JOIN "Module" m ON m."id" = s."moduleId" AND m."programmeYearId" = ${programmeYearId}
      WHERE s."schoolId" IS NOT NULL AND s."startsAt" > ${now} AND s."startsAt" < ${end}
        AND NOT EXISTS (SELECT 1 FROM "SessionCancellation" c WHERE c."sessionId" = s."id")
      GROUP BY s."moduleId", s."schoolId")
    SELECT h."moduleId", h."schoolId", c."id" AS "cohortId", h.sessions,
      (SELECT count(DISTINCT o."personId") FROM "Owed" o
        JOIN "Enrolment" e ON e."personId" = o."personId" AND e."schoolId" = h."schoolId"
          AND (e."endsOn" IS NULL OR e."endsOn" > ${day})
        WHERE o."moduleId" = h."moduleId" AND o."dueOn" <= ${until}
          AND NOT EXISTS (SELECT 1 FROM "Completion" d
            WHERE d."personId" = o."personId" AND d."moduleId" = o."moduleId")
          AND NOT EXISTS (SELECT 1 FROM "RegisterMark" m
            JOIN "Register" r ON r."id" = m."registerId"
            JOIN "Session" s ON s."id" = r."sessionId"
            WHERE m."personId" = o."personId" AND m."mark" = 'attended'
              AND s."moduleId" = o."moduleId")) AS seats
    FROM held h
    JOIN "CohortSchool" cs ON cs."schoolId" = h."schoolId" AND cs."takenOutAt" IS NULL
    JOIN "Cohort" c ON c."id" = cs."cohortId" AND c."programmeYearId" = ${programmeYearId}`;
  return rows.map(({ seats, sessions, ...of }) => ({
    ...of,
    seats: Number(seats),
    sessions: Number(sessions),
  }));
}

function toCome(programmeYearId: string, now: Instant, until: Day) {
  const startsAt = { gt: now, lt: endOf(until) };
  return { module: { programmeYearId }, startsAt, cancellation: null };
}

function endOf(until: Day): Instant {
  return instantAt(addDays(until, 1), '00:00');
}

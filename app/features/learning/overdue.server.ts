import { Prisma } from '~prisma/client';
import { db } from '~/platform/db.server';
import type { Day, Instant } from '~/platform/time';
import type { Standing } from './offer';
import { standingsFrom, type StandingRow } from './offer.server';

export type Overdue = { personId: string; moduleId: string; owedFrom: Day; dueOn: Day };

/** What expected people (enrolled through a live post, not away) owe past its due day on modules with a live part. */
function overdueIn(programmeYearId: string, day: Day) {
  return Prisma.sql`
    SELECT owed."personId", owed."moduleId", owed."owedFrom", owed."dueOn"
    FROM "Owed" owed
    WHERE owed."programmeYearId" = ${programmeYearId} AND owed."dueOn" < ${day}
      AND EXISTS (SELECT 1 FROM "ModulePart" part
        WHERE part."moduleId" = owed."moduleId" AND part."kind" = 'live')
      AND NOT EXISTS (SELECT 1 FROM "Completion" completion
        WHERE completion."personId" = owed."personId" AND completion."moduleId" = owed."moduleId"
          AND completion."completedOn" <= ${day})
      AND EXISTS (SELECT 1 FROM "Enrolment" enrolment
        JOIN "Pathway" pathway ON pathway."id" = enrolment."pathwayId"
        JOIN "Post" post ON post."id" = enrolment."postId"
        WHERE enrolment."personId" = owed."personId"
          AND pathway."programmeYearId" = ${programmeYearId}
          AND (enrolment."endsOn" IS NULL OR enrolment."endsOn" > ${day})
          AND post."startsOn" <= ${day} AND (post."endsOn" IS NULL OR post."endsOn" > ${day})
          AND (post."notExpectedUntil" IS NULL OR post."notExpectedUntil" <= ${day}))`;
}

/** Every overdue thing of a programme year on a day: only these rows are read, however many people there are. */
export function listOverdue(programmeYearId: string, day: Day): Promise<Overdue[]> {
  return db.$queryRaw<Overdue[]>(overdueIn(programmeYearId, day));
}

/** Where the people with something overdue stand: the schools of their posts, and those schools' cohorts. */
export async function listOverdueStandings(
  programmeYearId: string,
  day: Day,
): Promise<Map<string, Standing>> {
  const rows = await db.$queryRaw<StandingRow[]>`
    WITH overdue AS MATERIALIZED (${overdueIn(programmeYearId, day)})
    SELECT DISTINCT post."personId", post."schoolId", cohort."id" AS "cohortId"
    FROM (SELECT DISTINCT "personId" FROM overdue) person
    JOIN "Post" post ON post."personId" = person."personId" AND post."schoolId" IS NOT NULL
      AND post."startsOn" <= ${day} AND (post."endsOn" IS NULL OR post."endsOn" > ${day})
    LEFT JOIN "CohortSchool" place ON place."schoolId" = post."schoolId" AND place."takenOutAt" IS NULL
    LEFT JOIN "Cohort" cohort ON cohort."id" = place."cohortId"
      AND cohort."programmeYearId" = ${programmeYearId}`;
  return standingsFrom(rows);
}

export type OwnSession = { personId: string; sessionId: string; attended: boolean };

/** The standing sessions, begun before an instant, of what is overdue, on which its owner had a place or a mark. */
export async function listOverdueSessions(
  programmeYearId: string,
  day: Day,
  begunBefore: Instant,
): Promise<OwnSession[]> {
  const rows = await db.$queryRaw<{ personId: string; sessionId: string; attended: bigint }[]>`
    WITH overdue AS MATERIALIZED (${overdueIn(programmeYearId, day)}),
    held AS (
      SELECT overdue."personId", session."id" AS "sessionId"
      FROM overdue JOIN "Session" session ON session."moduleId" = overdue."moduleId"
      WHERE session."startsAt" < ${begunBefore}
        AND NOT EXISTS (SELECT 1 FROM "SessionCancellation" cancellation
          WHERE cancellation."sessionId" = session."id"))
    SELECT held."personId", held."sessionId", 0 AS "attended" FROM held
    JOIN "Place" place ON place."sessionId" = held."sessionId" AND place."personId" = held."personId"
    UNION ALL
    SELECT held."personId", held."sessionId", mark."mark" = 'attended' FROM held
    JOIN "Register" register ON register."sessionId" = held."sessionId"
    JOIN "RegisterMark" mark ON mark."registerId" = register."id" AND mark."personId" = held."personId"`;
  return rows.map(({ attended, ...own }) => ({ ...own, attended: Number(attended) === 1 }));
}

import { Prisma } from '~prisma/client';
import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import type { GroupCounts } from './year-report';

/** By what the report groups people, in SQL: constants of ours, never anything that was sent. */
const groupings = {
  all: Prisma.sql`'all'`,
  cohort: Prisma.sql`cohort."id"`,
  phase: Prisma.sql`school."phase"`,
  staffType: Prisma.sql`post."staffType"`,
};

export type Grouping = keyof typeof groupings;

/** SQLite's counts arrive as big integers. */
type CountedRow = { key: string } & Record<Exclude<keyof GroupCounts, 'key'>, bigint>;

/**
 * Reach and completion of a programme year on a day, by one grouping. A person with posts in two groups counts
 * in each, once in the whole. Governors are counted apart: only under staff type.
 * @returns one row a group, in no order
 */
export async function countByGroup(
  programmeYearId: string,
  day: Day,
  grouping: Grouping,
): Promise<GroupCounts[]> {
  const governors =
    grouping === 'staffType' ? Prisma.empty : Prisma.sql`AND post."staffType" <> 'governor'`;
  const rows = await db.$queryRaw<CountedRow[]>`
    WITH people AS (
      SELECT DISTINCT enrolment."personId", ${groupings[grouping]} AS "key"
      FROM "Enrolment" enrolment
      JOIN "Pathway" pathway ON pathway."id" = enrolment."pathwayId"
      JOIN "Post" post ON post."id" = enrolment."postId"
      JOIN "School" school ON school."id" = enrolment."schoolId"
      JOIN "CohortSchool" membership ON membership."schoolId" = school."id" AND membership."takenOutAt" IS NULL
      JOIN "Cohort" cohort ON cohort."id" = membership."cohortId" AND cohort."programmeYearId" = ${programmeYearId}
      WHERE pathway."programmeYearId" = ${programmeYearId} AND enrolment."startsOn" <= ${day}
        AND (enrolment."endsOn" IS NULL OR enrolment."endsOn" > ${day}) ${governors}
    ), reached AS (
      SELECT DISTINCT mark."personId"
      FROM "RegisterMark" mark
      JOIN "Register" register ON register."id" = mark."registerId"
      JOIN "Session" session ON session."id" = register."sessionId"
      JOIN "Module" module ON module."id" = session."moduleId"
      WHERE mark."mark" = 'attended' AND module."programmeYearId" = ${programmeYearId}
    ), owing AS (
      SELECT owed."personId", count(*) AS "due", count(completion."id") AS "done"
      FROM "Owed" owed
      LEFT JOIN "Completion" completion ON completion."personId" = owed."personId"
        AND completion."moduleId" = owed."moduleId" AND completion."completedOn" <= ${day}
      WHERE owed."programmeYearId" = ${programmeYearId} AND owed."dueOn" <= ${day}
      GROUP BY owed."personId"
    )
    SELECT people."key", count(*) AS "enrolled", count(reached."personId") AS "reached",
      coalesce(sum(owing."due"), 0) AS "due", coalesce(sum(owing."done"), 0) AS "done"
    FROM people
    LEFT JOIN reached ON reached."personId" = people."personId"
    LEFT JOIN owing ON owing."personId" = people."personId"
    GROUP BY people."key"`;
  return rows.map(({ key, ...counts }) => ({
    key,
    enrolled: Number(counts.enrolled),
    reached: Number(counts.reached),
    due: Number(counts.due),
    done: Number(counts.done),
  }));
}

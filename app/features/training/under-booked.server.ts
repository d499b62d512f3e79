import { db } from '~/platform/db.server';
import { addDays, dayOf, instantAt, type Instant } from '~/platform/time';
import type { BookingStand, NoShows } from './under-booked';

const DUE_WITHIN_DAYS = 42;
const SHOWS_WITHIN_DAYS = 28;

/**
 * How each school stands with booking: of the people expected there who owe a module with a live part within six weeks
 * and have not been to it, how many have no place on a session to come although one with room is open to their school.
 * One statement for the council.
 */
export async function listBookingStands(
  programmeYearId: string,
  now: Instant,
): Promise<BookingStand[]> {
  const day = dayOf(now);
  const until = addDays(day, DUE_WITHIN_DAYS);
  const rows = await db.$queryRaw<{ schoolId: string; needing: bigint; unbooked: bigint }[]>`
    WITH toCome AS (
      SELECT s."id", s."moduleId", s."cohortId", s."schoolId", s."kind",
        s."capacity" IS NOT NULL AND s."taken" < s."capacity" AS "hasRoom"
      FROM "Session" s
      WHERE s."startsAt" > ${now}
        AND NOT EXISTS (SELECT 1 FROM "SessionCancellation" c WHERE c."sessionId" = s."id")),
    needing AS (
      SELECT DISTINCT e."schoolId", o."personId", o."moduleId"
      FROM "Owed" o
      JOIN "Enrolment" e ON e."personId" = o."personId" AND e."startsOn" <= ${day}
        AND (e."endsOn" IS NULL OR e."endsOn" > ${day})
      JOIN "Post" p ON p."id" = e."postId"
        AND (p."notExpectedUntil" IS NULL OR p."notExpectedUntil" <= ${day})
      WHERE o."programmeYearId" = ${programmeYearId} AND o."dueOn" <= ${until}
        AND EXISTS (SELECT 1 FROM "ModulePart" mp
          WHERE mp."moduleId" = o."moduleId" AND mp."kind" = 'live')
        AND NOT EXISTS (SELECT 1 FROM "Completion" d
          WHERE d."personId" = o."personId" AND d."moduleId" = o."moduleId")
        AND NOT EXISTS (SELECT 1 FROM "RegisterMark" m
          JOIN "Register" r ON r."id" = m."registerId"
          JOIN "Session" s ON s."id" = r."sessionId"
          WHERE m."personId" = o."personId" AND m."mark" = 'attended'
            AND s."moduleId" = o."moduleId"))
    SELECT n."schoolId", count(DISTINCT n."personId") AS needing,
      count(DISTINCT CASE WHEN
        NOT EXISTS (SELECT 1 FROM toCome t JOIN "Place" pl ON pl."sessionId" = t."id"
          WHERE t."moduleId" = n."moduleId" AND pl."personId" = n."personId"
            AND pl."releasedAt" IS NULL)
        AND NOT EXISTS (SELECT 1 FROM toCome t
          WHERE t."moduleId" = n."moduleId" AND t."schoolId" = n."schoolId")
        AND EXISTS (SELECT 1 FROM toCome t
          WHERE t."moduleId" = n."moduleId" AND t."kind" = 'open' AND t."hasRoom"
            AND (t."cohortId" IS NULL OR t."cohortId" IN (SELECT cs."cohortId"
              FROM "CohortSchool" cs
              WHERE cs."schoolId" = n."schoolId" AND cs."takenOutAt" IS NULL)))
        THEN n."personId" END) AS unbooked
    FROM needing n
    GROUP BY n."schoolId"`;
  return rows.map(({ schoolId, needing, unbooked }) => ({
    schoolId,
    needing: Number(needing),
    unbooked: Number(unbooked),
  }));
}

/** By school: the people who had a place on a session of the last four weeks, and those who were marked absent. */
export async function listNoShows(programmeYearId: string, now: Instant): Promise<NoShows[]> {
  const since = instantAt(addDays(dayOf(now), -SHOWS_WITHIN_DAYS), '00:00');
  const rows = await db.$queryRaw<{ schoolId: string; places: bigint; absent: bigint }[]>`
    SELECT m."schoolId", count(*) AS places,
      sum(CASE WHEN m."mark" = 'absent' THEN 1 ELSE 0 END) AS absent
    FROM "RegisterMark" m
    JOIN "Register" r ON r."id" = m."registerId"
    JOIN "Session" s ON s."id" = r."sessionId" AND s."startsAt" >= ${since}
    JOIN "Module" mo ON mo."id" = s."moduleId" AND mo."programmeYearId" = ${programmeYearId}
    JOIN "Place" pl ON pl."sessionId" = s."id" AND pl."personId" = m."personId"
      AND pl."releasedAt" IS NULL
    WHERE m."schoolId" IS NOT NULL
    GROUP BY m."schoolId"`;
  return rows.map(({ schoolId, places, absent }) => ({
    schoolId,
    places: Number(places),
    absent: Number(absent),
  }));
}

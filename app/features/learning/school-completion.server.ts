import { db } from '~/platform/db.server';
import type { Day } from '~/platform/time';
import { listOwedRecords } from './owed-record.server';
import type { StaffRecord } from './school-completion';
import { countedPost } from './staff-group';
import type { OwedRecord } from './state-of-person';

/**
 * Everybody with a post at a school on a day, A–Z, and what they owe in one programme year: a fixed number of queries
 * whatever the size of the school. Someone with several posts there stands once, someone with a post at two schools
 * in each.
 */
export async function listStaffRecords(
  schoolId: string,
  programmeYearId: string,
  day: Day,
): Promise<StaffRecord[]> {
  const schools = await listStaffRecordsBySchool([schoolId], programmeYearId, day);
  return schools.get(schoolId) ?? [];
}

/** The same for several schools at once, by school; the number of queries does not grow with theirs. */
export async function listStaffRecordsBySchool(
  schoolIds: string[],
  programmeYearId: string,
  day: Day,
): Promise<Map<string, StaffRecord[]>> {
  const posts = await listPosts(schoolIds, programmeYearId, day);
  const personIds = [...new Set(posts.map(({ personId }) => personId))];
  const owed = await listOwedRecords(personIds, programmeYearId, day);
  const owedBy = groupedBy(owed, ({ personId }) => personId);
  const bySchool = groupedBy(posts, ({ schoolId }) => schoolId);
  return new Map([...bySchool].map(([schoolId, own]) => [schoolId, staffRecordsOf(own, owedBy)]));
}

function staffRecordsOf(posts: PostRow[], owedBy: Map<string, OwedRecord[]>): StaffRecord[] {
  return [...groupedBy(posts, ({ personId }) => personId)].flatMap(([personId, own]) => {
    const post = countedPost(own);
    if (!post) return [];
    return {
      personId,
      givenName: post.givenName,
      familyName: post.familyName,
      staffType: post.staffType,
      notExpectedUntil: post.notExpectedUntil,
      isEnrolled: own.some(({ isEnrolled }) => Number(isEnrolled) === 1),
      owed: owedBy.get(personId) ?? noneOwed,
    };
  });
}

const noneOwed: readonly OwedRecord[] = [];

type PostRow = {
  schoolId: string;
  personId: string;
  staffType: string;
  notExpectedUntil: Day | null;
  givenName: string;
  familyName: string;
  isEnrolled: bigint;
};

function listPosts(schoolIds: readonly string[], programmeYearId: string, day: Day) {
  return db.$queryRaw<PostRow[]>`
    SELECT post."schoolId", post."personId", post."staffType", post."notExpectedUntil",
      person."givenName", person."familyName",
      EXISTS (SELECT 1 FROM "Enrolment" enrolment
        JOIN "Pathway" pathway ON pathway."id" = enrolment."pathwayId"
        WHERE enrolment."postId" = post."id" AND pathway."programmeYearId" = ${programmeYearId}
          AND (enrolment."endsOn" IS NULL OR enrolment."endsOn" > ${day})) AS "isEnrolled"
    FROM "Post" post JOIN "Person" person ON person."id" = post."personId"
    WHERE post."schoolId" IN (SELECT value FROM json_each(${JSON.stringify(schoolIds)}))
      AND post."startsOn" <= ${day} AND (post."endsOn" IS NULL OR post."endsOn" > ${day})
    ORDER BY person."familyName", person."givenName", post."personId"`;
}

function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

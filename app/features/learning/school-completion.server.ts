import type { Prisma } from '~prisma/client';
import { livePostOn } from '~/features/schools/post';
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
  const at = { schoolId: { in: schoolIds }, ...livePostOn(day) };
  const posts = await listPosts(at, programmeYearId, day);
  const personIds = [...new Set(posts.map(({ personId }) => personId))];
  const owed = await listOwedRecords(personIds, programmeYearId, day);
  const owedBy = groupedBy(owed, ({ personId }) => personId);
  const bySchool = groupedBy(posts, ({ schoolId }) => schoolId ?? '');
  return new Map([...bySchool].map(([schoolId, own]) => [schoolId, staffRecordsOf(own, owedBy)]));
}

function staffRecordsOf(posts: PostRow[], owedBy: Map<string, OwedRecord[]>): StaffRecord[] {
  return [...groupedBy(posts, ({ personId }) => personId)].flatMap(([personId, own]) => {
    const post = countedPost(own);
    if (!post) return [];
    return {
      personId,
      ...post.person,
      staffType: post.staffType,
      notExpectedUntil: post.notExpectedUntil,
      isEnrolled: own.some(({ enrolments }) => enrolments.length > 0),
      owed: owedBy.get(personId) ?? noneOwed,
    };
  });
}

const noneOwed: readonly OwedRecord[] = [];

type PostRow = Awaited<ReturnType<typeof listPosts>>[number];

function listPosts(at: Prisma.PostWhereInput, programmeYearId: string, day: Day) {
  return db.post.findMany({
    where: at,
    select: {
      schoolId: true,
      personId: true,
      staffType: true,
      notExpectedUntil: true,
      person: { select: { givenName: true, familyName: true } },
      enrolments: {
        where: { pathway: { programmeYearId }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
        select: { id: true },
      },
    },
    orderBy: [
      { person: { familyName: 'asc' } },
      { person: { givenName: 'asc' } },
      { personId: 'asc' },
    ],
  });
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

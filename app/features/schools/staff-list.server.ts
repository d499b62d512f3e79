import { absent } from '~/features/people/guard.server';
import { db } from '~/platform/db.server';
import { dayOf, type Day, type Instant } from '~/platform/time';
import { standingPostOn } from './post';
import { staffTypes } from './staff-type';

const columns = {
  id: true,
  personId: true,
  staffType: true,
  jobTitle: true,
  startsOn: true,
  endsOn: true,
  workingDays: true,
  notExpectedUntil: true,
  person: { select: { givenName: true, familyName: true, email: true } },
} as const;

const byName = new Intl.Collator('en-GB');

/**
 * The posts of a school that are held or to come, A–Z by last name; with `ended`, those that are over instead. Two
 * queries whatever the number of rows.
 */
export async function listStaff(schoolId: string, { day, ended }: { day: Day; ended: boolean }) {
  const posts = await db.post.findMany({
    where: { schoolId, ...(ended ? { endsOn: { lte: day } } : standingPostOn(day)) },
    select: columns,
  });
  return posts
    .map(({ person, ...post }) => ({
      ...post,
      givenName: person.givenName,
      familyName: person.familyName,
      hasEmail: person.email !== null,
    }))
    .sort(
      (a, b) =>
        byName.compare(a.familyName, b.familyName) || byName.compare(a.givenName, b.givenName),
    );
}

export type StaffRow = Awaited<ReturnType<typeof listStaff>>[number];

/** The staff types that occur, in the order pages list them, each with its rows; governors last and apart. */
export function groupedByStaffType<T extends { staffType: string }>(rows: readonly T[]) {
  return staffTypes
    .map((staffType) => ({
      staffType,
      rows: rows.filter((row) => row.staffType === staffType),
    }))
    .filter((group) => group.rows.length > 0);
}

/**
 * One post of this school with its person.
 * @throws a 404 for a post of another school
 */
export async function getPostAt(schoolId: string, postId: string | undefined, now: Instant) {
  const post = await db.post.findFirst({ where: { id: postId ?? '', schoolId }, select: columns });
  if (!post) throw absent();
  const isOver = post.endsOn !== null && post.endsOn <= dayOf(now);
  return { ...post, isOver, name: `${post.person.givenName} ${post.person.familyName}` };
}

/** One person of this school's list by their id: for the slip. @throws a 404 for anyone else */
export async function getPersonAt(schoolId: string, personId: string | undefined, now: Instant) {
  const post = await db.post.findFirst({
    where: { personId: personId ?? '', schoolId, ...standingPostOn(dayOf(now)) },
    select: columns,
  });
  if (!post) throw absent();
  return { ...post, name: `${post.person.givenName} ${post.person.familyName}` };
}

import type { Day } from '~/platform/time';
import type { StaffChange } from './staff-change';
import { ownAddress, type FilePerson } from './staff-file-person';
import type { StaffRow } from './staff-row';
import type { StaffType } from './staff-type';
import type { Typing } from './staff-typing';

export type PlannedPost = {
  line: number;
  schoolId: string;
  staffType: StaffType;
  jobTitle: string | null;
  startsOn: Day;
  endsOn: Day | null;
  workingDays: string | null;
};

export type NewPerson = {
  givenName: string;
  familyName: string;
  email: string | null;
  posts: PlannedPost[];
};

export type NewPostOfKnown = { personId: string; name: string; post: PlannedPost };

export type ChangedStaff = {
  line: number;
  personId: string;
  /** Null when only the person's name or address changes. */
  postId: string | null;
  schoolId: string;
  name: string;
  fields: StaffChange[];
};

export type PostPlan = {
  newPeople: NewPerson[];
  newPosts: NewPostOfKnown[];
  changed: ChangedStaff[];
  same: { line: number; postId: string }[];
  ended: { line: number; name: string }[];
};

export function nameOf({ givenName, familyName }: Pick<StaffRow, 'givenName' | 'familyName'>) {
  return `${givenName} ${familyName}`;
}

export function hasLeft({ endsOn }: StaffRow, today: Day): boolean {
  return endsOn !== null && endsOn <= today;
}

export function postFrom(row: StaffRow, staffType: StaffType, today: Day): PlannedPost {
  const { line, schoolId, jobTitle, endsOn, workingDays } = row;
  const startsOn = row.startsOn ?? today;
  return { line, schoolId, staffType, jobTitle, startsOn, endsOn, workingDays };
}

/** Someone new: every row that has not ended, the same kind of post at the same school once only. */
export function planNewPerson(
  plan: PostPlan,
  person: FilePerson,
  { typing, shared, today }: { typing: Typing; shared: ReadonlySet<string>; today: Day },
): void {
  const posts: PlannedPost[] = [];
  for (const row of person.rows) {
    if (hasLeft(row, today)) {
      plan.ended.push({ line: row.line, name: nameOf(row) });
      continue;
    }
    const staffType = typing.typeOf(row, []);
    const isListed = posts.some(
      (post) => post.schoolId === row.schoolId && post.staffType === staffType,
    );
    if (staffType !== null && !isListed) posts.push(postFrom(row, staffType, today));
  }
  const { givenName, familyName } = person;
  const email = ownAddress(person.email, shared);
  if (posts.length > 0) plan.newPeople.push({ givenName, familyName, email, posts });
}

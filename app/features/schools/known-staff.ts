import type { Day } from '~/platform/time';
import { nameKey } from './staff-likeness';
import type { StaffType } from './staff-type';

/** A post at one of the import's schools. Nothing of any other school is ever read for an import. */
export type KnownPost = {
  postId: string;
  personId: string;
  schoolId: string;
  givenName: string;
  familyName: string;
  email: string | null;
  staffType: StaffType;
  jobTitle: string | null;
  startsOn: Day;
  endsOn: Day | null;
  workingDays: string | null;
};

export type KnownPerson = {
  personId: string;
  givenName: string;
  familyName: string;
  email: string | null;
  nameKey: string;
  posts: KnownPost[];
};

/** The people behind the posts, in a steady order. */
export function peopleOf(known: readonly KnownPost[]): KnownPerson[] {
  const people = new Map<string, KnownPerson>();
  for (const post of known) {
    const { personId, givenName, familyName, email } = post;
    const person = people.get(personId) ?? {
      personId,
      givenName,
      familyName,
      email: email?.toLowerCase() ?? null,
      nameKey: nameKey(post),
      posts: [],
    };
    person.posts.push(post);
    people.set(personId, person);
  }
  return [...people.values()].sort(
    (a, b) => a.nameKey.localeCompare(b.nameKey) || a.personId.localeCompare(b.personId),
  );
}

/** Is the post held on this day, or will it be? */
export function isStanding({ endsOn }: Pick<KnownPost, 'endsOn'>, today: Day): boolean {
  return endsOn === null || endsOn > today;
}

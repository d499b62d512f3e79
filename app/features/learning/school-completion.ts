import type { Day } from '~/platform/time';
import { groupOf, staffGroups, type StaffGroupId } from './staff-group';
import { stateOfPerson, type OwedRecord, type PersonState } from './state-of-person';

/** Someone with a post at a school, and what they owe. */
export type StaffRecord = {
  personId: string;
  givenName: string;
  familyName: string;
  staffType: string;
  /** Away until that day, without reason. */
  notExpectedUntil: Day | null;
  isEnrolled: boolean;
  owed: readonly OwedRecord[];
};

export type Counts = Record<PersonState, number> & { expected: number };

export type GroupCounts = Counts & { id: StaffGroupId; name: string };

export type SchoolCompletion = {
  /** The staff groups that have anybody expected, governors not among them. */
  groups: GroupCounts[];
  staff: Counts;
  governors: GroupCounts | null;
  /** Shown apart, because they are not expected: on no pathway yet, and away. */
  newStarters: number;
  away: { people: number; until: Day | null };
};

/** Is this person expected on a day: enrolled, owing something by then, and not away? */
export function isExpected(person: StaffRecord, day: Day): boolean {
  if (!person.isEnrolled || isAway(person, day)) return false;
  return person.owed.some(({ owedFrom }) => owedFrom <= day);
}

/** The state of someone expected on a day. */
export function stateOn(person: StaffRecord, day: Day): PersonState {
  return stateOfPerson(person.owed, day);
}

/**
 * How far a school is on a day: the people of each staff group by state, out of those expected. Governors are counted
 * apart and in no total.
 */
export function schoolCompletionOf(people: readonly StaffRecord[], day: Day): SchoolCompletion {
  const expected = people.filter((person) => isExpected(person, day));
  const groups = staffGroups.map(({ id, name }) => ({
    id,
    name,
    ...countsOf(
      expected.filter(({ staffType }) => groupOf(staffType) === id),
      day,
    ),
  }));
  const filled = groups.filter((group) => group.expected > 0);
  const away = people.filter((person) => person.isEnrolled && isAway(person, day));
  return {
    groups: filled.filter(({ id }) => id !== 'governors'),
    staff: countsOf(
      expected.filter(({ staffType }) => staffType !== 'governor'),
      day,
    ),
    governors: filled.find(({ id }) => id === 'governors') ?? null,
    newStarters: people.filter((person) => !person.isEnrolled).length,
    away: { people: away.length, until: away.map(untilOf).sort().at(-1) ?? null },
  };
}

function countsOf(people: readonly StaffRecord[], day: Day): Counts {
  const counts: Counts = { expected: people.length, done: 0, late: 0, waiting: 0, 'on-track': 0 };
  for (const person of people) counts[stateOn(person, day)] += 1;
  return counts;
}

function isAway({ notExpectedUntil }: StaffRecord, day: Day): boolean {
  return notExpectedUntil !== null && notExpectedUntil > day;
}

function untilOf({ notExpectedUntil }: StaffRecord): Day {
  return notExpectedUntil ?? '';
}

import type { Day } from '~/platform/time';
import { peopleOf, type KnownPost } from './known-staff';
import { isSharedMailbox } from './staff-email';
import { groupPeople, sharedMailboxes } from './staff-grouping';
import { matchPeople, type Matched } from './staff-matching';
import { planKnownPerson } from './staff-known-posts';
import { planNewPerson, type PostPlan } from './staff-posts';
import { askFrom, type StaffAnswers, type StaffQuestion } from './staff-question';
import type { RowError, StaffRow } from './staff-row';
import type { StaffType } from './staff-type';
import { typingFor, type TitleMeaning } from './staff-typing';

/**
 * New people; further posts of known ones; changes field by field; rows that change nothing; and rows of people
 * who have left, of whom nothing is taken in (`PostPlan`), with all that a person must know before applying.
 */
export type StaffPlan = PostPlan & {
  /** Lines said to be left out. */
  leftOut: number[];
  /** People on the school's list whom the file does not name. They stay: absence is never taken for leaving. */
  notInFile: number;
  /** Addresses that several people read: they are not kept, and a slip is printed instead. */
  sharedAddresses: { email: string; lines: number[] }[];
  /** One person on several lines. */
  repeated: { lines: number[]; name: string }[];
  meanings: TitleMeaning[];
  questions: StaffQuestion[];
  errors: RowError[];
  mayApply: boolean;
};

type PlanInput = {
  rows: readonly StaffRow[];
  errors?: readonly RowError[];
  known: readonly KnownPost[];
  answers?: StaffAnswers;
  /** Lines that the person chose to leave out. */
  leaveOut?: readonly number[];
  today: Day;
  /** Staff types that whoever imports has no say in; who is head, unless something else is said. */
  reserved?: readonly StaffType[];
};

/**
 * What taking in a staff file would change at its school or schools, for a person to see first. All or nothing:
 * while one row has an error that is not left out, or one question waits, nothing may be applied. People are
 * matched within the import's schools only; nobody is ended unless the file gives a leaving date.
 */
export function planStaff(input: PlanInput): StaffPlan {
  const { known, answers = {}, leaveOut = [], today, reserved = ['head'] } = input;
  const rows = input.rows.filter(({ line }) => !leaveOut.includes(line));
  const errors = (input.errors ?? []).filter(({ line }) => !leaveOut.includes(line));
  const { ask, asked } = askFrom(answers);
  const people = peopleOf(known);
  const shared = sharedMailboxes(rows, people, isSharedMailbox);
  const matched = matchPeople(groupPeople(rows, people, shared, ask), people, shared, ask);
  const typing = typingFor({ known, answers, ask, reserved });
  const posts: PostPlan = { newPeople: [], newPosts: [], changed: [], same: [], ended: [] };
  const context = { typing, ask, shared, today, reserved };
  for (const { person, is } of matched) {
    if (is === 'new') planNewPerson(posts, person, context);
    else if (is !== 'waits') planKnownPerson(posts, person, is, context);
  }
  const all = [...errors, ...doubleClaims(matched)].sort((a, b) => a.line - b.line);
  const inFile = new Set(
    matched.flatMap(({ is }) => (typeof is === 'object' ? [is.personId] : [])),
  );
  return {
    ...posts,
    leftOut: [...leaveOut],
    notInFile: people.filter(
      ({ personId, posts: held }) =>
        !inFile.has(personId) && held.some(({ endsOn }) => endsOn === null || endsOn > today),
    ).length,
    sharedAddresses: sharedIn(rows, shared),
    repeated: matched
      .filter(({ person }) => person.rows.length > 1)
      .map(({ person }) => ({
        lines: person.rows.map(({ line }) => line),
        name: `${person.givenName} ${person.familyName}`,
      })),
    meanings: typing.meanings(),
    questions: asked,
    errors: all,
    mayApply: all.length === 0 && asked.every(({ answer }) => answer !== null),
  };
}

function sharedIn(rows: readonly StaffRow[], shared: ReadonlySet<string>) {
  return [...shared].flatMap((email) => {
    const lines = rows.filter((row) => row.email === email).map(({ line }) => line);
    return lines.length > 0 ? [{ email, lines }] : [];
  });
}

/** Two people of the file answered to be the same known person. */
function doubleClaims(matched: readonly Matched[]): RowError[] {
  const first = new Map<string, number>();
  return matched.flatMap(({ person, is }) => {
    const line = person.rows[0]?.line ?? 0;
    if (typeof is !== 'object') return [];
    const earlier = first.get(is.personId);
    first.set(is.personId, earlier ?? line);
    return earlier === undefined
      ? []
      : [
          {
            line,
            reason: `Lines ${earlier} and ${line} are both said to be ${is.givenName} ${is.familyName}.`,
          },
        ];
  });
}

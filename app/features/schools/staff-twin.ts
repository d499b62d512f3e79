import { agrees, isNear, ownAddress, type FilePerson } from './staff-file-person';
import type { KnownPerson, KnownPost } from './known-staff';
import { isLikely } from './staff-likeness';
import type { Ask } from './staff-question';
import type { StaffRow } from './staff-row';
import { jobTitleKey } from './staff-type-guess';

type Around = { known: readonly KnownPerson[]; shared: ReadonlySet<string>; ask: Ask };
type Twin = { twin: FilePerson | null; answer: 'same' | 'different' | 'waits' };

/**
 * Looks among the people of the file so far for one who may be the same person. What the records answer is
 * not asked; otherwise one question is, about the nearest namesake.
 */
export function findTwin(
  person: FilePerson,
  earlier: readonly FilePerson[],
  { known, shared, ask }: Around,
): Twin {
  const namesakes = earlier.filter(({ nameKey }) => nameKey === person.nameKey);
  const twins =
    namesakes.length > 0
      ? namesakes
      : earlier.filter((other) => mayBeSimilar(other, person, shared));
  const candidates = twins.map((twin) => ({
    twin,
    answer: knownAnswer(twin, person, known, shared),
  }));
  const same = candidates.find(({ answer }) => answer === 'same');
  if (same) return { twin: same.twin, answer: 'same' };
  const open = candidates.find(({ answer }) => answer === null);
  if (!open) return { twin: null, answer: 'different' };
  return { twin: open.twin, answer: whetherSame(open.twin, person, ask) };
}

/** Similar names are asked about within a school only, and not where each has an address of their own. */
function mayBeSimilar(one: FilePerson, other: FilePerson, shared: ReadonlySet<string>): boolean {
  const [first, second] = [one, other].map(({ email }) => ownAddress(email, shared));
  if (first && second && first !== second) return false;
  return isLikely(one, other) && !areApart(one, other);
}

function areApart(one: FilePerson, other: FilePerson): boolean {
  const schools = new Set(other.rows.map(({ schoolId }) => schoolId));
  return !one.rows.some(({ schoolId }) => schools.has(schoolId));
}

function whetherSame(one: FilePerson, other: FilePerson, ask: Ask): Twin['answer'] {
  const apart = areApart(one, other);
  const lines = [...one.rows, ...other.rows].map(({ line }) => line);
  const names = [
    ...new Set([one, other].map(({ givenName, familyName }) => `${givenName} ${familyName}`)),
  ];
  const answer = ask({
    id: `twin:${other.rows[0]?.line ?? 0}`,
    kind: apart ? 'two-schools' : 'listed-twice',
    lines,
    text: apart
      ? `${names.join(' and ')} is listed at two schools, on lines ${lines.join(' and ')}. Is this one person?`
      : `${names.join(' and ')}, on lines ${lines.join(' and ')}: is this one person?`,
    options: [
      { value: 'same', label: 'Yes, one person' },
      { value: 'different', label: 'No, different people' },
    ],
  });
  if (answer === null) return 'waits';
  return answer === 'same' ? 'same' : 'different';
}

/** What the records answer already: one person holds all these jobs, or each row is somebody's own to the letter. */
function knownAnswer(
  one: FilePerson,
  other: FilePerson,
  known: readonly KnownPerson[],
  shared: ReadonlySet<string>,
): 'same' | 'different' | null {
  const holders = (person: FilePerson) =>
    known.filter((each) => each.nameKey === person.nameKey && isNear(each, person));
  const jobs = [...jobsOf(one), ...jobsOf(other)];
  if (holders(one).some(({ posts }) => coversAll(posts, jobs))) return 'same';
  const [first, second] = [one, other].map((person) =>
    holders(person).filter((each) => agrees(each, person, shared)),
  );
  return first?.some((each) => second?.some((another) => another !== each)) ? 'different' : null;
}

/** One row for each job: exports repeat a line for every contract. */
function jobsOf({ rows }: FilePerson): StaffRow[] {
  return [...new Map(rows.map((row) => [`${row.schoolId} ${row.jobTitle ?? ''}`, row])).values()];
}

/** Is there a post of its own for each row? */
function coversAll(posts: readonly KnownPost[], rows: readonly StaffRow[]): boolean {
  const left = new Set(posts);
  return rows.every((row) => {
    const post = [...left].find(
      ({ schoolId, jobTitle }) =>
        schoolId === row.schoolId &&
        jobTitleKey(jobTitle ?? '') === jobTitleKey(row.jobTitle ?? ''),
    );
    return post !== undefined && left.delete(post);
  });
}

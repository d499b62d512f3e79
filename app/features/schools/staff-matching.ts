import type { KnownPerson } from './known-staff';
import { agrees, isNear, ownAddress, type FilePerson } from './staff-file-person';
import { isLikely } from './staff-likeness';
import type { Ask } from './staff-question';
import { staffTypeName } from './staff-type';

/** A person of the file with who they are: someone known, someone new, or not answered yet. */
export type Matched = { person: FilePerson; is: KnownPerson | 'new' | 'waits' };

/**
 * Says who each person of the file is, within their school only: by an address of their own, else by the same
 * name with the same address and job. A same name with other details, and a similar name, are asked about.
 */
export function matchPeople(
  people: readonly FilePerson[],
  known: readonly KnownPerson[],
  shared: ReadonlySet<string>,
  ask: Ask,
): Matched[] {
  const found = new Map<FilePerson, KnownPerson | 'new' | 'waits'>();
  const taken = new Set<KnownPerson>();
  const settle = (person: FilePerson, is: KnownPerson | 'new' | 'waits') => {
    found.set(person, is);
    if (typeof is === 'object') taken.add(is);
  };
  const open = () => people.filter((person) => !found.has(person));
  const byEmail = indexed(known, ({ email }) => email);
  const byName = indexed(known, ({ nameKey }) => nameKey);
  const among = (some: readonly KnownPerson[] | undefined, person: FilePerson) =>
    (some ?? []).filter((each) => !taken.has(each) && isNear(each, person));

  for (const person of people) if (person.waits) settle(person, 'waits');
  for (const person of open()) {
    const email = ownAddress(person.email, shared);
    const [owner] = email === null ? [] : among(byEmail.get(email), person);
    if (owner && (isLikely(owner, person) || sharesName(owner, person))) settle(person, owner);
  }
  for (const person of open()) {
    const namesakes = among(byName.get(person.nameKey), person);
    const same = namesakes.find((each) => agrees(each, person, shared));
    if (same) settle(person, same);
  }
  const certain = new Set(taken); // two answers may name one person: that is an error, not a choice to hide
  for (const person of open()) {
    const candidates = known
      .filter((each) => isLikely(each, person) || hasAddress(each, person, shared))
      .filter((each) => !certain.has(each) && isNear(each, person))
      .slice(0, 5);
    settle(person, candidates.length === 0 ? 'new' : whichOf(person, candidates, ask));
  }
  return people.map((person) => ({ person, is: found.get(person) ?? 'new' }));
}

function indexed(
  known: readonly KnownPerson[],
  keyOf: (person: KnownPerson) => string | null,
): Map<string, KnownPerson[]> {
  const index = new Map<string, KnownPerson[]>();
  for (const person of known) {
    const key = keyOf(person);
    if (key !== null) index.set(key, [...(index.get(key) ?? []), person]);
  }
  return index;
}

function sharesName(one: KnownPerson, other: FilePerson): boolean {
  const [given, family] = [one.givenName, one.familyName].map((name) => name.toLowerCase());
  return given === other.givenName.toLowerCase() || family === other.familyName.toLowerCase();
}

function hasAddress(
  { email }: KnownPerson,
  person: FilePerson,
  shared: ReadonlySet<string>,
): boolean {
  return email !== null && email === person.email && !shared.has(email);
}

function whichOf(
  person: FilePerson,
  candidates: KnownPerson[],
  ask: Ask,
): KnownPerson | 'new' | 'waits' {
  const name = `${person.givenName} ${person.familyName}`;
  const [line = 0] = person.rows.map((row) => row.line);
  const answer = ask({
    id: `person:${line}`,
    kind: 'same-person',
    lines: person.rows.map((row) => row.line),
    text: `${name}${person.email ? ` (${person.email})` : ''} on line ${line} may be someone you have already. Who is it?`,
    options: [
      ...candidates.map((each) => ({
        value: each.personId,
        label: `The same person as ${describe(each)}`,
      })),
      { value: 'new', label: 'Someone else, new to the list' },
    ],
  });
  if (answer === null) return 'waits';
  return candidates.find(({ personId }) => personId === answer) ?? 'new';
}

function describe({ givenName, familyName, email, posts }: KnownPerson): string {
  const jobs = [...new Set(posts.map((post) => post.jobTitle ?? staffTypeName(post.staffType)))];
  return [`${givenName} ${familyName}`, ...jobs, ...(email ? [email] : [])].join(', ');
}

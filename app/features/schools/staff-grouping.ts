import type { KnownPerson } from './known-staff';
import type { FilePerson } from './staff-file-person';
import { nameKey } from './staff-likeness';
import type { Ask } from './staff-question';
import type { StaffRow } from './staff-row';
import { findTwin } from './staff-twin';

/** Which addresses several people use: by their name, in the file, or among those known. */
export function sharedMailboxes(
  rows: readonly StaffRow[],
  known: readonly KnownPerson[],
  isShared: (email: string) => boolean,
): Set<string> {
  const users = (people: readonly { email: string | null; key: string }[]) => {
    const byEmail = new Map<string, Set<string>>();
    for (const { email, key } of people)
      if (email) byEmail.set(email, (byEmail.get(email) ?? new Set()).add(key));
    return [...byEmail]
      .filter(([email, keys]) => keys.size > 1 || isShared(email))
      .map(([email]) => email);
  };
  return new Set([
    ...users(rows.map((row) => ({ email: row.email, key: nameKey(row) }))),
    ...users(known.map(({ email, personId }) => ({ email, key: personId }))),
  ]);
}

/**
 * Puts the rows of one person together. The same name with the same address of their own at one school is one
 * person; anything less is asked: the same or a similar name twice at a school, or at two schools of the file.
 */
export function groupPeople(
  rows: readonly StaffRow[],
  known: readonly KnownPerson[],
  shared: ReadonlySet<string>,
  ask: Ask,
): FilePerson[] {
  const people: FilePerson[] = [];
  for (const row of rows) {
    const twin = people.find((person) => isCertainlySame(person, row, shared));
    if (twin) twin.rows.push(row);
    else people.push(personFrom(row));
  }
  const settled: FilePerson[] = [];
  for (const person of people) {
    const { twin, answer } = findTwin(person, settled, { known, shared, ask });
    if (twin && answer === 'same') join(twin, person, shared);
    else settled.push({ ...person, waits: answer === 'waits' });
    if (twin && answer === 'waits') twin.waits = true;
  }
  return settled;
}

function personFrom(row: StaffRow): FilePerson {
  const { givenName, familyName, email } = row;
  return { rows: [row], nameKey: nameKey(row), givenName, familyName, email, waits: false };
}

/** An address of one's own counts before a shared one. */
function join(person: FilePerson, other: FilePerson, shared: ReadonlySet<string>): void {
  person.rows.push(...other.rows);
  if (person.email === null || shared.has(person.email)) person.email = other.email ?? person.email;
}

function isCertainlySame(person: FilePerson, row: StaffRow, shared: ReadonlySet<string>): boolean {
  return (
    row.email !== null &&
    person.email === row.email &&
    !shared.has(row.email) &&
    person.nameKey === nameKey(row) &&
    person.rows.some(({ schoolId }) => schoolId === row.schoolId)
  );
}

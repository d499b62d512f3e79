import type { KnownPerson } from './known-staff';
import type { StaffRow } from './staff-row';
import { jobTitleKey } from './staff-type-guess';

/** One person of the file: one row, or several where a post stands on each. */
export type FilePerson = {
  rows: StaffRow[];
  nameKey: string;
  givenName: string;
  familyName: string;
  email: string | null;
  /** A question about these rows has no answer yet. */
  waits: boolean;
};

/** Does the known person hold, or did they hold, a post at a school of these rows? */
export function isNear({ posts }: KnownPerson, { rows }: FilePerson): boolean {
  return posts.some((post) => rows.some((row) => row.schoolId === post.schoolId));
}

/** The address, unless several people read it: such a one is neither kept nor proof of who somebody is. */
export function ownAddress(email: string | null, shared: ReadonlySet<string>): string | null {
  return email !== null && !shared.has(email) ? email : null;
}

/** The same address of their own; or the same shared one or none, and a job is the same too. */
export function agrees(
  known: KnownPerson,
  person: FilePerson,
  shared: ReadonlySet<string>,
): boolean {
  const [theirs, given] = [known.email, person.email].map((email) => ownAddress(email, shared));
  if (theirs !== given) return false;
  if (theirs) return true;
  const titles = new Set(known.posts.map(({ jobTitle }) => jobTitleKey(jobTitle ?? '')));
  return person.rows.some(({ jobTitle }) => titles.has(jobTitleKey(jobTitle ?? '')));
}

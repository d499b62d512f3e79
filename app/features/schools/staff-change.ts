import type { KnownPerson, KnownPost } from './known-staff';
import { ownAddress, type FilePerson } from './staff-file-person';
import { jobTitleKey } from './staff-type-guess';
import type { StaffRow } from './staff-row';
import type { StaffType } from './staff-type';

export type StaffChangeField =
  | 'givenName'
  | 'familyName'
  | 'email'
  | 'staffType'
  | 'jobTitle'
  | 'startsOn'
  | 'endsOn'
  | 'workingDays';

/** One detail of a person or post that a staff file would change, for the person to see before it does. */
export type StaffChange = { field: StaffChangeField; from: string | null; to: string };

/** What the file says otherwise of the person. An initial never replaces a first name, nor nothing an address. */
export function personChanges(
  known: KnownPerson,
  person: FilePerson,
  shared: ReadonlySet<string>,
): StaffChange[] {
  const initial = /^\p{L}\.?$/u.test(person.givenName);
  const shortens =
    initial && person.givenName[0]?.toLowerCase() === known.givenName[0]?.toLowerCase();
  return [
    ...change('givenName', known.givenName, shortens ? null : person.givenName),
    ...change('familyName', known.familyName, person.familyName),
    ...change('email', known.email, ownAddress(person.email, shared)),
  ];
}

/**
 * What the file says otherwise of the post; what it leaves empty stays as it is. Of a reserved post, such as a head's,
 * only the title and the working days follow the file.
 */
export function postChanges(
  post: KnownPost,
  row: StaffRow,
  staffType: StaffType,
  reserved: readonly StaffType[],
): StaffChange[] {
  const sameTitle = jobTitleKey(post.jobTitle ?? '') === jobTitleKey(row.jobTitle ?? '');
  const words = [
    ...change('jobTitle', post.jobTitle, sameTitle ? null : row.jobTitle),
    ...change('workingDays', post.workingDays, row.workingDays),
  ];
  if (reserved.includes(post.staffType)) return words;
  return [
    ...change('staffType', post.staffType, staffType),
    ...change('startsOn', post.startsOn, row.startsOn),
    ...change('endsOn', post.endsOn, row.endsOn),
    ...words,
  ];
}

function change(field: StaffChangeField, from: string | null, to: string | null): StaffChange[] {
  return to === null || to === from ? [] : [{ field, from, to }];
}

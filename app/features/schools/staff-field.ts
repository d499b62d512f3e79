/** What a column of a staff file may tell. Nothing else is ever kept. */
export const staffFields = [
  'fullName',
  'givenName',
  'familyName',
  'email',
  'jobTitle',
  'startsOn',
  'leavesOn',
  'workingDays',
  'schoolName',
  'schoolNumber',
] as const;
export type StaffField = (typeof staffFields)[number];

const names: Record<StaffField, string> = {
  fullName: 'Full name',
  givenName: 'First name',
  familyName: 'Last name',
  email: 'Work e-mail',
  jobTitle: 'Job title or role',
  startsOn: 'Start date',
  leavesOn: 'Leaving date',
  workingDays: 'Working days',
  schoolName: 'School',
  schoolNumber: 'School number (URN or DfE number)',
};

export function staffFieldName(field: StaffField): string {
  return names[field];
}

export function isStaffField(text: string): text is StaffField {
  return (staffFields as readonly string[]).includes(text);
}

/** The staff types of a post at a school, in the order pages list them. Governors are counted apart. */
export const staffTypes = [
  'head',
  'senior-leader',
  'senco',
  'teacher',
  'teaching-assistant',
  'support-staff',
  'governor',
] as const;

export type StaffType = (typeof staffTypes)[number];

const names: Record<StaffType, [one: string, many: string]> = {
  head: ['Head teacher', 'Head teachers'],
  'senior-leader': ['Senior leader', 'Senior leaders'],
  senco: ['SENCO', 'SENCOs'],
  teacher: ['Teacher', 'Teachers'],
  'teaching-assistant': ['Teaching assistant', 'Teaching assistants'],
  'support-staff': ['Support staff', 'Support staff'],
  governor: ['Governor', 'Governors'],
};

export function isStaffType(text: string): text is StaffType {
  return (staffTypes as readonly string[]).includes(text);
}

/** The staff type as a page says it: `Teaching assistant`. */
export function staffTypeName(staffType: string): string {
  return isStaffType(staffType) ? names[staffType][0] : 'Team member';
}

/** The staff type as a page counts it: `Teaching assistants`. */
export function staffTypeNames(staffType: string): string {
  return isStaffType(staffType) ? names[staffType][1] : 'Team members';
}

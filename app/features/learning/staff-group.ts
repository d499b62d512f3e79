import { staffTypes, type StaffType } from '~/features/schools/staff-type';

/** The groups in which a head sees the staff. Governors are counted apart. */
export const staffGroups = [
  { id: 'teachers', name: 'Teachers', staffTypes: ['teacher'] },
  { id: 'assistants', name: 'Teaching assistants', staffTypes: ['teaching-assistant'] },
  { id: 'leaders', name: 'Leaders and SENCO', staffTypes: ['head', 'senior-leader', 'senco'] },
  { id: 'support', name: 'Support staff', staffTypes: ['support-staff'] },
  { id: 'governors', name: 'Governors, apart', staffTypes: ['governor'] },
] as const satisfies readonly { id: string; name: string; staffTypes: readonly StaffType[] }[];

export type StaffGroupId = (typeof staffGroups)[number]['id'];

/** The group of a staff type; of an unknown one, support staff. */
export function groupOf(staffType: string): StaffGroupId {
  const group = staffGroups.find(({ staffTypes: types }) =>
    (types as readonly string[]).includes(staffType),
  );
  return group?.id ?? 'support';
}

/** Of several posts at one school, the one by which a person is counted there: the first in the order of staff types. */
export function countedPost<T extends { staffType: string }>(posts: readonly T[]): T | undefined {
  return [...posts].sort((a, b) => rankOf(a.staffType) - rankOf(b.staffType))[0];
}

function rankOf(staffType: string): number {
  return staffTypes.findIndex((one) => one === staffType);
}

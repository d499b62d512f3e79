import { randomUUID } from 'node:crypto';
import type { Day, Instant } from '~/platform/time';
import type { StaffType } from '~/features/schools/staff-type';
import type { Chance } from './chance';
import { familyNames, givenNames } from './invented-names';

export type SeedPerson = {
  id: string;
  givenName: string;
  familyName: string;
  email: string | null;
  createdAt: Instant;
  welcomedAt: Instant | null;
};

export type SeedPost = {
  id: string;
  personId: string;
  schoolId: string;
  staffType: StaffType;
  jobTitle: string | null;
  startsOn: Day;
  workingDays: string | null;
  source: string;
  createdAt: Instant;
};

/** How a school's staff divide, after its one head and one SENCO; the rest are support staff. Shares of all staff. */
const shares: Record<'secondary' | 'other', [StaffType, number][]> = {
  secondary: [
    ['senior-leader', 0.06],
    ['teacher', 0.58],
    ['teaching-assistant', 0.18],
  ],
  other: [
    ['senior-leader', 0.05],
    ['teacher', 0.4],
    ['teaching-assistant', 0.36],
  ],
};

const jobTitles: Partial<Record<StaffType, readonly string[]>> = {
  'senior-leader': ['Deputy head', 'Assistant head', 'Phase leader'],
  teacher: ['Class teacher', 'Teacher', 'Early career teacher'],
  'teaching-assistant': [
    'Teaching assistant',
    'Higher level teaching assistant',
    'Learning mentor',
  ],
  'support-staff': [
    'Midday supervisor',
    'Office administrator',
    'Caretaker',
    'Catering assistant',
    'Receptionist',
  ],
};

/** The staff types of a school of a size, head and SENCO first. Governors come on top. */
export function staffTypesFor(size: number, phase: string, governors: number): StaffType[] {
  const mix = shares[phase === 'secondary' ? 'secondary' : 'other'];
  const some = mix.flatMap(([type, share]) =>
    Array<StaffType>(Math.round(size * share)).fill(type),
  );
  const rest = Array<StaffType>(Math.max(0, size - some.length - 2)).fill('support-staff');
  return ['head', 'senco', ...some, ...rest, ...Array<StaffType>(governors).fill('governor')];
}

/** One invented person with one post. About one support post in four has no e-mail of their own. */
export function inventStaff(
  chance: Chance,
  school: { id: string; mailName: string },
  staffType: StaffType,
  dates: { startsOn: Day; createdAt: Instant },
): { person: SeedPerson; post: SeedPost } {
  const givenName = chance.pick(givenNames);
  const familyName = chance.pick(familyNames);
  const id = randomUUID();
  const number = chance.whole(10, 999);
  const noEmail = staffType === 'support-staff' && chance.happens(0.25);
  const address = `${givenName}.${familyName}${number}@${school.mailName}.invalid`.toLowerCase();
  return {
    person: {
      id,
      givenName,
      familyName,
      email: noEmail ? null : address,
      createdAt: dates.createdAt,
      welcomedAt: dates.createdAt,
    },
    post: {
      id: randomUUID(),
      personId: id,
      schoolId: school.id,
      staffType,
      jobTitle: chance.pick(jobTitles[staffType] ?? ['']) || null,
      startsOn: dates.startsOn,
      workingDays: partTime(chance, staffType),
      source: 'import',
      createdAt: dates.createdAt,
    },
  };
}

function partTime(chance: Chance, staffType: StaffType): string | null {
  if (staffType === 'head' || staffType === 'governor') return null;
  if (chance.happens(0.15)) return null;
  return chance.happens(0.2) ? chance.pick(['MTW', 'WHF', 'MTH', 'MWF', 'TWHF']) : 'MTWHF';
}

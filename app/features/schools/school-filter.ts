import { z } from 'zod';
import { participations, type TakesPart } from './participation';

/** Where a school stands before its staff come in, in the order it happens. */
export const beginnings = ['no-head', 'no-agreement', 'no-staff', 'staff'] as const;
export type Beginning = (typeof beginnings)[number];

const beginningNames: Record<Beginning, string> = {
  'no-head': 'Head not named yet',
  'no-agreement': 'Agreement not accepted yet',
  'no-staff': 'No staff yet',
  staff: 'Staff on the list',
};

export function beginningName(beginning: Beginning): string {
  return beginningNames[beginning];
}

/** How far a school has come: its head named, the agreement accepted, staff besides the head on its list. */
export function beginningOf(school: {
  heads: number;
  accepted: boolean;
  staff: number;
}): Beginning {
  if (school.heads === 0) return 'no-head';
  if (!school.accepted) return 'no-agreement';
  return school.staff > school.heads ? 'staff' : 'no-staff';
}

const partNames: Record<TakesPart | 'closed', string> = {
  sequenced: 'Takes part',
  contributor: 'Contributor',
  no: 'Does not take part',
  closed: 'Closed',
};

/** The part a school plays, as pages say it. */
export function partName(takesPart: string): string {
  return new Map<string, string>(Object.entries(partNames)).get(takesPart) ?? takesPart;
}

/** What the list can be narrowed to: a part played, or the schools that have closed. */
export const parts = [...participations, 'closed'] as const;

/** The phases that the list can be narrowed to. */
export const phases = [
  'nursery',
  'primary',
  'secondary',
  'all-through',
  '16 plus',
  'special',
  'alternative provision',
  'pupil referral unit',
  'independent',
  'other',
] as const;

export function phaseName(phase: string): string {
  return phase.charAt(0).toUpperCase() + phase.slice(1);
}

export const SCHOOLS_A_PAGE = 50;

const oneOf = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.enum(choices).optional().catch(undefined);

const filterSchema = z.object({
  search: z.string().trim().max(100).catch(''),
  phase: oneOf(phases),
  part: oneOf(parts),
  beginning: oneOf(beginnings),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type SchoolFilter = z.output<typeof filterSchema>;

/** The filter that an address carries; whatever it does not understand is left out. */
export function readSchoolFilter(query: URLSearchParams): SchoolFilter {
  return filterSchema.parse({ search: '', page: 1, ...Object.fromEntries(query) });
}

/** Is anything narrowed? */
export function isNarrowed({ search, phase, part, beginning }: SchoolFilter): boolean {
  return search !== '' || phase !== undefined || part !== undefined || beginning !== undefined;
}

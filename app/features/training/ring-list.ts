import type { Day } from '~/platform/time';

/** Why a school is to be rung, the most pressing first. */
export const matters = [
  'silent',
  'asking',
  'offer-ended',
  'pause-over',
  'no-organiser',
  'no-senco',
  'under-booked',
  'no-shows',
] as const;

export type Matter = {
  kind: (typeof matters)[number];
  /** In words: "No answer since 3 November". */
  words: string;
  /** Whom to ask for: a kind of person, or who it was. */
  whom: string;
  /** The page on which it can be done for them. */
  to: string;
  act: string;
};

export type LastContact = { on: Day; words: string; note: string | null };

export type SchoolToRing = {
  id: string;
  name: string;
  telephone: string | null;
  matters: Matter[];
  last: LastContact | null;
  next: { act: string; on: Day } | null;
};

/**
 * Which schools to ring, and which have been reached since the Monday of this week and wait for nothing more: each school
 * once with all its matters, A–Z in both lists and never by how much there is.
 * @param reached schools that somebody spoke to this week
 */
export function ringLists(
  schools: readonly SchoolToRing[],
  reached: ReadonlySet<string>,
  today: Day,
): { toRing: SchoolToRing[]; rung: SchoolToRing[] } {
  const concerned = schools
    .filter((school) => school.matters.length > 0 || isNextDue(school, today))
    .map((school) => ({
      ...school,
      matters: school.matters.toSorted((a, b) => matters.indexOf(a.kind) - matters.indexOf(b.kind)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const isRung = (school: SchoolToRing) => reached.has(school.id) && !isNextDue(school, today);
  return {
    toRing: concerned.filter((school) => !isRung(school)),
    rung: concerned.filter(isRung),
  };
}

/** Is what was to come next due? */
export function isNextDue({ next }: Pick<SchoolToRing, 'next'>, today: Day): boolean {
  return next !== null && next.on <= today;
}

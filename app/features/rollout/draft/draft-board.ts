import type { Day } from '~/platform/time';
import { staffTogether, type PlanStaff } from '../limit/plan-setting';
import type { PlanCohort } from '../plan/plan-problem';

/** What a card says of a school besides its name and figures. */
export type CardTag = {
  kind: 'settled' | 'offered' | 'answered' | 'pinned' | 'support' | 'need';
  words: string;
};

export type DraftCard = {
  id: string;
  name: string;
  phase: string;
  staff: PlanStaff;
  /** 0 to 100; null where nothing is known. */
  need: number | null;
  /** 1 to 5; null where the school has not said. */
  readiness: number | null;
  tags: CardTag[];
  /** Where a move that is not kept yet would put the school, and where it was. */
  mark: 'moved' | 'was-here' | null;
};

export type DraftColumn = {
  id: string;
  name: string;
  startsOn: Day;
  schools: number;
  mostSchools: number;
  staff: PlanStaff;
  mostStaff: number | null;
  /** The fuller of schools and staff, 1 being full. */
  full: number;
  cards: DraftCard[];
};

type Counts = Pick<DraftColumn, 'schools' | 'mostSchools' | 'staff' | 'mostStaff' | 'full'>;

/** What a column's head counts: its schools and staff against the most it may hold. */
export function countsOf(
  { maxSchools, maxStaff }: Pick<PlanCohort, 'maxSchools' | 'maxStaff'>,
  members: readonly PlanStaff[],
): Counts {
  const schools = members.length;
  const staff = staffTogether(members);
  const part = (number: number, most: number) =>
    most === 0 ? Number(number > 0) * 2 : number / most;
  return {
    ...{ schools, mostSchools: maxSchools, mostStaff: maxStaff },
    staff,
    full: Math.max(part(schools, maxSchools), maxStaff === null ? 0 : part(staff.staff, maxStaff)),
  };
}

/** A–Z, as every list of schools is. */
export function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'en-GB');
}

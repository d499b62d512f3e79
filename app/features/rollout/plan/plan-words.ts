import type { Breach } from './plan-check';
import { limitsOf, type LimitValue, type PlanLimit } from './plan-limit';
import type { LimitPath, PlanProblem } from './plan-problem';

/** How cohorts (by id) and schools (by URN) are called; a cohort in the middle of a sentence. */
export type PlanNames = {
  cohort: (id: string) => string;
  school: (urn: string) => string;
  /** Where a problem knows trusts by something else than their names. */
  trust?: (trust: string) => string;
};

/** The names that the problem itself gives: `cohort 2` of the id `2`, and `cohort 2` of the id `Cohort 2`. */
export function namesOf({ schools }: Pick<PlanProblem, 'schools'>): PlanNames {
  const byUrn = new Map(schools.map(({ urn, name }) => [urn, name]));
  return {
    cohort: (id) => `cohort ${id.replace(/^cohort\s+/i, '')}`,
    school: (urn) => byUrn.get(urn) ?? urn,
  };
}

/** `Cohort 2 would hold 15 of 14 schools.` */
export function breachWords(problem: PlanProblem, breach: Breach, names: PlanNames): string {
  const limit = limitsOf(problem).find(({ path }) => path === breach.path);
  if (limit) return `${capital(brokenWords(limit, breach, names))}.`;
  const [school = ''] = breach.schools ?? [];
  return breach.path === 'places'
    ? `${names.school(school)} is not among the schools to plan.`
    : `${names.school(school)} is not in a cohort.`;
}

/** What a change would do to a limit, as part of a sentence: `cohort 2 would hold 15 of 14 schools`. */
export function brokenWords(limit: PlanLimit, { actual }: Breach, names: PlanNames): string {
  const held = spoken(actual);
  switch (limit.kind) {
    case 'maxSchools':
      return `${names.cohort(limit.cohort.id)} would hold ${held} of ${schoolCount(limit.value)}`;
    case 'minSchools':
      return `${names.cohort(limit.cohort.id)} would hold ${held} of at least ${schoolCount(limit.value)}`;
    case 'maxStaff':
      return `${names.cohort(limit.cohort.id)} would hold ${held} of ${spoken(limit.value)} staff`;
    case 'maxFacilitatorDays':
      return `${names.cohort(limit.cohort.id)} would need ${held} of ${spoken(limit.value)} facilitator days`;
    case 'phaseMin':
      return `${names.cohort(limit.cohort.id)} would hold ${held} of at least ${schoolCount(limit.value)} of phase ${limit.phase}`;
    case 'phaseMax':
      return `${names.cohort(limit.cohort.id)} would hold ${held} of ${schoolCount(limit.value)} of phase ${limit.phase}`;
    case 'pinned':
      return `${names.school(limit.school.urn)} would leave ${names.cohort(limit.value)}, to which it is pinned`;
    case 'notBefore':
      return `${names.school(limit.school.urn)} would start before ${names.cohort(limit.value)}`;
    case 'notIn':
      return `${names.school(limit.school.urn)} would be in ${names.cohort(limit.value)}, which is closed to it`;
    case 'together':
      return `${both(limit.value, names)} would not start together`;
    case 'apart':
      return `${both(limit.value, names)} would start together`;
  }
}

/** What a limit asks: `Cohort 2 holds at most 14 schools`. Null where nothing stands at this path. */
export function limitWords(problem: PlanProblem, path: LimitPath, names: PlanNames): string | null {
  const limit = limitsOf(problem).find((one) => one.path === path);
  return limit ? capital(askedWords(limit, names)) : null;
}

function askedWords(limit: PlanLimit, names: PlanNames): string {
  switch (limit.kind) {
    case 'maxSchools':
      return `${names.cohort(limit.cohort.id)} holds at most ${schoolCount(limit.value)}`;
    case 'minSchools':
      return `${names.cohort(limit.cohort.id)} holds at least ${schoolCount(limit.value)}`;
    case 'maxStaff':
      return `${names.cohort(limit.cohort.id)} holds at most ${spoken(limit.value)} staff`;
    case 'maxFacilitatorDays':
      return `${names.cohort(limit.cohort.id)} has ${spoken(limit.value)} facilitator days`;
    case 'phaseMin':
      return `${names.cohort(limit.cohort.id)} holds at least ${schoolCount(limit.value)} of phase ${limit.phase}`;
    case 'phaseMax':
      return `${names.cohort(limit.cohort.id)} holds at most ${schoolCount(limit.value)} of phase ${limit.phase}`;
    case 'pinned':
      return `${names.school(limit.school.urn)} is pinned to ${names.cohort(limit.value)}`;
    case 'notBefore':
      return `${names.school(limit.school.urn)} does not start before ${names.cohort(limit.value)}`;
    case 'notIn':
      return `${names.school(limit.school.urn)} may not be in ${names.cohort(limit.value)}`;
    case 'together':
      return `${both(limit.value, names)} start together`;
    case 'apart':
      return `${both(limit.value, names)} do not start together`;
  }
}

/** What relaxing a limit means: `16 instead`, `from cohort 1`, `leave it out`. */
export function relaxWords(relaxTo: LimitValue | null, names: PlanNames): string {
  if (typeof relaxTo === 'number') return `${spoken(relaxTo)} instead`;
  if (typeof relaxTo === 'string') return `from ${names.cohort(relaxTo)}`;
  return 'leave it out';
}

/** A number as it is said: no more than two decimals. */
export const spoken = (value: number | string | null): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : (value ?? 'none');

/** A gain as it is said: a small one is not rounded to nothing. */
export const amount = (value: number): string =>
  Math.abs(value) < 1 ? String(Number(value.toPrecision(2))) : spoken(value);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const schoolCount = (number: number) => `${number} ${number === 1 ? 'school' : 'schools'}`;

const both = ([one, other]: readonly [string, string], names: PlanNames) =>
  `${names.school(one)} and ${names.school(other)}`;

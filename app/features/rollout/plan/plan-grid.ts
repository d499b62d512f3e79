import { byText } from './seeded-draw';
import type { PlanProblem, PlanSchool } from './plan-problem';

/*
 * The problem as the search sees it: units against cohorts, both by number. A unit is one school, or the schools that
 * must go together. Units stand in the order of their lowest URN, so the search sees the same grid whatever the order
 * of the input.
 */

/** Between `min` and `max` of Σ weight over the units placed in the cohort. */
export type GridLimit = {
  cohort: number;
  units: readonly number[];
  weights: readonly number[];
  min: number;
  max: number;
};

/** Units of one trust or one area: each cohort they use beyond the first costs the price. */
export type GridGroup = { price: number; units: readonly number[] };

/** How many schools of a stratum should start with a cohort: `share`, with decimals. */
export type GridCell = Omit<GridLimit, 'min' | 'max'> & { share: number };

/**
 * How evenly strata are spread: Σ |count − share| over the cells costs `price` each, and may be `atMost` in all.
 */
export type GridBalance = { cells: readonly GridCell[]; price: number; atMost: number };

export type PlanGrid = {
  cohorts: number;
  /** The URNs of each unit. */
  units: readonly (readonly string[])[];
  /** May unit u be placed in cohort w? At u × cohorts + w. */
  allowed: Uint8Array;
  /** What the objective gains by it. */
  value: Float64Array;
  limits: readonly GridLimit[];
  groups: readonly GridGroup[];
  apart: readonly (readonly [number, number])[];
  balance: GridBalance | null;
  /** Impossible at sight: a pair both together and apart, or a least above its most. */
  impossible: boolean;
};

/** The cohort of each unit, by number. */
export type GridPlaces = Int32Array;

/** What of the problem every mode shares: units, where each may go, and the limits. It gains nothing yet. */
export function gridOf(problem: PlanProblem): PlanGrid {
  const schools = [...problem.schools].sort((a, b) => byText(a.urn, b.urn));
  const units = unitsOf(schools, problem.together);
  const unitOf = new Map(units.flatMap((unit, at) => unit.map(({ urn }) => [urn, at])));
  const cohorts = problem.cohorts.length;
  const allowed = new Uint8Array(units.length * cohorts);
  units.forEach((unit, u) => {
    for (let w = 0; w < cohorts; w++) {
      allowed[u * cohorts + w] = unit.every((school) => mayStart(problem, school, w)) ? 1 : 0;
    }
  });
  const apart = pairsOf(problem.apart.map(([a, b]) => [unitOf.get(a) ?? -1, unitOf.get(b) ?? -1]));
  const limits = limitsOf(problem, units);
  return {
    cohorts,
    units: units.map((unit) => unit.map(({ urn }) => urn)),
    allowed,
    value: new Float64Array(units.length * cohorts),
    limits,
    groups: [],
    apart,
    balance: null,
    impossible: apart.some(([a, b]) => a === b) || limits.some(({ min, max }) => min > max),
  };
}

/** Is this cohort open to the school by what is said of the school alone? */
function mayStart({ cohorts }: PlanProblem, school: PlanSchool, at: number): boolean {
  const id = cohorts[at]?.id ?? '';
  if (school.pinned !== null && school.pinned !== id) return false;
  if (school.notIn.includes(id)) return false;
  return school.notBefore === null || cohorts.findIndex((one) => one.id === school.notBefore) <= at;
}

function unitsOf(schools: readonly PlanSchool[], together: PlanProblem['together']) {
  const parent = new Map(schools.map(({ urn }) => [urn, urn]));
  const root = (urn: string): string => {
    const above = parent.get(urn) ?? urn;
    return above === urn ? urn : root(above);
  };
  for (const [a, b] of together) {
    const [first = '', second = ''] = [root(a), root(b)].sort(byText);
    parent.set(second, first);
  }
  const units = new Map<string, PlanSchool[]>();
  for (const school of schools) {
    const of = root(school.urn);
    units.set(of, [...(units.get(of) ?? []), school]);
  }
  return [...units.values()];
}

function pairsOf(pairs: readonly (readonly [number, number])[]) {
  const sorted = pairs.map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));
  const distinct = new Map(sorted.map((pair) => [pair.join(), pair]));
  return [...distinct.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

function limitsOf({ cohorts }: PlanProblem, units: readonly PlanSchool[][]): GridLimit[] {
  const weighed = (weigh: (school: PlanSchool) => number) => {
    const all = units.map((unit) => unit.reduce((sum, school) => sum + weigh(school), 0));
    const touched = all.flatMap((weight, at) => (weight === 0 ? [] : [at]));
    return { units: touched, weights: touched.map((at) => all[at] ?? 0) };
  };
  const schools = weighed(() => 1);
  const staff = weighed((school) => school.staff);
  const days = weighed((school) => school.facilitatorDays);
  return cohorts.flatMap((cohort, at) => [
    { cohort: at, ...schools, min: cohort.minSchools, max: cohort.maxSchools },
    ...(cohort.maxStaff === null ? [] : [{ cohort: at, ...staff, min: 0, max: cohort.maxStaff }]),
    ...(cohort.maxFacilitatorDays === null
      ? []
      : [{ cohort: at, ...days, min: 0, max: cohort.maxFacilitatorDays }]),
    ...Object.entries(cohort.phases)
      .sort(([a], [b]) => byText(a, b))
      .map(([phase, { min, max }]) => ({
        cohort: at,
        ...weighed((school) => (school.phase === phase ? 1 : 0)),
        min,
        max: max ?? Infinity,
      })),
  ]);
}

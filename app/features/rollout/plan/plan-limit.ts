import type { LimitPath, PlanCohort, PlanProblem, PlanSchool, UrnPair } from './plan-problem';

/** What a limit allows: a number, a cohort (id) or two schools (URNs). */
export type LimitValue = number | string | UrnPair;

type Cohort = { place: number; cohort: PlanCohort };
type School = { at: number; school: PlanSchool };

/** The limits of a cohort that count something, as the problem names them. */
export type CountedLimit = 'maxSchools' | 'minSchools' | 'maxStaff' | 'maxFacilitatorDays';

/** One limit of a problem: where it stands, what it allows, and whom it is about. */
export type PlanLimit = { path: LimitPath } & (
  | ({ kind: CountedLimit; value: number } & Cohort)
  | ({ kind: 'phaseMin' | 'phaseMax'; value: number; phase: string } & Cohort)
  | ({ kind: 'pinned' | 'notBefore' | 'notIn'; value: string } & School)
  | { kind: 'together' | 'apart'; value: UrnPair; at: number }
);

/** A limit on what a cohort holds, and not on where a school goes. */
export type CohortLimit = Extract<PlanLimit, { cohort: PlanCohort }>;

/** A limit on where a school goes, or a pair. */
export type PlaceLimit = Exclude<PlanLimit, CohortLimit>;

export const isCohortLimit = (limit: PlanLimit): limit is CohortLimit => 'cohort' in limit;

/** Is it a least number, which a school more can only help to keep? */
export const isMinimum = ({ kind }: PlanLimit): boolean =>
  kind === 'minSchools' || kind === 'phaseMin';

/** What one school brings to what a limit counts. */
export function countedIn(limit: CohortLimit, school: PlanSchool): number {
  switch (limit.kind) {
    case 'maxSchools':
    case 'minSchools':
      return 1;
    case 'maxStaff':
      return school.staff;
    case 'maxFacilitatorDays':
      return school.facilitatorDays;
    case 'phaseMin':
    case 'phaseMax':
      return school.phase === limit.phase ? 1 : 0;
  }
}

/** Every limit of a problem that can be broken at all (at least none limits nothing), in the problem's order. */
export function limitsOf(problem: PlanProblem): PlanLimit[] {
  return [
    ...problem.cohorts.flatMap((cohort, place) => cohortLimits(cohort, place)),
    ...problem.schools.flatMap((school, at) => schoolLimits(school, at)),
    ...pairLimits(problem),
  ];
}

/** The pairs that go together or apart. */
export function pairLimits(problem: PlanProblem): PlaceLimit[] {
  return (['together', 'apart'] as const).flatMap((kind) =>
    problem[kind].map((value, at): PlaceLimit => ({ path: `${kind}[${at}]`, kind, value, at })),
  );
}

/** The limits on what one cohort holds. */
export function cohortLimits(cohort: PlanCohort, place: number): CohortLimit[] {
  const base = `cohorts[${place}]`;
  const counted = (kind: CountedLimit, value: number | null): CohortLimit[] =>
    value === null ? [] : [{ path: `${base}.${kind}`, kind, value, place, cohort }];
  return [
    ...counted('maxSchools', cohort.maxSchools),
    ...counted('minSchools', cohort.minSchools || null),
    ...counted('maxStaff', cohort.maxStaff),
    ...counted('maxFacilitatorDays', cohort.maxFacilitatorDays),
    // By its entries: a phase may be called as something every object has.
    ...Object.entries(cohort.phases).flatMap(([phase, { min, max }]): CohortLimit[] => {
      const path = pathTo(`${base}.phases`, phase);
      const about = { phase, place, cohort };
      return [
        ...(min > 0
          ? [{ path: `${path}.min`, kind: 'phaseMin' as const, value: min, ...about }]
          : []),
        ...(max === null
          ? []
          : [{ path: `${path}.max`, kind: 'phaseMax' as const, value: max, ...about }]),
      ];
    }),
  ];
}

/** The limits on where one school goes. */
export function schoolLimits(school: PlanSchool, at: number): PlaceLimit[] {
  const base = `schools[${at}]`;
  const placed = (kind: 'pinned' | 'notBefore', value: string | null): PlaceLimit[] =>
    value === null ? [] : [{ path: `${base}.${kind}`, kind, value, at, school }];
  return [
    ...placed('pinned', school.pinned),
    ...placed('notBefore', school.notBefore),
    ...school.notIn.map((value, position): PlaceLimit => {
      return { path: `${base}.notIn[${position}]`, kind: 'notIn', value, at, school };
    }),
  ];
}

/** `phases.primary`, or `phases["all-through"]` where the key is no plain word. */
export function pathTo(path: string, key: string): string {
  if (/^[A-Za-z_]\w*$/.test(key)) return path === '' ? key : `${path}.${key}`;
  return `${path}[${JSON.stringify(key)}]`;
}

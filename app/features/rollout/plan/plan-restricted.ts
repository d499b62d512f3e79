import { pathTo } from './plan-limit';
import type { LimitPath, PlanCohort, PlanProblem } from './plan-problem';

/** The problem with these limits (by path) and no others: whatever the rest allowed, all is allowed. */
export function keepingOnly(problem: PlanProblem, kept: ReadonlySet<LimitPath>): PlanProblem {
  const pairs = (kind: 'together' | 'apart') =>
    problem[kind].filter((_, at) => kept.has(`${kind}[${at}]`));
  return {
    ...problem,
    cohorts: problem.cohorts.map((cohort, at) => cohortKeeping(problem, cohort, at, kept)),
    schools: problem.schools.map((school, at) => {
      const has = (limit: string) => kept.has(`schools[${at}].${limit}`);
      return {
        ...school,
        pinned: has('pinned') ? school.pinned : null,
        notBefore: has('notBefore') ? school.notBefore : null,
        notIn: school.notIn.filter((_, position) => has(`notIn[${position}]`)),
      };
    }),
    together: pairs('together'),
    apart: pairs('apart'),
  };
}

function cohortKeeping(
  { schools }: PlanProblem,
  cohort: PlanCohort,
  at: number,
  kept: ReadonlySet<LimitPath>,
): PlanCohort {
  const base = `cohorts[${at}]`;
  const has = (limit: string) => kept.has(`${base}.${limit}`);
  const phases = Object.entries(cohort.phases).map(([phase, { min, max }]) => {
    const path = pathTo(`${base}.phases`, phase);
    const bounds = {
      min: kept.has(`${path}.min`) ? min : 0,
      max: kept.has(`${path}.max`) ? max : null,
    };
    return [phase, bounds] as const;
  });
  return {
    ...cohort,
    maxSchools: has('maxSchools') ? cohort.maxSchools : schools.length,
    minSchools: has('minSchools') ? cohort.minSchools : 0,
    maxStaff: has('maxStaff') ? cohort.maxStaff : null,
    maxFacilitatorDays: has('maxFacilitatorDays') ? cohort.maxFacilitatorDays : null,
    phases: Object.fromEntries(phases),
  };
}

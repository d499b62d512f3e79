import { strataOf } from '../plan/plan-balance';
import type { PlanProblem } from '../plan/plan-problem';

/** The numbers behind what year 1 could show under each way of ordering. */
export type ModeFacts = {
  /** Schools whose place is still to be found, and those that have one. */
  free: number;
  kept: number;
  /** Cohorts that have not started, and the schools for which they still have room. */
  cohorts: number;
  room: number;
  /** Of the schools to be placed; the biggest first. */
  strata: { name: string; schools: number }[];
  /** Early places that a hybrid might give: one in five. */
  early: number;
};

export function modeFactsOf(problem: PlanProblem, started: ReadonlySet<string>): ModeFacts {
  const strata = strataOf(problem);
  const counts = new Map<string, number>();
  const free = problem.schools.filter(({ pinned }) => pinned === null);
  const open = problem.cohorts.filter(({ id }) => !started.has(id));
  const settled = problem.schools.filter(({ pinned }) => open.some(({ id }) => id === pinned));
  for (const { urn } of free) {
    const name = stratumName(strata.get(urn) ?? '');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    free: free.length,
    kept: problem.schools.length - free.length,
    cohorts: open.length,
    room: open.reduce((sum, { maxSchools }) => sum + maxSchools, 0) - settled.length,
    strata: [...counts]
      .map(([name, schools]) => ({ name, schools }))
      .sort((a, b) => b.schools - a.schools || a.name.localeCompare(b.name, 'en-GB')),
    early: Math.max(1, Math.round(free.length / 5)),
  };
}

/** `primary, trust of 1–4 schools` for the plan’s `primary × 1–4` */
export function stratumName(stratum: string): string {
  const [phase = '', size = ''] = stratum.split(' × ');
  if (size === 'none') return `${phase}, no trust`;
  return `${phase}, trust of ${size === '5+' ? '5 or more' : size} schools`;
}

import { breachesOf } from '~/features/rollout/plan/plan-check';
import { drawnObjective } from '~/features/rollout/plan/plan-drawn';
import { objectiveOf } from '~/features/rollout/plan/plan-objective';
import type { PlanPlaces, PlanProblem, PlanSchool } from '~/features/rollout/plan/plan-problem';

/*
 * The answer by trying everything. It shares no code with the search but the plain check of limits and the plain sum of
 * an objective.
 */

export type Answer = { objective: number; deviation: number } | null;

/** The best that any plan reaches; null where none keeps every limit. */
export function bestByTrying(problem: PlanProblem): Answer {
  const plans = plansOf(problem).filter((places) => breachesOf(problem, places).length === 0);
  if (plans.length === 0) return null;
  if (problem.mode === 'need-led') {
    const objective = Math.max(...plans.map((places) => objectiveOf(problem, places).objective));
    return { objective, deviation: 0 };
  }
  const left = withEarlyPlaces(problem, plans);
  const deviations = left.map((places) => unevenness(problem, places));
  const deviation = Math.min(...deviations);
  const even = left.filter((_places, at) => (deviations[at] ?? 0) <= deviation + 1e-9);
  return {
    deviation,
    objective: Math.max(...even.map((places) => drawnObjective(problem, places))),
  };
}

function plansOf({ schools, cohorts }: PlanProblem): PlanPlaces[] {
  let plans: (readonly [string, string])[][] = [[]];
  for (const { urn } of schools) {
    plans = plans.flatMap((plan) => cohorts.map(({ id }) => [...plan, [urn, id] as const]));
  }
  return plans.map((plan) => new Map(plan));
}

/** School by school in order of need: only plans that have it in the earliest cohort any of them has it in. */
function withEarlyPlaces(problem: PlanProblem, plans: PlanPlaces[]): PlanPlaces[] {
  const order = problem.cohorts.map(({ id }) => id);
  let left = plans;
  for (const { urn } of earlyOnes(problem)) {
    const at = (places: PlanPlaces) => order.indexOf(places.get(urn) ?? '');
    const first = Math.min(...left.map(at));
    left = left.filter((places) => at(places) === first);
  }
  return left;
}

function earlyOnes({ mode, schools, earlyPlaces }: PlanProblem): PlanSchool[] {
  if (mode !== 'hybrid') return [];
  return schools
    .filter(({ need }) => need !== null)
    .sort((a, b) => (b.need ?? 0) - (a.need ?? 0) || Number(a.urn) - Number(b.urn))
    .slice(0, earlyPlaces);
}

/** Σ |count − share| over strata and cohorts, of the schools that are drawn. */
export function unevenness(problem: PlanProblem, places: PlanPlaces): number {
  const isFixed = fixedOnes(problem);
  const stratumOf = ({ phase, trust }: PlanSchool) => {
    const size = problem.schools.filter((one) => one.trust === trust).length;
    return `${phase} ${trust === null ? 'none' : size >= 5 ? 'large' : 'small'}`;
  };
  const drawn = problem.schools.filter(({ urn }) => !isFixed.has(urn));
  const room = problem.cohorts.map(({ id, maxSchools }) => {
    const fixed = [...isFixed].filter((urn) => places.get(urn) === id).length;
    return Math.max(0, maxSchools - fixed);
  });
  const rooms = room.reduce((sum, one) => sum + one, 0);
  let sum = 0;
  for (const stratum of new Set(drawn.map(stratumOf))) {
    const members = drawn.filter((school) => stratumOf(school) === stratum);
    problem.cohorts.forEach(({ id }, at) => {
      const part = rooms > 0 ? (room[at] ?? 0) / rooms : 1 / room.length;
      const count = members.filter(({ urn }) => places.get(urn) === id).length;
      sum += Math.abs(count - members.length * part);
    });
  }
  return sum;
}

/** The early ones, and whoever must go together with one of them. */
function fixedOnes(problem: PlanProblem): Set<string> {
  const fixed = new Set(earlyOnes(problem).map(({ urn }) => urn));
  for (const _ of problem.together) {
    for (const pair of problem.together) {
      if (pair.some((urn) => fixed.has(urn))) pair.forEach((urn) => fixed.add(urn));
    }
  }
  return fixed;
}

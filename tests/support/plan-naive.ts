import type { PlanProblem, PlanSchool } from '~/features/rollout/plan/plan-problem';

/*
 * The exact problem as somebody would write it who had only read the issue: what the tests compare with. Slow, short,
 * and without a line in common with what the portal runs.
 */

type Places = ReadonlyMap<string, string>;

/** Does a whole plan keep every limit? */
export function keepsAll(problem: PlanProblem, places: Places): boolean {
  const at = (urn: string) => problem.cohorts.findIndex(({ id }) => id === places.get(urn));
  const sum = (schools: PlanSchool[], of: (school: PlanSchool) => number) =>
    schools.map(of).reduce((one, other) => one + other, 0);
  const cohortsKept = problem.cohorts.every((cohort) => {
    const inside = problem.schools.filter(({ urn }) => places.get(urn) === cohort.id);
    return (
      inside.length <= cohort.maxSchools &&
      inside.length >= cohort.minSchools &&
      sum(inside, ({ staff }) => staff) <= (cohort.maxStaff ?? Infinity) &&
      sum(inside, (school) => school.facilitatorDays) <=
        (cohort.maxFacilitatorDays ?? Infinity) + 1e-9 &&
      Object.entries(cohort.phases).every(([phase, { min, max }]) => {
        const count = inside.filter((school) => school.phase === phase).length;
        return count >= min && count <= (max ?? Infinity);
      })
    );
  });
  const schoolsKept = problem.schools.every(
    ({ urn, pinned, notBefore, notIn }) =>
      at(urn) >= 0 &&
      (pinned === null || places.get(urn) === pinned) &&
      (notBefore === null || at(urn) >= problem.cohorts.findIndex(({ id }) => id === notBefore)) &&
      notIn.every((id) => places.get(urn) !== id),
  );
  return (
    cohortsKept &&
    schoolsKept &&
    problem.together.every(([one, other]) => at(one) === at(other)) &&
    problem.apart.every(([one, other]) => at(one) !== at(other))
  );
}

/** What a plan scores, by the formula of the issue. */
export function scoreOf(problem: PlanProblem, places: Places): number {
  const { cohorts, schools, weights } = problem;
  const known = schools.flatMap(({ need }) => (need === null ? [] : [need]));
  known.sort((one, other) => one - other);
  const half = known.length / 2;
  const middle =
    known.length % 2 === 1 ? known[half - 0.5]! : (known[half - 1]! + known[half]!) / 2;
  const median = known.length === 0 ? 50 : middle;
  const used = (groups: (string | null)[]) =>
    [...new Set(groups)].reduce((total, group) => {
      if (group === null) return total;
      const cohortsOf = schools.filter((_, at) => groups[at] === group);
      return total + new Set(cohortsOf.map(({ urn }) => places.get(urn))).size - 1;
    }, 0);
  const need = schools.reduce((total, school) => {
    const place = cohorts.findIndex(({ id }) => id === places.get(school.urn));
    const share = (cohorts.length - place) / cohorts.length;
    return total + (school.need ?? median) * share * weights.need;
  }, 0);
  return (
    need -
    weights.trustSplit * used(schools.map(({ trust }) => trust)) -
    weights.areaSplit * used(schools.map(({ area }) => area))
  );
}

/** Every plan that keeps all limits. For a handful of schools. */
export function* plansOf(problem: PlanProblem): Generator<Map<string, string>> {
  const { cohorts, schools } = problem;
  for (let number = 0; number < cohorts.length ** schools.length; number++) {
    const places = new Map(
      schools.map(({ urn }, at) => {
        const place = Math.floor(number / cohorts.length ** at) % cohorts.length;
        return [urn, cohorts[place]!.id];
      }),
    );
    if (keepsAll(problem, places)) yield places;
  }
}

/** Is there a plan at all? */
export const hasPlan = (problem: PlanProblem): boolean => plansOf(problem).next().done === false;

/** The best plan by trying all, or null. */
export function bestByTrying(problem: PlanProblem): Map<string, string> | null {
  let best: { score: number; places: Map<string, string> } | null = null;
  for (const places of plansOf(problem)) {
    const score = scoreOf(problem, places);
    if (!best || score > best.score) best = { score, places };
  }
  return best?.places ?? null;
}

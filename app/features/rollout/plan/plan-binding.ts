import { isAllowed, membersOf, slackOf, TOLERANCE } from './plan-check';
import { cohortLimits, countedIn, isMinimum } from './plan-limit';
import type { LimitPath, PlanPlaces, PlanProblem } from './plan-problem';

/** A limit on a cohort that binds, and the room it leaves. */
export type Binding = { path: LimitPath; slack: number };

/**
 * What binds in each cohort of a plan: a most that is reached, or leaves less room than the smallest school elsewhere
 * needs that could be in this cohort by what is said of the school alone; and a least that no school can leave.
 */
export function bindingOf(problem: PlanProblem, places: PlanPlaces): Binding[] {
  const held = membersOf(problem, places);
  return problem.cohorts.flatMap((cohort, at) => {
    const members = held.get(cohort.id) ?? [];
    const others = problem.schools.filter(
      (school) => places.get(school.urn) !== cohort.id && isAllowed(problem, school, cohort.id),
    );
    return cohortLimits(cohort, at).flatMap((limit): Binding[] => {
      const slack = slackOf(limit, members);
      const sizes = others.map((school) => countedIn(limit, school)).filter((size) => size > 0);
      const isTooLittle = !isMinimum(limit) && Math.min(...sizes, Infinity) > slack + TOLERANCE;
      const binds = slack === 0 || (isTooLittle && sizes.length > 0);
      return binds ? [{ path: limit.path, slack: Math.round(slack * 1e6) / 1e6 }] : [];
    });
  });
}

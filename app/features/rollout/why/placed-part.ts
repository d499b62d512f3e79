import type { PlanPlaces, PlanProblem } from '../plan/plan-problem';

/** The part of a problem that a draft has placed: only a school with a place can be asked why it is there. */
export function placedPart(problem: PlanProblem, places: PlanPlaces): PlanProblem {
  const both = (pairs: PlanProblem['together']) =>
    pairs.filter(([one, other]) => places.has(one) && places.has(other));
  return {
    ...problem,
    schools: problem.schools.filter(({ urn }) => places.has(urn)),
    together: both(problem.together),
    apart: both(problem.apart),
  };
}

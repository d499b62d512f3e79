import { earlySchools } from '../plan/plan-need';
import type { PlanPlaces, PlanProblem } from '../plan/plan-problem';

/**
 * The part of a problem that a draft has placed: only a school with a place can be asked why it is there. Early places of
 * the others go to nobody else.
 */
export function placedPart(problem: PlanProblem, places: PlanPlaces): PlanProblem {
  const both = (pairs: PlanProblem['together']) =>
    pairs.filter(([one, other]) => places.has(one) && places.has(other));
  return {
    ...problem,
    schools: problem.schools.filter(({ urn }) => places.has(urn)),
    earlyPlaces: earlySchools(problem).filter((urn) => places.has(urn)).length,
    together: both(problem.together),
    apart: both(problem.apart),
  };
}

/** The same with the cohorts that have started closed to whoever is not in one: nobody could have gone there. */
export function withStartedClosed(problem: PlanProblem, started: ReadonlySet<string>): PlanProblem {
  const closed = problem.cohorts.flatMap(({ id }) => (started.has(id) ? id : []));
  return {
    ...problem,
    schools: problem.schools.map((school) =>
      school.pinned === null
        ? { ...school, notIn: [...new Set([...school.notIn, ...closed])] }
        : school,
    ),
  };
}

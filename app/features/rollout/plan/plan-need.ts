import type { PlanProblem } from './plan-problem';

/** What a school's need is taken for where nobody's is known. */
const NEED_WHERE_NONE_IS_KNOWN = 50;

/** The median of the needs that are known (the mean of the middle two of an even number), 0 to 100; 50 where none is. */
export function medianNeed({ schools }: Pick<PlanProblem, 'schools'>): number {
  const known = schools.flatMap(({ need }) => (need === null ? [] : [need])).sort((a, b) => a - b);
  const low = known[Math.floor((known.length - 1) / 2)];
  const high = known[Math.floor(known.length / 2)];
  if (low === undefined || high === undefined) return NEED_WHERE_NONE_IS_KNOWN;
  return (low + high) / 2;
}

/** The need by which each school (URN) is weighed: its own, or the median where it has none. */
export function settledNeeds(problem: Pick<PlanProblem, 'schools'>): Map<string, number> {
  const median = medianNeed(problem);
  return new Map(problem.schools.map(({ urn, need }) => [urn, need ?? median]));
}

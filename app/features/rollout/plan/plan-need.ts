import { schoolsOrdered, type PlanProblem } from './plan-problem';

/** Where nothing is known of any school's need. */
const MIDDLE = 50;

export type SettledNeeds = {
  /** The need of each school (URN) that a plan counts with, 0 to 100. */
  needs: ReadonlyMap<string, number>;
  /** What stands in for an unknown need: the median of the known ones, 50 where there are none. */
  median: number;
  /** The schools (URN) whose need is not known. */
  assumed: ReadonlySet<string>;
};

/** Settles every school's need: an unknown one takes the median of the known ones. */
export function settledNeeds({ schools }: Pick<PlanProblem, 'schools'>): SettledNeeds {
  const known = schools.flatMap(({ need }) => (need === null ? [] : [need]));
  const median = medianOf(known);
  return {
    needs: new Map(schools.map(({ urn, need }) => [urn, need ?? median])),
    median,
    assumed: new Set(schools.filter(({ need }) => need === null).map(({ urn }) => urn)),
  };
}

/** The early places of a hybrid: the schools (URN) of the highest known needs, ties by URN, highest first. */
export function earlySchools(problem: PlanProblem): string[] {
  if (problem.mode !== 'hybrid') return [];
  return schoolsOrdered(problem)
    .flatMap(({ urn, need }) => (need === null ? [] : [{ urn, need }]))
    .sort((one, other) => other.need - one.need || (one.urn < other.urn ? -1 : 1))
    .slice(0, problem.earlyPlaces)
    .map(({ urn }) => urn);
}

function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? MIDDLE : (lower + upper) / 2;
}

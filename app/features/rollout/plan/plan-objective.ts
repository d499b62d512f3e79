import { settledNeeds } from './plan-need';
import type { PlanPlaces, PlanProblem, PlanSchool } from './plan-problem';

/** A trust or an area whose schools start with more than one cohort (ids in order of start), and its price. */
export type PlanSplit = { of: string; cohorts: string[]; price: number };

export type PlanObjective = {
  /** `need` less every price. */
  objective: number;
  /** What all schools score together: need × earliness × weight. */
  need: number;
  trustSplits: PlanSplit[];
  areaSplits: PlanSplit[];
};

/** How early a cohort is, by its place from 0 among so many: 1 for the first, one part of `count` for the last. */
export const earliness = (place: number, count: number): number => (count - place) / count;

/** What a need-led plan scores, by parts; a school without a place scores nothing yet. */
export function objectiveOf(problem: PlanProblem, places: PlanPlaces): PlanObjective {
  const { needs } = settledNeeds(problem);
  const order = new Map(problem.cohorts.map(({ id }, place) => [id, place]));
  // Summed in the order of the URN, so that the order of the input changes not even the last digit.
  const need = [...needs]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .reduce((sum, [urn, ofSchool]) => {
      const place = order.get(places.get(urn) ?? '');
      if (place === undefined) return sum;
      return sum + ofSchool * earliness(place, order.size) * problem.weights.need;
    }, 0);
  const splits = (of: 'trust' | 'area', price: number) =>
    splitsOf(problem, places, ({ [of]: group }) => group, price);
  const trustSplits = splits('trust', problem.weights.trustSplit);
  const areaSplits = splits('area', problem.weights.areaSplit);
  const prices = [...trustSplits, ...areaSplits].reduce((sum, { price }) => sum + price, 0);
  return { objective: need - prices, need, trustSplits, areaSplits };
}

function splitsOf(
  { schools, cohorts }: PlanProblem,
  places: PlanPlaces,
  groupOf: (school: PlanSchool) => string | null,
  price: number,
): PlanSplit[] {
  const used = new Map<string, Set<string>>();
  for (const school of schools) {
    const [group, cohort] = [groupOf(school), places.get(school.urn)];
    if (group === null || cohort === undefined) continue;
    used.set(group, (used.get(group) ?? new Set()).add(cohort));
  }
  return [...used]
    .filter(([, ids]) => ids.size > 1)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([of, ids]) => ({
      of,
      cohorts: cohorts.map(({ id }) => id).filter((id) => ids.has(id)),
      price: price * (ids.size - 1),
    }));
}

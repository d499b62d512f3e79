import { breachesOf, type Breach } from '../plan/plan-check';
import { objectiveOf } from '../plan/plan-objective';
import type { PlanPlaces, PlanProblem } from '../plan/plan-problem';
import { byName } from './draft-board';
import type { PlanInHand } from './plan-in-hand';

export type SchoolThatDiffers = {
  id: string;
  name: string;
  from: string | null;
  to: string | null;
};

/** The schools that two plans have in different cohorts, A–Z; null is in none. */
export function schoolsThatDiffer(one: PlanInHand, other: PlanInHand): SchoolThatDiffers[] {
  const { facts } = one;
  const named = (id: string | undefined) => (id === undefined ? null : facts.cohortName(id));
  return [...new Set([...one.cohortOf.keys(), ...other.cohortOf.keys()])]
    .filter((id) => one.cohortOf.get(id) !== other.cohortOf.get(id))
    .map((id) => ({
      ...{ id, name: facts.schoolName(id) },
      from: named(one.cohortOf.get(id)),
      to: named(other.cohortOf.get(id)),
    }))
    .sort(byName);
}

/** What a plan is worth, by parts, and what it breaks. */
export type PlanWorth = {
  objective: number;
  need: number;
  trustsSplit: number;
  trustPrice: number;
  areasSplit: number;
  areaPrice: number;
  /** Schools in no cohort. */
  without: number;
  breaches: Breach[];
};

export function worthOf(problem: PlanProblem, places: PlanPlaces): PlanWorth {
  const { objective, need, trustSplits, areaSplits } = objectiveOf(problem, places);
  const price = (splits: readonly { price: number }[]) =>
    splits.reduce((sum, split) => sum + split.price, 0);
  return {
    ...{ objective, need },
    ...{ trustsSplit: trustSplits.length, trustPrice: price(trustSplits) },
    ...{ areasSplit: areaSplits.length, areaPrice: price(areaSplits) },
    without: problem.schools.filter(({ urn }) => !places.has(urn)).length,
    breaches: breachesOf(problem, places).filter(({ limit }) => limit !== null),
  };
}

import { breachesOf, type Breach } from '../plan/plan-check';
import { objectiveOf } from '../plan/plan-objective';
import type { PlanPlaces, PlanProblem } from '../plan/plan-problem';
import { byName } from './draft-board';
import { drawnWorth, type DrawnWorth, type Lots } from './drawn-lots';
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

/** What a plan scores by need, by parts. */
export type NeedWorth = {
  objective: number;
  need: number;
  trustsSplit: number;
  trustPrice: number;
  areasSplit: number;
  areaPrice: number;
};

/** What a plan is worth: by need, or where lots were drawn by the draw; and what it breaks. */
export type PlanWorth = {
  need: NeedWorth | null;
  draw: DrawnWorth | null;
  /** Schools in no cohort. */
  without: number;
  breaches: Breach[];
};

/** @param lots those of the draft that is compared; null where none were drawn */
export function worthOf({ facts, cohortOf, places }: PlanInHand, lots: Lots | null): PlanWorth {
  const { problem } = facts;
  return {
    need: lots ? null : needWorth(problem, places),
    draw: lots && drawnWorth(lots, cohortOf),
    without: problem.schools.filter(({ urn }) => !places.has(urn)).length,
    breaches: breachesOf(problem, places).filter(({ limit }) => limit !== null),
  };
}

function needWorth(problem: PlanProblem, places: PlanPlaces): NeedWorth {
  const { objective, need, trustSplits, areaSplits } = objectiveOf(problem, places);
  const price = (splits: readonly { price: number }[]) =>
    splits.reduce((sum, split) => sum + split.price, 0);
  return {
    ...{ objective, need },
    ...{ trustsSplit: trustSplits.length, trustPrice: price(trustSplits) },
    ...{ areasSplit: areaSplits.length, areaPrice: price(areaSplits) },
  };
}

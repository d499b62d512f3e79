import type { PlanFacts } from '../limit/plan-facts.server';
import type { PlanPlaces } from '../plan/plan-problem';

/** A plan held against the problem: which of its schools the problem knows, and where it has them. */
export type PlanInHand = {
  facts: PlanFacts;
  /** By the school's id. */
  cohortOf: ReadonlyMap<string, string>;
  /** The same by the school's key in the problem. */
  places: PlanPlaces;
};

/** Holds places against the facts: a school that is not planned any more (closed, declined, paused) drops out. */
export function inHand(facts: PlanFacts, places: ReadonlyMap<string, string>): PlanInHand {
  const known = [...places].flatMap(([schoolId, cohortId]) => {
    const key = facts.keyOf.get(schoolId);
    return key === undefined ? [] : [{ schoolId, key, cohortId }];
  });
  return {
    facts,
    cohortOf: new Map(known.map(({ schoolId, cohortId }) => [schoolId, cohortId])),
    places: new Map(known.map(({ key, cohortId }) => [key, cohortId])),
  };
}

/** The same plan with one school elsewhere; null is out of all cohorts. */
export function withMove(plan: PlanInHand, schoolId: string, cohortId: string | null): PlanInHand {
  const places = new Map(plan.cohortOf);
  if (cohortId === null) places.delete(schoolId);
  else places.set(schoolId, cohortId);
  return inHand(plan.facts, places);
}

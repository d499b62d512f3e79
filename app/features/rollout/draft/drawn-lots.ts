import { drawnObjective, drawnUnevenness, drawsIn } from '../plan/plan-drawn';
import { earlySchools } from '../plan/plan-need';
import type { PlanPlaces, PlanProblem } from '../plan/plan-problem';

/** The lots that a draft began with. A school that was put into the plan since drew none. */
export type Lots = {
  /** The schools that were there when the lots were drawn, and the cohorts in the order of their start. */
  problem: PlanProblem;
  /** In which cohort (id) the proposal had each school (its key in the problem). */
  drawnTo: PlanPlaces;
  /** Which key the problem knows a school (id) by. */
  keyOf: ReadonlyMap<string, string>;
};

/** What a plan that was drawn is weighed by. Need, trusts and areas play no part. */
export type DrawnWorth = {
  /** Σ |count − share| over strata and cohorts, in schools: none is even. It comes first. */
  uneven: number;
  /** The order drawn: Σ r × (C − i)/C. */
  order: number;
  /** Schools that do not start when they were drawn to: the fair comparison of year 1 is without them. */
  outOfDraw: number;
};

/** @param cohortOf in which cohort (id) a plan has each school (id) */
export function drawnWorth(lots: Lots, cohortOf: ReadonlyMap<string, string>): DrawnWorth {
  const places = placesIn(lots, cohortOf);
  const drawn = drawnSchools(lots);
  return {
    uneven: drawnUnevenness(lots.problem, places),
    order: drawnObjective(lots.problem, places),
    outOfDraw: [...drawn].filter((key) => places.get(key) !== lots.drawnTo.get(key)).length,
  };
}

/**
 * What a move means for one school: it `leaves` the draw, is `back` where it was drawn to, is `out` of it as before, or
 * `loses` or gets `back-early` the early place that its need gave it. Null of a school that neither was drawn nor has an
 * early place.
 */
export type DrawStep = 'leaves' | 'back' | 'out' | 'loses-early' | 'back-early' | null;

export function drawStep(
  lots: Lots,
  schoolId: string,
  { from, to }: { from: string | null; to: string | null },
): DrawStep {
  const key = lots.keyOf.get(schoolId) ?? schoolId;
  const drawnTo = lots.drawnTo.get(key) ?? null;
  if (earlySchools(lots.problem).includes(key)) {
    if (from === drawnTo) return 'loses-early';
    return to === drawnTo ? 'back-early' : null;
  }
  if (!drawnSchools(lots).has(key)) return null;
  if (from === drawnTo) return 'leaves';
  return to === drawnTo ? 'back' : 'out';
}

/** Who took part in the draw: a place that was settled before was not drawn. */
function drawnSchools({ problem }: Lots): Set<string> {
  const settled = new Set(
    problem.schools.flatMap(({ urn, pinned }) => (pinned === null ? [] : [urn])),
  );
  return new Set([...drawsIn(problem).keys()].filter((key) => !settled.has(key)));
}

function placesIn({ keyOf }: Lots, cohortOf: ReadonlyMap<string, string>): PlanPlaces {
  return new Map([...cohortOf].map(([id, cohortId]) => [keyOf.get(id) ?? id, cohortId]));
}

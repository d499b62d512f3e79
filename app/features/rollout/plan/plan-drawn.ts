import { deviationOf, valued } from './plan-aim';
import { balanceOf } from './plan-balance';
import { gridOf, type PlanGrid } from './plan-grid';
import { earlySchools } from './plan-need';
import { earliness } from './plan-objective';
import { schoolsOrdered, type PlanPlaces, type PlanProblem } from './plan-problem';
import { drawsOf } from './seeded-draw';

/**
 * The schools (URN) that take part in the draw, and what each drew: all but the early ones and those that must go
 * together with one, in the order of URN. Every school of the problem draws, so that the number of early places changes
 * nobody's number.
 */
export function drawsIn(problem: PlanProblem): Map<string, number> {
  const draws = drawsOf(
    schoolsOrdered(problem).map(({ urn }) => urn),
    problem.seed ?? 0,
  );
  for (const urn of withPartners(problem, earlySchools(problem))) draws.delete(urn);
  return draws;
}

/** The grid of a plan by draw, once it is as even as can be: it gains Σ r × (C − i)/C. */
export function drawnGrid(problem: PlanProblem, grid: PlanGrid): PlanGrid {
  const draws = drawsIn(problem);
  return valued(grid, (urn) => draws.get(urn) ?? 0);
}

/** What a plan by draw scores: Σ r × (C − i)/C over the schools that took part in the draw. */
export function drawnObjective(problem: PlanProblem, places: PlanPlaces): number {
  const order = new Map(problem.cohorts.map(({ id }, place) => [id, place]));
  return [...drawsIn(problem)].reduce((sum, [urn, r]) => {
    const place = order.get(places.get(urn) ?? '');
    return place === undefined ? sum : sum + r * earliness(place, order.size);
  }, 0);
}

/**
 * How far a plan by draw is from even: Σ |count − share| over strata and cohorts, in schools. Early places and those who
 * go with one stand in no stratum; a school without a place is missing from its shares.
 */
export function drawnUnevenness(problem: PlanProblem, places: PlanPlaces): number {
  // Each school by itself: a move by hand may part a pair.
  const grid = gridOf({ ...problem, together: [] });
  const order = new Map(problem.cohorts.map(({ id }, place) => [id, place]));
  const at = grid.units.map(([urn = '']) => order.get(places.get(urn) ?? '') ?? -1);
  const draws = drawsIn(problem);
  const fixed = new Set(grid.units.flatMap(([urn = ''], u) => (draws.has(urn) ? [] : [u])));
  const placed = problem.cohorts.map((_cohort, w) => [...fixed].filter((u) => at[u] === w).length);
  return deviationOf(balanceOf(problem, grid, fixed, placed), at);
}

function withPartners({ together }: PlanProblem, urns: readonly string[]): Set<string> {
  const found = new Set(urns);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const [a, b] of together) {
      if (found.has(a)) found.add(b);
      else if (found.has(b)) found.add(a);
    }
  }
  return found;
}

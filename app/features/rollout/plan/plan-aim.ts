import type { GridBalance, GridGroup, PlanGrid } from './plan-grid';
import { settledNeeds } from './plan-need';
import { earliness } from './plan-objective';
import type { PlanProblem, PlanSchool } from './plan-problem';

/**
 * The grid of a need-led plan. It gains Σ need × (C − i)/C × weights.need and pays `trustSplit` and `areaSplit` for
 * each cohort that a trust or an area uses beyond its first.
 */
export function needLedGrid(problem: PlanProblem, grid: PlanGrid): PlanGrid {
  const { needs } = settledNeeds(problem);
  const { weights } = problem;
  const worth = (urn: string) => (needs.get(urn) ?? 0) * weights.need;
  return {
    ...valued(grid, worth),
    groups: [
      ...groupsOf(problem, grid, ({ trust }) => trust, weights.trustSplit),
      ...groupsOf(problem, grid, ({ area }) => area, weights.areaSplit),
    ],
  };
}

/** The grid with worth × (C − i)/C for each school placed in cohort i. */
export function valued(grid: PlanGrid, worth: (urn: string) => number): PlanGrid {
  const value = new Float64Array(grid.value.length);
  grid.units.forEach((unit, u) => {
    const sum = unit.reduce((total, urn) => total + worth(urn), 0);
    for (let w = 0; w < grid.cohorts; w++) {
      value[u * grid.cohorts + w] = sum * earliness(w, grid.cohorts);
    }
  });
  return { ...grid, value };
}

function groupsOf(
  problem: PlanProblem,
  grid: PlanGrid,
  nameOf: (school: PlanSchool) => string | null,
  price: number,
): GridGroup[] {
  if (price === 0) return [];
  const names = new Map(problem.schools.map((school) => [school.urn, nameOf(school)]));
  const groups = new Map<string, number[]>();
  grid.units.forEach((unit, u) => {
    for (const name of new Set(unit.map((urn) => names.get(urn) ?? null))) {
      if (name !== null) groups.set(name, [...(groups.get(name) ?? []), u]);
    }
  });
  // A single unit cannot be split.
  return [...groups.values()]
    .filter((units) => units.length > 1)
    .map((units) => ({ price, units }));
}

/** What a plan of this grid gains, prices of splitting taken off. */
export function worthOf(grid: PlanGrid, places: ArrayLike<number>): number {
  let sum = 0;
  for (let u = 0; u < grid.units.length; u++) {
    sum += grid.value[u * grid.cohorts + (places[u] ?? 0)] ?? 0;
  }
  for (const { price, units } of grid.groups) {
    sum -= price * (new Set(units.map((u) => places[u])).size - 1);
  }
  return grid.balance ? sum - grid.balance.price * deviationOf(grid.balance, places) : sum;
}

/** The largest amount that anything gains or costs in a grid. */
export function largestOf({ value, groups, balance }: PlanGrid): number {
  const gain = value.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  return groups.reduce(
    (most, { price }) => Math.max(most, price),
    Math.max(gain, balance?.price ?? 0),
  );
}

/** The grid with every gain and price times as much. */
export function timesAsMuch(grid: PlanGrid, factor: number): PlanGrid {
  return {
    ...grid,
    value: grid.value.map((gain) => gain * factor),
    groups: grid.groups.map((group) => ({ ...group, price: group.price * factor })),
    balance: grid.balance && { ...grid.balance, price: grid.balance.price * factor },
  };
}

/** Σ |count − share| over the cells of a plan. */
export function deviationOf(
  { cells }: Pick<GridBalance, 'cells'>,
  places: ArrayLike<number>,
): number {
  return cells.reduce((sum, { cohort, units, weights, share }) => {
    const count = units.reduce(
      (schools, u, at) => schools + (places[u] === cohort ? (weights[at] ?? 0) : 0),
      0,
    );
    return sum + Math.abs(count - share);
  }, 0);
}

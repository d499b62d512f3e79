import { worthOf } from './plan-aim';
import { openTo } from './plan-early';
import type { GridPlaces, PlanGrid } from './plan-grid';
import { milpOf, placesOf } from './plan-milp';
import type { SolveMilp } from './plan-highs';
import { searchedPlan } from './plan-search';
import { PlanState } from './plan-state';

/** What a grid's search ended with. `bound`: no plan of the grid is worth more. */
export type GridOutcome = {
  status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  places: GridPlaces | null;
  worth: number | null;
  bound: number | null;
};

/** The means and the end of a search, and whom it tells of each better plan or bound. */
export type Run = {
  solve: SolveMilp;
  secondsLeft: () => number;
  tell: (places: GridPlaces | null, worth: number | null, bound: number) => void;
};

/** How far a proven bound may lie above a plan that is called optimal, as a share of it. */
const PROVEN = 1e-6;

/** Changes tried by one annealing: more for a larger grid, and never more than some seconds' worth. */
const stepsFor = (units: number) => Math.min(1_500_000, 2_000 + 100 * units ** 2);
/** How many annealings a grid is worth: a tiny one is settled by the first. */
const turnsFor = (units: number) => (units < 20 ? 1 : 4);
/** How much of the time may pass before the solver begins. */
const SEARCH_SHARE = 0.4;

/** The best plan of a grid: annealing finds a good one, from which HiGHS goes on and proves. */
export async function bestPlan(grid: PlanGrid, run: Run, start?: GridPlaces): Promise<GridOutcome> {
  if (grid.impossible || hasNowhere(grid)) return nothing('infeasible');
  if (grid.units.length === 0) return emptyPlan(grid);
  let bound = looseBound(grid);
  const searchEnds = run.secondsLeft() * (1 - SEARCH_SHARE);
  let best: GridPlaces | null = null;
  let worth = -Infinity;
  const tell = () => run.tell(best, best ? worth : null, bound);
  const offer = (places: GridPlaces | null) => {
    if (!places || !keepsLimits(grid, places) || worthOf(grid, places) <= worth) return;
    [best, worth] = [places, worthOf(grid, places)];
    tell();
  };
  if (start) offer(start);
  for (let turn = 0; turn < turnsFor(grid.units.length); turn++) {
    const isOver = () => run.secondsLeft() < searchEnds;
    offer(searchedPlan(grid, { steps: stepsFor(grid.units.length), turn, isOver }, start));
  }

  const { data, valuesOf } = milpOf(grid);
  const outcome = await run.solve(data, {
    seconds: run.secondsLeft(),
    start: best ? valuesOf(best) : null,
    onSolution: (columns) => offer(placesOf(grid, columns)),
    onBound: (cost) => {
      if (-cost >= bound) return;
      bound = -cost;
      tell();
    },
    isOver: () => run.secondsLeft() <= 0,
  });
  if (outcome.columns) offer(placesOf(grid, outcome.columns));
  if (outcome.status === 'infeasible') {
    if (best) throw new Error('HiGHS calls infeasible what has a plan.');
    return nothing('infeasible');
  }
  bound = Math.min(bound, -outcome.bound);
  if (!best) return { ...nothing('unknown'), bound };
  const isProven =
    outcome.status === 'optimal' && bound - worth <= PROVEN * Math.max(1, Math.abs(worth));
  return { status: isProven ? 'optimal' : 'feasible', places: best, worth, bound };
}

const nothing = (status: 'infeasible' | 'unknown'): GridOutcome => ({
  ...{ status, places: null, worth: null, bound: null },
});

const hasNowhere = (grid: PlanGrid) => grid.units.some((_unit, u) => openTo(grid, u).length === 0);

export const keepsLimits = (grid: PlanGrid, places: GridPlaces) =>
  places.every((w, u) => grid.allowed[u * grid.cohorts + w] === 1) &&
  new PlanState(grid, places).isFeasible();

function emptyPlan(grid: PlanGrid): GridOutcome {
  if (grid.limits.some(({ min }) => min > 0)) return nothing('infeasible');
  return { status: 'optimal', places: new Int32Array(), worth: 0, bound: 0 };
}

/** What the plan would be worth if every unit went where it gains most, whatever the limits. */
function looseBound(grid: PlanGrid): number {
  return grid.units.reduce((sum, _unit, u) => {
    const gains = openTo(grid, u).map((w) => grid.value[u * grid.cohorts + w] ?? 0);
    return sum + Math.max(...gains);
  }, 0);
}

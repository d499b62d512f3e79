import { largestOf, timesAsMuch } from './plan-aim';
import { openTo } from './plan-early';
import { Found, type GridOutcome, type TellGrid } from './plan-found';
import type { GridPlaces, PlanGrid } from './plan-grid';
import { milpOf, placesOf, relaxed } from './plan-milp';
import type { SolveMilp } from './plan-highs';
import { searchedPlan } from './plan-search';

export { keepsLimits } from './plan-found';

/** The means and the end of a search, and whom it tells of each better plan or bound. */
export type Run = { solve: SolveMilp; secondsLeft: () => number; tell: TellGrid };

/** So few units are settled by the model alone, after the shortest of searches. */
const FEW = 20;
/** Changes tried by an annealing: more for a larger grid, and never more than some seconds' worth, least of all at first. */
const stepsFor = (units: number, turn: number) =>
  Math.min(turn === 0 ? 1_500_000 : 5_000_000, 2_000 + 100 * units ** 2);
/** Annealings after the first one, each of which finds another plan, and how near to the bound is near enough. */
const MORE_TURNS = 7;
const NEAR = 0.005;
/** How exactly the solver knows what a relaxation is worth, as a share of it. */
const INEXACT = 1e-7;
/** A grid whose largest amount lies between 1 and this is solved as it is. */
const MOST_AMOUNT = 2 ** 20;
/** How much of the time may pass before the solver begins. */
const SEARCH_SHARE = 0.5;

/**
 * The best plan of a grid. A first annealing finds a good plan and the model without whole numbers a bound, so that the
 * gap is soon small and known; more of them a better plan where the gap is wide, from which HiGHS goes on and proves.
 */
export async function bestPlan(grid: PlanGrid, run: Run, start?: GridPlaces): Promise<GridOutcome> {
  const factor = factorFor(largestOf(grid));
  if (factor === 1) return bestOf(grid, run, start);
  const own = (amount: number | null) => (amount === null ? null : amount / factor);
  const tell: Run['tell'] = (places, worth, bound) => run.tell(places, own(worth), bound / factor);
  const outcome = await bestOf(timesAsMuch(grid, factor), { ...run, tell }, start);
  return { ...outcome, worth: own(outcome.worth), bound: own(outcome.bound) };
}

/**
 * HiGHS and the search hold differences of less than a millionth for none, so small or very large amounts are solved as
 * if the largest of them were between 1 and 2. A power of two changes no digit of them.
 */
function factorFor(largest: number): number {
  if (largest === 0 || (largest >= 1 && largest <= MOST_AMOUNT)) return 1;
  return 2 ** -Math.floor(Math.log2(largest));
}

async function bestOf(grid: PlanGrid, run: Run, start?: GridPlaces): Promise<GridOutcome> {
  if (grid.impossible || hasNowhere(grid)) return IMPOSSIBLE;
  if (grid.units.length === 0) return emptyPlan(grid);
  const found = new Found(grid, run.tell);
  if (start) found.offer(start);
  const searchEnds = run.secondsLeft() * (1 - SEARCH_SHARE);
  const anneal = (turn: number) => {
    const effort = { steps: stepsFor(grid.units.length, turn), turn };
    const isOver = () => run.secondsLeft() < searchEnds;
    found.offer(searchedPlan(grid, { ...effort, isOver }, start));
  };

  if (grid.units.length < FEW) anneal(0);
  else {
    // Without the prices of splits the model is solved at once; with them it takes seconds where it is large.
    if (!(await relaxation({ ...grid, groups: [] }, run, found))) return IMPOSSIBLE;
    anneal(0);
    if (grid.groups.length > 0) await relaxation(grid, run, found);
    for (let turn = 1; turn <= MORE_TURNS && !found.isWithin(NEAR); turn++) anneal(turn);
  }
  return found.isProven ? found.outcome() : provenPlan(grid, run, found);
}

/** @returns false where not even parts of schools could be placed */
async function relaxation(grid: PlanGrid, run: Run, found: Found): Promise<boolean> {
  const { status, bound } = await run.solve(relaxed(milpOf(grid).data), {
    ...{ seconds: run.secondsLeft(), start: null, onSolution: () => {}, onBound: () => {} },
    isOver: () => run.secondsLeft() <= 0,
  });
  if (status === 'infeasible' && !found.places) return false;
  if (status === 'optimal') found.limit(-bound + INEXACT * Math.max(1, Math.abs(bound)));
  return true;
}

async function provenPlan(grid: PlanGrid, run: Run, found: Found): Promise<GridOutcome> {
  const { data, valuesOf } = milpOf(grid);
  const { status, columns, bound } = await run.solve(data, {
    seconds: run.secondsLeft(),
    start: found.places && valuesOf(found.places),
    onSolution: (better) => found.offer(placesOf(grid, better)),
    onBound: (cost) => found.limit(-cost),
    isOver: () => run.secondsLeft() <= 0,
  });
  if (columns) found.offer(placesOf(grid, columns));
  if (status === 'infeasible') {
    if (found.places) throw new Error('HiGHS calls infeasible what has a plan.');
    return IMPOSSIBLE;
  }
  found.limit(-bound);
  return found.outcome();
}

const IMPOSSIBLE: GridOutcome = { status: 'infeasible', places: null, worth: null, bound: null };

const hasNowhere = (grid: PlanGrid) => grid.units.some((_unit, u) => openTo(grid, u).length === 0);

function emptyPlan(grid: PlanGrid): GridOutcome {
  if (grid.limits.some(({ min }) => min > 0)) return IMPOSSIBLE;
  return { status: 'optimal', places: new Int32Array(), worth: 0, bound: 0 };
}

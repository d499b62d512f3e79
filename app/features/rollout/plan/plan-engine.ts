import { deviationOf, needLedGrid, worthOf } from './plan-aim';
import { balanceOf } from './plan-balance';
import { drawnGrid } from './plan-drawn';
import { carefulPlaces, earlyUnits, fixedAt, quickPlaces, type EarlyPlaces } from './plan-early';
import { gridOf, type GridBalance, type GridPlaces, type PlanGrid } from './plan-grid';
import type { PlanProblem } from './plan-problem';
import type { GridOutcome } from './plan-found';
import { bestPlan, type Run } from './plan-run';

/** What a search ended with: the cohort's number of each school (URN). */
export type EngineOutcome = Omit<GridOutcome, 'places'> & {
  places: [urn: string, at: number][] | null;
};

/**
 * How a search is told of: each better plan and each better bound when it comes. A plan that is not yet of the last
 * stage has no worth.
 */
export type EngineRun = Pick<Run, 'solve' | 'secondsLeft'> & {
  tell: (places: [string, number][] | null, worth: number | null, bound: number | null) => void;
};

/** Of the time of a plan by draw: how much goes to the balance of strata. */
const BALANCE_SHARE = 0.5;

/** Solves the problem in the thread it is called in: see `decisions/0009-the-plan-solver.md`. */
export async function searchPlan(problem: PlanProblem, run: EngineRun): Promise<EngineOutcome> {
  const grid = gridOf(problem);
  const outcome =
    problem.mode === 'need-led'
      ? await bestPlan(needLedGrid(problem, grid), runOf(grid, run))
      : await drawnPlan(problem, grid, run);
  return { ...outcome, places: outcome.places && byUrn(grid, outcome.places) };
}

function runOf(grid: PlanGrid, run: EngineRun): Run {
  return {
    ...run,
    tell: (places, worth, bound) => run.tell(places && byUrn(grid, places), worth, bound),
  };
}

const byUrn = (grid: PlanGrid, places: GridPlaces) =>
  grid.units.flatMap((unit, u) => unit.map((urn): [string, number] => [urn, places[u] ?? 0]));

async function drawnPlan(problem: PlanProblem, grid: PlanGrid, run: EngineRun) {
  if (problem.mode === 'random') return drawnAfter(problem, grid, new Map(), run);
  const turns = earlyUnits(problem, grid);
  const quick = quickPlaces(grid, turns);
  if (quick) {
    const outcome = await drawnAfter(problem, grid, quick, run);
    if (outcome.status !== 'infeasible') return outcome;
  }
  const { places, isSure } = await carefulPlaces(grid, turns, (fixed) => fits(fixed, run));
  const outcome = await drawnAfter(problem, grid, places, run);
  return isSure || outcome.status !== 'optimal'
    ? outcome
    : { ...outcome, status: 'feasible' as const };
}

/** Is there any plan of this grid? */
async function fits(grid: PlanGrid, run: EngineRun): Promise<boolean | null> {
  const { status } = await bestPlan(grid, { ...run, tell: () => {} });
  if (status === 'unknown') return null;
  return status !== 'infeasible';
}

/** By draw in two stages, the early places being fixed: first as even as can be, then Σ r × (C − i)/C. */
async function drawnAfter(
  problem: PlanProblem,
  whole: PlanGrid,
  early: EarlyPlaces,
  run: EngineRun,
): Promise<GridOutcome> {
  const grid = fixedAt(whole, early);
  const fixed = new Set(early.keys());
  const placed = problem.cohorts.map((_cohort, w) =>
    [...early].reduce((sum, [u, at]) => sum + (at === w ? (grid.units[u]?.length ?? 0) : 0), 0),
  );
  const balance = balanceOf(problem, grid, fixed, placed);
  const drawn = drawnGrid(problem, grid);
  const half = run.secondsLeft() * (1 - BALANCE_SHARE);
  // Without a plan there is nothing to keep time for.
  const kept = { seconds: 0 };
  const even = await bestPlan(
    { ...grid, balance },
    {
      solve: run.solve,
      secondsLeft: () => run.secondsLeft() - kept.seconds,
      tell: (places) => {
        if (!places) return;
        kept.seconds = half;
        run.tell(byUrn(grid, places), null, null);
      },
    },
  );
  // What bounds the unevenness is no bound on what a plan scores.
  if (!even.places) return { ...even, bound: null };
  const aimed = { ...drawn, balance: atMost(balance, deviationOf(balance, even.places)) };
  const outcome = await bestPlan(aimed, runOf(grid, run), even.places);
  if (!outcome.places)
    return {
      ...even,
      status: 'feasible',
      worth: worthOf(drawn, even.places),
      bound: outcome.bound,
    };
  return even.status === 'optimal' || outcome.status !== 'optimal'
    ? outcome
    : { ...outcome, status: 'feasible' };
}

/** Deviations are sums of parts of places: a different one differs by far more. */
const SLACK = 1e-6;
const atMost = (balance: GridBalance, deviation: number): GridBalance => ({
  ...balance,
  price: 0,
  atMost: deviation + SLACK,
});

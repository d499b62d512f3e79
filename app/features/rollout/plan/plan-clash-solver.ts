import { worthOf } from './plan-aim';
import type { ClashSolver, PlanWorth } from './plan-clash';
import { gridOf, type GridPlaces, type PlanGrid } from './plan-grid';
import type { SolveMilp } from './plan-highs';
import { milpOf, placesOf } from './plan-milp';
import type { PlanProblem } from './plan-problem';
import { keepsLimits } from './plan-run';
import { searchedPlan } from './plan-search';
import { isImpossibleAtSight } from './plan-sight';

/** What finds a plan where there is plenty of room; HiGHS decides the rest. */
const QUICK_STEPS = 20_000;
/** Plans found before, which may answer another question too. */
const MOST_KEPT = 30;
/** No one question may eat up the time of all. */
const SHARE = 1 / 6;
/** With a plan in hand, a smaller share is tried for a better one, and no longer than this. */
const BETTER_SHARE = 1 / 12;
const BETTER_SECONDS = 4;
/** So few places to choose from are settled in a moment, so they get it whatever else the machine does. */
const FEW = 200;
const A_MOMENT = 1.5;

type Numbered = ReadonlyMap<string, number>;

/**
 * Answers the questions of a search for clashes, each within its share of the time: at sight, by a plan found before,
 * by a quick search, and by HiGHS.
 */
export function clashSolver(solve: SolveMilp, secondsLeft: () => number): ClashSolver {
  const kept: Numbered[] = [];
  const keep = (grid: PlanGrid, places: GridPlaces) => {
    kept.unshift(
      new Map(grid.units.flatMap((unit, u) => unit.map((urn) => [urn, places[u] ?? 0] as const))),
    );
    kept.splice(MOST_KEPT);
  };

  /** The plan of most worth found within a share of the time, and whether there is none or none better. */
  const search = async (grid: PlanGrid, isEnough: boolean) => {
    const startedAt = secondsLeft();
    const isSmall = grid.value.length <= FEW;
    const seconds = Math.max(startedAt * SHARE, isSmall ? A_MOMENT : 0);
    const passed = () => startedAt - secondsLeft();
    const isLate = () => passed() >= seconds;
    const better = isSmall ? seconds : Math.min(BETTER_SECONDS, startedAt * BETTER_SHARE);
    const best = { places: null as GridPlaces | null };
    const offer = (places: GridPlaces | null) => {
      if (!places || !keepsLimits(grid, places)) return;
      if (!best.places || worthOf(grid, places) > worthOf(grid, best.places)) best.places = places;
    };
    const known = kept.flatMap((plan) => placesBy(grid, plan) ?? []);
    for (const places of known) offer(places);
    // Without a school there is nothing to search for.
    if (grid.units.length === 0) {
      offer(new Int32Array());
      return { ...best, isImpossible: best.places === null };
    }
    if (!best.places) offer(searchedPlan(grid, { steps: QUICK_STEPS, isOver: isLate }));
    if (isEnough && best.places) return { ...best, isImpossible: false };
    const { data, valuesOf } = milpOf(grid);
    const { status, columns } = await solve(data, {
      ...{ seconds, start: best.places && valuesOf(best.places), onBound: () => {} },
      onSolution: (solution) => offer(placesOf(grid, solution)),
      isOver: () => isLate() || (best.places !== null && passed() >= better),
    });
    if (columns) offer(placesOf(grid, columns));
    return { ...best, isImpossible: status === 'infeasible' };
  };

  return {
    hasPlan: async (problem) => {
      const grid = gridOf(problem);
      if (isImpossibleAtSight(grid)) return false;
      if (secondsLeft() <= 0) return null;
      const { places, isImpossible } = await search(grid, true);
      if (places) keep(grid, places);
      return places ? true : isImpossible ? false : null;
    },
    most: async (problem, worth) => {
      const grid = gridWith(problem, worth);
      if (isImpossibleAtSight(grid) || secondsLeft() <= 0) return null;
      const { places } = await search(grid, false);
      return places && worthOf(grid, places);
    },
  };
}

/** A plan as the units of a grid have it: null where schools that are one unit now stand apart in it. */
function placesBy(grid: PlanGrid, plan: Numbered): GridPlaces | null {
  const places = grid.units.map((unit) => {
    const [first, ...others] = new Set(unit.map((urn) => plan.get(urn)));
    return others.length > 0 ? undefined : first;
  });
  return places.includes(undefined) ? null : Int32Array.from(places.map((place) => place ?? 0));
}

function gridWith(problem: PlanProblem, worth: PlanWorth): PlanGrid {
  const grid = gridOf(problem);
  const byUrn = new Map(problem.schools.map((school) => [school.urn, school]));
  const value = grid.value.map((_, at) => {
    const unit = grid.units[Math.floor(at / grid.cohorts)] ?? [];
    return unit.reduce((sum, urn) => {
      const school = byUrn.get(urn);
      return school ? sum + worth(school, at % grid.cohorts) : sum;
    }, 0);
  });
  return { ...grid, value };
}

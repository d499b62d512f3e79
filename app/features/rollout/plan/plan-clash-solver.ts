import type { ClashSolver } from './plan-clash';
import { openTo } from './plan-early';
import { gridOf, type PlanGrid } from './plan-grid';
import type { SolveMilp } from './plan-highs';
import { milpOf, placesOf } from './plan-milp';
import { bestPlan, keepsLimits } from './plan-run';
import { searchedPlan } from './plan-search';

/** What finds a plan where there is plenty of room; HiGHS decides the rest. */
const QUICK_STEPS = 20_000;

/** Answers the questions of a search for clashes by HiGHS, each within its share of the time. */
export function clashSolver(solve: SolveMilp, secondsLeft: () => number): ClashSolver {
  /** No one question may eat up the time of all. */
  const shareOf = () => Math.max(0.5, secondsLeft() / 4);
  return {
    hasPlan: async (problem) => {
      if (secondsLeft() <= 0) return null;
      const grid = gridOf(problem);
      if (isImpossibleAtSight(grid)) return false;
      const endsAt = secondsLeft() - shareOf();
      const isOver = () => secondsLeft() <= Math.max(0, endsAt);
      if (searchedPlan(grid, { steps: QUICK_STEPS, isOver })) return true;
      const found = { plan: false };
      const check = (columns: Float64Array) => {
        found.plan ||= keepsLimits(grid, placesOf(grid, columns));
      };
      const { status, columns } = await solve(milpOf(grid).data, {
        ...{ seconds: shareOf(), start: null, onSolution: check, onBound: () => {} },
        isOver: () => found.plan || isOver(),
      });
      if (columns) check(columns);
      if (found.plan) return true;
      return status === 'infeasible' ? false : null;
    },
    most: async (problem, worth) => {
      if (secondsLeft() <= 0) return null;
      const grid = gridOf(problem);
      const byUrn = new Map(problem.schools.map((school) => [school.urn, school]));
      const value = grid.value.map((_, at) => {
        const unit = grid.units[Math.floor(at / grid.cohorts)] ?? [];
        return unit.reduce((sum, urn) => {
          const school = byUrn.get(urn);
          return school ? sum + worth(school, at % grid.cohorts) : sum;
        }, 0);
      });
      const endsAt = secondsLeft() - shareOf();
      const outcome = await bestPlan(
        { ...grid, value },
        { solve, secondsLeft: () => secondsLeft() - Math.max(0, endsAt), tell: () => {} },
      );
      return outcome.worth;
    },
  };
}

const isImpossibleAtSight = (grid: PlanGrid) =>
  grid.impossible || grid.units.some((_unit, u) => openTo(grid, u).length === 0);

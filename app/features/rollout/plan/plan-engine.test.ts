import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planProblem } from '../../../../tests/support/plan-arbitrary';
import { bestByTrying, unevenness } from '../../../../tests/support/plan-oracle';
import { breachesOf } from './plan-check';
import { drawnObjective } from './plan-drawn';
import { searchPlan } from './plan-engine';
import { solveByHighs } from './plan-highs';
import { objectiveOf } from './plan-objective';
import type { PlanMode, PlanPlaces, PlanProblem } from './plan-problem';

const run = { solve: solveByHighs, secondsLeft: () => 30, tell: () => {} };

async function solved(problem: PlanProblem) {
  const { places, ...end } = await searchPlan(problem, run);
  const named = places?.map(([urn, at]): [string, string] => [urn, problem.cohorts[at]?.id ?? '']);
  return { ...end, places: new Map<string, string>(named?.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

const worth = (problem: PlanProblem, places: PlanPlaces) =>
  problem.mode === 'need-led'
    ? objectiveOf(problem, places).objective
    : drawnObjective(problem, places);

describe.each<[PlanMode, number]>([
  ['need-led', 60],
  ['random', 30],
  ['hybrid', 30],
])('a %s plan of a small problem', (mode, numRuns) => {
  it('is the best that trying everything finds, and impossible only where that finds none', async () => {
    await fc.assert(
      fc.asyncProperty(planProblem(mode, { schools: 6, cohorts: 3 }), async (problem) => {
        const best = bestByTrying(problem);
        const plan = await solved(problem);
        expect(plan.status).toBe(best ? 'optimal' : 'infeasible');
        if (!best) return;
        expect(breachesOf(problem, plan.places)).toEqual([]);
        expect(worth(problem, plan.places)).toBeCloseTo(best.objective, 5);
        expect(plan.worth).toBeCloseTo(best.objective, 5);
        expect(plan.bound).toBeCloseTo(best.objective, 4);
        if (mode !== 'need-led')
          expect(unevenness(problem, plan.places)).toBeCloseTo(best.deviation, 5);
      }),
      { numRuns },
    );
  });

  it('is the same whatever the order of the input', async () => {
    const shuffled = planProblem(mode, { schools: 8, cohorts: 3 }).chain((problem) =>
      fc.tuple(
        fc.constant(problem),
        fc.shuffledSubarray([...problem.schools], { minLength: problem.schools.length }),
        fc.boolean(),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([problem, schools, isTurned]) => {
        const turned = (pairs: PlanProblem['apart']) =>
          isTurned ? pairs.map(([a, b]) => [b, a] as const).reverse() : pairs;
        const { together, apart } = problem;
        const other = { ...problem, schools, together: turned(together), apart: turned(apart) };
        expect(await solved(other)).toEqual(await solved(problem));
      }),
      { numRuns: 10 },
    );
  });
});

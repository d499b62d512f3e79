import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planProblem } from '../../../../tests/support/plan-arbitrary';
import { bestByTrying, unevenness } from '../../../../tests/support/plan-oracle';
import { planInstance } from '../../../../tests/support/plan-instances';
import { bestByYalps } from '../../../../tests/support/plan-yalps';
import { breachesOf } from './plan-check';
import { drawnObjective } from './plan-drawn';
import { searchPlan } from './plan-engine';
import { solveByHighs, type SolveMilp } from './plan-highs';
import { earlySchools } from './plan-need';
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
  ['need-led', 40],
  ['random', 20],
  ['hybrid', 20],
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

describe('a need-led plan of a middling problem', () => {
  const known = planProblem('need-led', { schools: 12, cohorts: 4 }).map(
    ({ schools, ...problem }): PlanProblem => ({
      ...problem,
      schools: schools.map((school) => ({ ...school, need: school.need ?? 50 })),
    }),
  );

  it('is the best that another solver finds', async () => {
    await fc.assert(
      fc.asyncProperty(known, async (problem) => {
        const best = bestByYalps(problem);
        const plan = await solved(problem);
        expect(plan.status).toBe(best === null ? 'infeasible' : 'optimal');
        if (best !== null) expect(plan.worth).toBeCloseTo(best, 5);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a need-led plan of amounts that are tiny or huge', () => {
  it.each([1e-9, 1e-3, 1e7])('is the best, with needs weighed by %d', async (by) => {
    await fc.assert(
      fc.asyncProperty(planProblem('need-led', { schools: 6, cohorts: 3 }), async (problem) => {
        const { trustSplit, areaSplit } = problem.weights;
        const weights = { need: by, trustSplit: trustSplit * by, areaSplit: areaSplit * by };
        const weighed = { ...problem, weights };
        const best = bestByTrying(weighed);
        const plan = await solved(weighed);
        expect(plan.status).toBe(best ? 'optimal' : 'infeasible');
        if (best) expect(worth(weighed, plan.places) / by).toBeCloseTo(best.objective / by, 4);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a plan by draw that is not found in its time', () => {
  it('has no bound: how uneven it must be is not what it scores', async () => {
    const council = planInstance({ schools: 24, cohorts: 3, areas: 3, seed: 5 });
    const full = council.cohorts.map((cohort) => ({ ...cohort, maxStaff: 1 }));
    const random: PlanProblem = { ...council, cohorts: full, mode: 'random', seed: 3 };
    // A solver that comes to no end.
    const stopped = { columns: null, bound: 40, nodes: 0, iterations: 0 };
    const solve: SolveMilp = () => Promise.resolve({ status: 'stopped', ...stopped });
    const end = await searchPlan(random, { ...run, solve, secondsLeft: () => 0 });
    expect(end).toMatchObject({ status: 'unknown', places: null, bound: null });
  });
});

describe('a plan by draw of a council', () => {
  const council = planInstance({ schools: 24, cohorts: 3, areas: 3, seed: 5 });

  it('is another for another seed, and the same for the same', async () => {
    const [one, again, other] = await Promise.all(
      [3, 3, 4].map((seed) => solved({ ...council, mode: 'random', seed })),
    );
    expect(again).toEqual(one);
    expect(other?.places).not.toEqual(one?.places);
  });

  it('gives the early places to the highest known needs, whatever the seed', async () => {
    const hybrid: PlanProblem = { ...council, mode: 'hybrid', earlyPlaces: 5, seed: 3 };
    const first = earlySchools(hybrid);
    const [one, other] = [await solved(hybrid), await solved({ ...hybrid, seed: 4 })];
    expect(first).toHaveLength(5);
    for (const urn of first) expect(other.places.get(urn)).toBe(one.places.get(urn));
    expect(other.places).not.toEqual(one.places);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPlan, plansOf } from '../../../../tests/support/plan-naive';
import { smallProblem } from '../../../../tests/support/plan-problem-made';
import { clashesOf, type ClashSolver, type PlanClash } from './plan-clash';
import { clashSolver } from './plan-clash-solver';
import { readPlanFile } from './plan-file';
import { highsForMany } from './plan-highs';
import type { LimitPath, PlanProblem } from './plan-problem';
import { keepingOnly } from './plan-restricted';
import { limitsOf } from './plan-limit';

const bySearch = () => {
  const endsAt = performance.now() + 20_000;
  return clashSolver(highsForMany(), () => (endsAt - performance.now()) / 1000);
};

async function all(problem: PlanProblem, solver: ClashSolver): Promise<PlanClash[]> {
  const found: PlanClash[] = [];
  for await (const clash of clashesOf(problem, solver)) found.push(clash);
  return found;
}

/** The problem with another value of one limit, written into it by its path; null leaves the limit out. */
function relaxed(problem: PlanProblem, path: LimitPath, to: unknown): PlanProblem {
  const copy = structuredClone(problem) as unknown as Record<string, unknown>;
  const rest = limitsOf(problem).filter((limit) => limit.path !== path);
  if (to === null) return keepingOnly(problem, new Set(rest.map((limit) => limit.path)));
  const keys = [...path.matchAll(/\w+/g)].map(([key]) => key);
  const last = keys.pop() ?? '';
  const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  expect(holder[last]).toEqual(limitsOf(problem).find((limit) => limit.path === path)?.value);
  holder[last] = to;
  return copy as unknown as PlanProblem;
}

const only = (problem: PlanProblem, paths: readonly LimitPath[]) =>
  keepingOnly(problem, new Set(paths));

describe('what clashes', () => {
  it('is nothing where there is a plan', async () => {
    const possible = smallProblem().filter(hasPlan);
    await fc.assert(
      fc.asyncProperty(possible, async (problem) => {
        expect(await all(problem, bySearch())).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('is found where there is none, with what relaxing each limit truly brings', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallProblem().filter((one) => !hasPlan(one)),
        async (problem) => {
          const clashes = await all(problem, bySearch());
          expect(clashes.length).toBeGreaterThan(0);
          const sets = clashes.map((clash) => clash.map(({ path }) => path).join());
          expect(new Set(sets).size).toBe(sets.length);
          for (const clash of clashes) checkClash(problem, clash, clashes);
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  function checkClash(problem: PlanProblem, clash: PlanClash, clashes: readonly PlanClash[]) {
    const paths = clash.map(({ path }) => path);
    expect(hasPlan(only(problem, paths)), 'it clashes').toBe(false);
    for (const { path, limit, relaxTo, repairsAll } of clash) {
      const others = paths.filter((other) => other !== path);
      expect(hasPlan(only(problem, others)), `${path} is needed`).toBe(true);
      const mended = relaxed(problem, path, relaxTo);
      expect(hasPlan(only(mended, paths)), `${path} to ${String(relaxTo)}`).toBe(true);
      expect(hasPlan(mended), `${path} for all`).toBe(repairsAll);
      if (clashes.length === 1) expect(repairsAll).toBe(true);
      if (!repairsAll) {
        expect(hasPlan(relaxed(problem, path, null)), 'dropping it is not enough').toBe(false);
        const remaining = clashes.filter((one) => one.every((each) => each.path !== path));
        expect(remaining.length > 0 || clashes.length === 6, 'what remains is told').toBe(true);
      }
      const scope = repairsAll ? mended : only(mended, paths);
      if (typeof relaxTo === 'number' && typeof limit === 'number') {
        // Nothing nearer to what was asked does: neither the next whole number nor half of a tenth less.
        const towards = limit > relaxTo ? 1 : -1;
        const nearer = path.endsWith('Days') ? relaxTo - 0.05 : relaxTo + towards;
        if (nearer === limit) continue;
        expect(hasPlan(relaxed(scope, path, nearer))).toBe(false);
      }
    }
  }

  it('is told in full where clashes share a limit: what remains without each is there too', async () => {
    const { problem } = readPlanFile(contradiction) as { problem: PlanProblem };
    const clashes = await all(problem, bySearch());
    const told = clashes.map((clash) =>
      clash.map(({ path, repairsAll }) => [path.replace('schools[0].', ''), repairsAll]),
    );
    expect(told.sort()).toEqual([
      [
        ['pinned', true],
        ['notBefore', false],
      ],
      [
        ['pinned', true],
        ['notIn[0]', false],
      ],
    ]);
  });
});

/** A school pinned to a cohort that is closed to it, and before which it may not start. */
const contradiction = {
  cohorts: ['c1', 'c2'].map((id) => ({ id, startsOn: '2027-01-11', maxSchools: 2 })),
  schools: [
    {
      ...{ urn: 100001, name: 'Ash', staff: 10, need: 50, phase: 'primary' },
      ...{ pinned: 'c1', notIn: ['c1'], notBefore: 'c2' },
    },
  ],
};

describe('without an answer', () => {
  it('nothing is said that is not known', async () => {
    const problem = fc.sample(
      smallProblem().filter((one) => !hasPlan(one)),
      { numRuns: 1, seed: 3 },
    )[0]!;
    const mute: ClashSolver = {
      hasPlan: (asked) => Promise.resolve(asked.cohorts[0] === problem.cohorts[0] ? false : null),
      most: () => Promise.resolve(null),
    };
    expect(await all(problem, mute)).toEqual([]);
    expect([...plansOf(problem)]).toEqual([]);
  });
});

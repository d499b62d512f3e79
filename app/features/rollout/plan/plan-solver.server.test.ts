import { expect, it } from 'vitest';
import { INSTANCES, planInstance } from '../../../../tests/support/plan-instances';
import { breachesOf } from './plan-check';
import { solvePlan } from './plan-solver.server';

const small = planInstance({ ...INSTANCES['unitary-70x6'], schools: 40, cohorts: 4, areas: 3 });

it('solves to proof in a thread of its own', async () => {
  const { status, places, gap } = await solvePlan(small, { seconds: 20 });
  expect(status).toBe('optimal');
  expect(breachesOf(small, places ?? new Map())).toEqual([]);
  expect(gap).toBeCloseTo(0, 6);
});

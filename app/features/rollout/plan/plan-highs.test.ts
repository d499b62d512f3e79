import { expect, it } from 'vitest';
import { highsForMany } from './plan-highs';
import { ModelLines } from './plan-rows';

/** Five schools, each in one of three cohorts: a small model that HiGHS solves before it branches. */
function model(one: number, other: number) {
  const lines = new ModelLines();
  const closed = [3, 4, 12];
  const costs = new Map([
    [11, one],
    [14, other],
  ]);
  for (let at = 0; at < 15; at++)
    lines.column(costs.get(at) ?? 0, 0, closed.includes(at) ? 0 : 1, true);
  const sum = (min: number, max: number, weights: Record<number, number>) =>
    lines.row(
      min,
      max,
      Object.entries(weights).map(([at, weight]) => [Number(at), weight]),
    );
  for (const at of [0, 3, 6, 9, 12]) sum(1, 1, { [at]: 1, [at + 1]: 1, [at + 2]: 1 });
  for (const [cohort, most] of [2, 2, 3].entries())
    sum(0, most, Object.fromEntries([0, 3, 6, 9, 12].map((at) => [at + cohort, 1])));
  sum(0, 4, { 0: 3, 3: 1, 6: 5, 9: 2, 12: 25 });
  sum(0, 0.4, { 9: 2.9, 12: 2.7 });
  sum(0, 5.7, { 10: 2.9, 13: 2.7 });
  for (const cohort of [0, 1, 2]) sum(-Infinity, 1, { [9 + cohort]: 1, [12 + cohort]: 1 });
  return lines.data();
}

const START = [1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0];

it.each([
  [2.9, 2.7],
  [0.5, 0.25],
  [0.0003, 0.0002],
  [29e6, 27e6],
])('a start that costs %d is not called best where %d would do', async (one, other) => {
  const { status, bound } = await highsForMany()(model(one, other), {
    ...{ seconds: 30, start: Float64Array.from(START) },
    ...{ onSolution: () => {}, onBound: () => {}, isOver: () => false },
  });
  expect(status).toBe('optimal');
  expect(bound / other).toBeCloseTo(1, 6);
});

import { expect, test } from 'vitest';
import { targetLines, type PlanFigures } from './plan-target';

const figures: PlanFigures = {
  ...{ instance: 'unitary-70x6', mode: 'need-led', status: 'optimal', objective: 1, bound: 1 },
  ...{ gap: 0, seconds: 37, within5: 2, within1: 2.3 },
  ...{ cpuSeconds: 14, megabytes: 400, longestDelay: 12 },
};

test('a target is met where every plan that it is for meets it, and says by how much', () => {
  const second = { ...figures, instance: 'unitary-70x6-b', status: 'feasible', within1: 22 };
  const county = { ...figures, instance: 'county-650x12', within5: null, longestDelay: 60 };
  expect(targetLines([figures, county])).toEqual([
    'Met: 70 × 6 within 1% in 10 s (unitary-70x6 need-led 2.3 s)',
    'Met: 70 × 6 proven in 60 s (unitary-70x6 need-led 37.0 s)',
    'Missed: 650 × 12 within 5% in 60 s (county-650x12 need-led never)',
    'Missed: Main thread never late by more than 50 ms (unitary-70x6 need-led 12 ms, county-650x12 need-led 60 ms)',
  ]);
  expect(targetLines([figures, second]).slice(0, 2)).toEqual([
    'Missed: 70 × 6 within 1% in 10 s (unitary-70x6 need-led 2.3 s, unitary-70x6-b need-led 22.0 s)',
    'Missed: 70 × 6 proven in 60 s (unitary-70x6 need-led 37.0 s, unitary-70x6-b need-led never)',
  ]);
});

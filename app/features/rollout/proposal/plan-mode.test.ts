import { expect, test } from 'vitest';
import type { PlanProblem, PlanSchool } from '../plan/plan-problem';
import { earlyPlacesFor } from './plan-mode';

const school = (urn: string, need: number | null, pinned: string | null = null) =>
  ({ urn, need, pinned }) as PlanSchool;
const early = (schools: PlanSchool[], places: number) =>
  earlyPlacesFor({ schools } as unknown as PlanProblem, places);

test('early places are counted among the schools that have none yet', () => {
  const schools = [
    school('a', 90, 'one'),
    school('b', 80),
    school('c', 70, 'one'),
    school('d', 60),
  ];
  expect([0, 1, 2].map((places) => early(schools, places))).toEqual([0, 2, 4]);
});

test('only a known need gives one', () => {
  expect(early([school('a', null), school('b', 20)], 2)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import type { PlanProblem, PlanSchool } from '../plan/plan-problem';
import { drawnObjective } from '../plan/plan-drawn';
import { drawStep, drawnWorth, type Lots } from './drawn-lots';
import { drawnWords, stepWords } from './effect-words';

const cohort = (id: string) => ({
  ...{ id, startsOn: '2026-09-07', maxSchools: 2, minSchools: 0 },
  ...{ maxStaff: null, maxFacilitatorDays: null, phases: {} },
});
const school = (urn: string, change: Partial<PlanSchool> = {}): PlanSchool => ({
  ...{ urn, name: `School ${urn}`, staff: 20, need: 50, phase: 'primary', facilitatorDays: 0 },
  ...{ trust: null, area: null, pinned: null, notBefore: null, notIn: [] },
  ...change,
});
const problem: PlanProblem = {
  cohorts: [cohort('1'), cohort('2')],
  schools: [
    ...[school('a', { need: 90 }), school('b')],
    ...[school('c', { phase: 'secondary' }), school('d', { phase: 'secondary' })],
  ],
  ...{ together: [], apart: [], mode: 'random', earlyPlaces: 0, seed: 7 },
  weights: { need: 1, trustSplit: 10, areaSplit: 2 },
};
const drawn = { a: '1', b: '2', c: '2', d: '1' };
const at = (change: Record<string, string> = {}) =>
  new Map(Object.entries({ ...drawn, ...change }));
const lots = (change: Partial<PlanProblem> = {}): Lots => ({
  ...{ problem: { ...problem, ...change }, drawnTo: at(), keyOf: new Map() },
});

describe('what a plan that was drawn is weighed by', () => {
  test('even strata and the order drawn; need plays no part', () => {
    const worth = drawnWorth(lots(), at());
    expect(worth).toEqual({ uneven: 0, order: drawnObjective(problem, at()), outOfDraw: 0 });
    const needier = problem.schools.map((one) => ({ ...one, need: 100 }));
    expect(drawnWorth(lots({ schools: needier }), at())).toEqual(worth);
  });

  test('a move by hand is uneven by two schools, and the school is out of the draw', () => {
    const [before, after] = [drawnWorth(lots(), at()), drawnWorth(lots(), at({ a: '2' }))];
    expect(after).toMatchObject({ uneven: 2, outOfDraw: 1 });
    expect(after.order).toBeLessThan(before.order);
    const [even, order] = drawnWords(before, after);
    expect(even).toBe('strata would be spread less evenly (2 schools off even shares, not 0)');
    expect(order).toMatch(/^the order drawn would fall by [\d.]+%$/);
    expect(drawnWords(after, before)[0]).toContain('more evenly');
    expect(drawnWords(before, before)).toEqual([]);
  });

  test('who is put in since, and who had a place already, drew no lot', () => {
    expect(drawnWorth(lots(), at({ e: '1' }))).toEqual(drawnWorth(lots(), at()));
    const settled = [school('a', { pinned: '1' }), ...problem.schools.slice(1)];
    expect(drawnWorth(lots({ schools: settled }), at({ a: '2' })).outOfDraw).toBe(0);
    expect(drawStep(lots(), 'e', { from: '1', to: '2' })).toBeNull();
  });

  test('a pair that is parted is counted school by school', () => {
    const pair = lots({ together: [['a', 'b']] });
    expect(drawnWorth(pair, at({ a: '2' })).uneven).toBe(2);
  });
});

describe('what a move means for a school that was drawn', () => {
  test.each([
    ['1', '2', 'leaves'],
    ['1', null, 'leaves'],
    ['2', '1', 'back'],
    ['2', null, 'out'],
  ])('from %s to %s it %s', (from, to, step) => {
    expect(drawStep(lots(), 'a', { from, to })).toBe(step);
  });

  test('of a hybrid: the school of the highest need has its place by need, not by lot', () => {
    const hybrid = lots({ mode: 'hybrid', earlyPlaces: 1 });
    expect(drawStep(hybrid, 'a', { from: '1', to: '2' })).toBe('loses-early');
    expect(drawStep(hybrid, 'a', { from: '2', to: '1' })).toBe('back-early');
    expect(drawStep(hybrid, 'b', { from: '2', to: '1' })).toBe('leaves');
    expect(drawnWorth(hybrid, at({ a: '2' })).outOfDraw).toBe(0);
  });

  test('it is said plainly', () => {
    expect(stepWords('leaves')).toEqual([
      'the school would no longer start when it was drawn to: it leaves the draw, and the fair comparison of year 1 is without it',
    ]);
    expect(stepWords(null)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { PlanProblem, PlanSchool } from '../plan/plan-problem';
import { gapWords } from './gap-words';
import { modeFactsOf } from './mode-facts';
import { modeWords } from './mode-words';
import { earlyPlacesFor } from './plan-mode';

const school = (urn: string, change: Partial<PlanSchool> = {}): PlanSchool => ({
  ...{ urn, name: urn, staff: 20, need: 50, phase: 'primary', facilitatorDays: 1 },
  ...{ trust: null, area: null, pinned: null, notBefore: null, notIn: [] },
  ...change,
});
const cohort = (id: string) => ({
  ...{ id, startsOn: '2027-01-11', maxSchools: 9, minSchools: 0 },
  ...{ maxStaff: null, maxFacilitatorDays: null, phases: {} },
});
const problem = (schools: PlanSchool[]): PlanProblem => ({
  ...{ cohorts: [cohort('one'), cohort('two'), cohort('three')], schools },
  ...{ together: [], apart: [], weights: { need: 1, trustSplit: 10, areaSplit: 2 } },
  ...{ mode: 'need-led', earlyPlaces: 0, seed: null },
});

describe('what year 1 could show', () => {
  const schools = [
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((urn) => school(urn)),
    school('g', { phase: 'secondary', trust: 'T' }),
    school('h', { pinned: 'one' }),
  ];
  const facts = modeFactsOf(problem(schools), new Set(['one']));

  test('goes by the schools that are still to be placed', () => {
    expect(facts).toEqual({
      ...{ free: 7, kept: 1, cohorts: 2, room: 18, early: 1 },
      strata: [
        { name: 'primary, no trust', schools: 6 },
        { name: 'secondary, trust of 1–4 schools', schools: 1 },
      ],
    });
  });

  test('is before and after alone where need decides', () => {
    const { could, couldNot } = modeWords('need-led', facts);
    expect(could.join()).not.toContain('comparison');
    expect(couldNot.join()).toContain('no fair comparison');
  });

  test('is a stepped comparison where it is drawn, and a weak one', () => {
    const { could, couldNot } = modeWords('random', facts);
    expect(could.join()).toContain('stepped comparison');
    expect(couldNot.join(' ')).toContain('With 7 schools, about 4 to a cohort');
    expect(couldNot.join(' ')).toContain('1 of the 2 strata has fewer schools');
    expect(couldNot.join(' ')).toContain(
      'The 1 school that has been offered a place was not drawn',
    );
  });

  test('is among the drawn alone in a hybrid', () => {
    expect(modeWords('hybrid', facts).could[0]).toContain('the other 6 schools are drawn');
  });

  test('is no comparison where one cohort is left', () => {
    const { could, couldNot } = modeWords('random', { ...facts, cohorts: 1 });
    expect(could).toEqual([]);
    expect(couldNot[0]).toContain('no more than before and after');
  });
});

test('early places go to schools that have none yet', () => {
  const schools = [
    school('a', { need: 90, pinned: 'one' }),
    school('b', { need: 80 }),
    school('c', { need: 70, pinned: 'one' }),
    school('d', { need: 60 }),
    school('e', { need: null }),
  ];
  expect(earlyPlacesFor(problem(schools), 0)).toBe(0);
  expect(earlyPlacesFor(problem(schools), 1)).toBe(2);
  expect(earlyPlacesFor(problem(schools), 2)).toBe(4);
  expect(earlyPlacesFor(problem(schools), 3)).toBeNull();
});

test.each([
  [null, 'How far it is from the best possible is not known yet.'],
  [0, 'No other plan scores more.'],
  [0.0004, 'No plan can score more than 0.1% higher.'],
  [0.0123, 'No plan can score more than 1.3% higher.'],
  [0.234, 'No plan can score more than 24% higher.'],
])('a gap of %d reads “%s”', (gap, words) => expect(gapWords(gap, 'need-led')).toBe(words));

test('a plan by draw whose score alone is settled is not called proven best', () => {
  for (const mode of ['random', 'hybrid'] as const)
    expect(gapWords(0, mode)).toContain('That none is more even');
  expect(gapWords(0.0123, 'random')).toBe('No plan as even can score more than 1.3% higher.');
});

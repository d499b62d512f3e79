import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepsAll, plansOf, scoreOf } from '../../../../tests/support/plan-naive';
import { anyPlaces, smallProblem } from '../../../../tests/support/plan-problem-made';
import { breachesOf } from './plan-check';
import { limitsOf } from './plan-limit';
import { keepingOnly } from './plan-restricted';
import { objectiveOf } from './plan-objective';
import { breachWords, limitWords, namesOf } from './plan-words';
import type { PlanProblem } from './plan-problem';

const planned = smallProblem().chain((problem) =>
  anyPlaces(problem).map((places) => ({ problem, places })),
);

describe('a plan checked again', () => {
  it('has no breach just when it keeps every limit as written', () => {
    fc.assert(
      fc.property(planned, ({ problem, places }) => {
        expect(breachesOf(problem, places).length === 0).toBe(keepsAll(problem, places));
      }),
      { numRuns: 1000 },
    );
  });

  it('names each limit broken, and only those', () => {
    fc.assert(
      fc.property(planned, ({ problem, places }) => {
        const broken = new Set(breachesOf(problem, places).map(({ path }) => path));
        const isWhole = problem.schools.every(({ urn }) => places.has(urn));
        for (const { path } of limitsOf(problem)) {
          // A limit is broken when the plan breaks the problem that has this limit alone.
          const alone = keepingOnly(problem, new Set([path]));
          if (isWhole) expect(broken.has(path), path).toBe(!keepsAll(alone, places));
        }
      }),
    );
  });

  it('scores a whole plan by the formula', () => {
    fc.assert(
      fc.property(smallProblem({ schools: 4 }), (problem) => {
        for (const places of plansOf(problem)) {
          const { objective, need, trustSplits, areaSplits } = objectiveOf(problem, places);
          expect(objective).toBeCloseTo(scoreOf(problem, places), 9);
          const prices = [...trustSplits, ...areaSplits].map(({ price }) => price);
          expect(prices.reduce((sum, price) => sum - price, need)).toBeCloseTo(objective, 9);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('in words', () => {
  const problem: PlanProblem = {
    cohorts: [
      {
        ...{ id: '1', startsOn: '2026-11-02', maxSchools: 1, minSchools: 0, maxStaff: 30 },
        ...{ maxFacilitatorDays: 1.5, phases: { primary: { min: 0, max: 1 } } },
      },
      {
        ...{ id: 'Cohort 2', startsOn: '2027-01-11', maxSchools: 2, minSchools: 2, maxStaff: null },
        ...{ maxFacilitatorDays: null, phases: { 'all-through': { min: 1, max: null } } },
      },
    ],
    schools: ['Elm', 'Oak', 'Ash'].map((name, at) => ({
      ...{ urn: `10000${at}`, name, staff: 20, need: 10, phase: 'primary', facilitatorDays: 1.2 },
      ...{ trust: null, area: null, notIn: name === 'Elm' ? ['1'] : [] },
      ...{
        pinned: name === 'Oak' ? 'Cohort 2' : null,
        notBefore: name === 'Elm' ? 'Cohort 2' : null,
      },
    })),
    ...{ together: [['100000', '100002']], apart: [['100000', '100001']] },
    ...{ weights: { need: 1, trustSplit: 10, areaSplit: 2 }, mode: 'need-led' },
    ...{ earlyPlaces: 0, seed: null },
  };
  const names = namesOf(problem);

  it('says every breach as it is', () => {
    const places = new Map([
      ['100000', '1'],
      ['100001', '1'],
      ['999999', '1'],
    ]);
    const said = breachesOf(problem, places).map((breach) => breachWords(problem, breach, names));
    expect(said).toEqual([
      'Cohort 1 would hold 2 of 1 school.',
      'Cohort 1 would hold 40 of 30 staff.',
      'Cohort 1 would need 2.4 of 1.5 facilitator days.',
      'Cohort 1 would hold 2 of 1 school of phase primary.',
      'Cohort 2 would hold 0 of at least 2 schools.',
      'Cohort 2 would hold 0 of at least 1 school of phase all-through.',
      'Elm would start before cohort 2.',
      'Elm would be in cohort 1, which is closed to it.',
      'Oak would leave cohort 2, to which it is pinned.',
      'Elm and Oak would start together.',
      'Ash is not in a cohort.',
      '999999 is not among the schools to plan.',
    ]);
  });

  it('says what every limit asks', () => {
    expect(limitsOf(problem).map(({ path }) => limitWords(problem, path, names))).toEqual([
      'Cohort 1 holds at most 1 school',
      'Cohort 1 holds at most 30 staff',
      'Cohort 1 has 1.5 facilitator days',
      'Cohort 1 holds at most 1 school of phase primary',
      'Cohort 2 holds at most 2 schools',
      'Cohort 2 holds at least 2 schools',
      'Cohort 2 holds at least 1 school of phase all-through',
      'Elm does not start before cohort 2',
      'Elm may not be in cohort 1',
      'Oak is pinned to cohort 2',
      'Elm and Ash start together',
      'Elm and Oak do not start together',
    ]);
    expect(limitWords(problem, 'cohorts[7].maxSchools', names)).toBeNull();
  });
});

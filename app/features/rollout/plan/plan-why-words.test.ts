import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepsAll } from '../../../../tests/support/plan-naive';
import { smallProblem } from '../../../../tests/support/plan-problem-made';
import { standingOf } from './plan-change';
import { drawnObjective } from './plan-drawn';
import { searchPlan } from './plan-engine';
import { solveByHighs } from './plan-highs';
import { preferenceOf } from './plan-preference';
import type { PlanProblem, PlanSchool } from './plan-problem';
import { leadReasons } from './plan-why';
import { schoolReasons } from './plan-why-school';

async function solved(problem: PlanProblem): Promise<Map<string, string> | null> {
  const { status, places } = await searchPlan(problem, {
    ...{ solve: solveByHighs, secondsLeft: () => 20, tell: () => {} },
  });
  if (status !== 'optimal' || !places) return null;
  return new Map(places.map(([urn, at]) => [urn, problem.cohorts[at]?.id ?? '']));
}

/** Σ |count − proportional share| over strata and cohorts of a random plan, as the issue has it. */
function unevenness({ schools, cohorts }: PlanProblem, places: ReadonlyMap<string, string>) {
  const stratumOf = ({ phase, trust }: PlanSchool) => {
    const size = schools.filter((one) => one.trust === trust).length;
    return JSON.stringify([phase, trust === null ? 'none' : size < 5 ? 'small' : 'large']);
  };
  const all = cohorts.reduce((sum, { maxSchools }) => sum + maxSchools, 0);
  return [...new Set(schools.map(stratumOf))].reduce((total, stratum) => {
    const members = schools.filter((school) => stratumOf(school) === stratum);
    return cohorts.reduce((sum, { id, maxSchools }) => {
      const count = members.filter(({ urn }) => places.get(urn) === id).length;
      return sum + Math.abs(count - (members.length * maxSchools) / all);
    }, total);
  }, 0);
}

describe('where lots were drawn', () => {
  it('a school is stopped by a limit, or by strata that would be less even', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem({ schools: 6 }), fc.nat(99), async (made, seed) => {
        const problem = { ...made, mode: 'random' as const, seed };
        const places = await solved(problem);
        if (!places) return;
        const standing = standingOf(problem, places);
        for (const { urn } of problem.schools) {
          const preference = preferenceOf(problem, standing, urn);
          if (!preference) continue;
          const { cohort, gain, stops } = preference;
          const moved = standing.unitOf(urn).map((one) => [one, cohort] as const);
          const after = new Map([...places, ...moved]);
          const more = drawnObjective(problem, after) - drawnObjective(problem, places);
          expect(gain.total).toBeCloseTo(more, 9);
          const evener = unevenness(problem, places) - unevenness(problem, after);
          expect(gain.evenness).toBeCloseTo(evener, 9);
          expect(keepsAll(problem, after)).toBe(stops.length === 0);
          if (stops.length === 0) expect(evener).toBeLessThan(0);
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe('in words', () => {
  const school = (
    urn: string,
    name: string,
    need: number | null,
    rest: Partial<PlanSchool> = {},
  ) => ({
    ...{ urn, name, need, staff: 20, phase: 'primary', facilitatorDays: 0, trust: null },
    ...{ area: null, pinned: null, notBefore: null, notIn: [] },
    ...rest,
  });
  const cohort = (id: string, startsOn: string, maxSchools: number) => ({
    ...{ id, startsOn, maxSchools, minSchools: 0, maxStaff: null, maxFacilitatorDays: null },
    phases: {},
  });
  const problem: PlanProblem = {
    cohorts: [
      cohort('1', '2027-01-11', 2),
      cohort('2', '2027-04-19', 2),
      cohort('3', '2027-09-06', 2),
    ],
    schools: [
      school('100001', 'Ash', 90, { trust: 'Wold' }),
      school('100002', 'Beech', 80),
      school('100003', 'Cedar', 70, { trust: 'Wold', notBefore: '2' }),
      school('100004', 'Elm', null),
      school('100005', 'Fir', 20, { pinned: '3' }),
    ],
    ...{
      together: [],
      apart: [['100001', '100003']],
      mode: 'need-led',
      earlyPlaces: 0,
      seed: null,
    },
    weights: { need: 1, trustSplit: 10, areaSplit: 2 },
  };

  it('says everything of a plan by need', async () => {
    const places = (await solved(problem))!;
    expect(Object.fromEntries(leadReasons(problem, places))).toEqual({
      '100001': [
        'Scores 90: need 90 × 3/3 for cohort 1.',
        'The trust Wold starts in 2 cohorts (cohort 1 and cohort 2), at a price of 10.',
        'Kept apart from Cedar.',
        'No other cohort would score more for it.',
      ],
      '100002': [
        'Scores 80: need 80 × 3/3 for cohort 1.',
        'No other cohort would score more for it.',
      ],
      '100003': [
        'Scores 46.67: need 70 × 2/3 for cohort 2.',
        'The trust Wold starts in 2 cohorts (cohort 1 and cohort 2), at a price of 10.',
        'Not before cohort 2.',
        'Kept apart from Ash.',
        'Would gain 33.33 (start +23.33, trust +10) in cohort 1, but Cedar would start before cohort 2.',
      ],
      '100004': [
        'Scores 50: need not known, so it counts with 75, the median of the known needs; 75 × 2/3 for cohort 2.',
        'Would gain 25 in cohort 1, which has its 2 schools. Changing places with Beech there, the best exchange, would lose 1.67.',
      ],
      '100005': [
        'Scores 6.67: need 20 × 1/3 for cohort 3.',
        'Pinned to cohort 3.',
        'Would gain 13.33 in cohort 1, but Fir would leave cohort 3, to which it is pinned.',
      ],
    });
    expect(Object.fromEntries(schoolReasons(problem, places))).toEqual({
      '100001': [
        'Before the plan was made it was settled that your school and certain others do not start together.',
        'Schools where more need of support is known start earlier, as far as the limits on each cohort allow.',
        'Your school starts with the first cohort, which has room for it.',
        'The schools of your trust start at more than one time.',
      ],
      '100002': [
        'Schools where more need of support is known start earlier, as far as the limits on each cohort allow.',
        'Your school starts with the first cohort, which has room for it.',
      ],
      '100003': [
        'Before the plan was made it was settled that your school does not start before 19 April 2027.',
        'Before the plan was made it was settled that your school and certain others do not start together.',
        'Schools where more need of support is known start earlier, as far as the limits on each cohort allow.',
        'The schools of your trust start at more than one time.',
      ],
      '100004': [
        'Schools where more need of support is known start earlier, as far as the limits on each cohort allow.',
        'The cohort of 11 January 2027: no place is left for your school.',
      ],
      '100005': [
        'Before the plan was made it was settled that your school starts on 6 September 2027.',
      ],
    });
  });

  it('says what was drawn, and what went by need before', async () => {
    const hybrid = { ...problem, mode: 'hybrid' as const, earlyPlaces: 2, seed: 3 };
    const places = (await solved(hybrid))!;
    expect(Object.fromEntries(leadReasons(hybrid, places))).toEqual({
      '100001': ['Has early place 1 of 2, by need 90: in cohort 1.', 'Kept apart from Cedar.'],
      '100002': ['Has early place 2 of 2, by need 80: in cohort 1.'],
      '100003': [
        'Drew 0.46 in the stratum primary, trust of 1–4 schools; × 2/3 for cohort 2 it scores 0.3.',
        'Not before cohort 2.',
        'Kept apart from Ash.',
        'Would gain 0.15 in cohort 1, but Cedar would start before cohort 2.',
      ],
      '100004': [
        'Drew 0.23 in the stratum primary, no trust; × 2/3 for cohort 2 it scores 0.15.',
        'Would gain 0.077 in cohort 1, which has its 2 schools. No school there can change places with it.',
      ],
      '100005': [
        'Drew 0.51 in the stratum primary, no trust; × 1/3 for cohort 3 it scores 0.17.',
        'Pinned to cohort 3.',
        'Would gain 0.34 in cohort 1, but Fir would leave cohort 3, to which it is pinned.',
      ],
    });
    expect(Object.fromEntries(schoolReasons(hybrid, places))).toEqual({
      '100001': [
        'Before the plan was made it was settled that your school and certain others do not start together.',
        'Some early places were settled before the draw, and your school has one of them.',
        'Your school starts with the first cohort, which has room for it.',
      ],
      '100002': [
        'Some early places were settled before the draw, and your school has one of them.',
        'Your school starts with the first cohort, which has room for it.',
      ],
      '100003': [
        'Before the plan was made it was settled that your school does not start before 19 April 2027.',
        'Before the plan was made it was settled that your school and certain others do not start together.',
        'The order was drawn by lot among schools of the same phase and a like size of trust. What the draw began from was recorded before anybody saw its result.',
      ],
      '100004': [
        'The order was drawn by lot among schools of the same phase and a like size of trust. What the draw began from was recorded before anybody saw its result.',
        'The cohort of 11 January 2027: no place is left for your school.',
      ],
      '100005': [
        'Before the plan was made it was settled that your school starts on 6 September 2027.',
      ],
    });
  });
});

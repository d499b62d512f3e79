import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanProblem, PlanSchool } from '../plan/plan-problem';
import { countsOf } from './draft-board';
import { staffWords } from '../limit/staff-words';
import { changeWords, mayStandIn } from './draft-change';
import { objectiveWords } from './effect-words';
import { breachTeller } from './limit-words';
import { limitDifference, scoreDifference } from './plan-difference';
import { mayPublishPlan } from './plan-publication';
import { changesOf } from './publication-change';

const cohort = (id: string, maxSchools = 2) => ({
  ...{ id, startsOn: '2026-09-07', maxSchools, minSchools: 0 },
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
    school('a', { need: 80, trust: 'Horizon' }),
    school('b', { need: 40, trust: 'Horizon' }),
    school('c', { need: null, pinned: '2' }),
  ],
  ...{ together: [], apart: [], mode: 'need-led', earlyPlaces: 0, seed: null },
  weights: { need: 1, trustSplit: 10, areaSplit: 2 },
};
const plan = (places: Record<string, string>) => new Map(Object.entries(places));

describe('what one plan has otherwise than another', () => {
  const before = plan({ a: '1', b: '2', c: '2' });

  test('a move that breaks a limit, and one that mends it', () => {
    const three = { a: '1', b: '1', c: '1' };
    const { broken } = limitDifference(problem, before, plan(three));
    expect(broken.map(({ path }) => path)).toEqual(['cohorts[0].maxSchools', 'schools[2].pinned']);
    const { mended } = limitDifference(problem, plan(three), before);
    expect(mended.map(({ path }) => path)).toEqual(['cohorts[0].maxSchools', 'schools[2].pinned']);
  });

  test('the score by parts: needs met earlier rise, and a trust is kept together', () => {
    const difference = scoreDifference(problem, before, plan({ a: '1', b: '1', c: '2' }));
    expect(difference.trusts).toEqual({ nearer: ['Horizon'], apart: [] });
    expect(objectiveWords(difference, (id) => `the ${id} trust`)).toEqual([
      'needs met earlier rise by 15.4%',
      'the Horizon trust would be kept together, or nearer together',
      'the plan as a whole gains by 25%',
    ]);
  });

  test('a limit that was broken and is broken further is told again', () => {
    const tight = { ...problem, cohorts: [cohort('1', 1), cohort('2')] };
    const over = plan({ a: '1', b: '1', c: '2' });
    expect(limitDifference(tight, over, over).broken).toEqual([]);
    const further = limitDifference(tight, over, plan({ a: '1', b: '1', c: '1' }));
    expect(further.broken.map(({ path }) => path)).toContain('cohorts[0].maxSchools');
  });

  test('a plan differs from itself in nothing, and there and back again is the same the other way', () => {
    const places = fc.record({
      a: fc.constantFrom('1', '2'),
      b: fc.constantFrom('1', '2'),
      c: fc.constantFrom('1', '2'),
    });
    fc.assert(
      fc.property(places, places, (one, other) => {
        const same = limitDifference(problem, plan(one), plan(one));
        expect([...same.broken, ...same.mended]).toEqual([]);
        expect(scoreDifference(problem, plan(one), plan(one)).trusts.apart).toEqual([]);
        const there = limitDifference(problem, plan(one), plan(other));
        const back = limitDifference(problem, plan(other), plan(one));
        expect(scoreDifference(problem, plan(one), plan(other)).trusts.nearer).toEqual(
          scoreDifference(problem, plan(other), plan(one)).trusts.apart,
        );
        const paths = new Set(there.broken.map(({ path }) => path));
        for (const { path } of back.mended) expect(paths).toContain(path);
      }),
    );
  });
});

describe('limits in words', () => {
  const names = {
    cohort: (id: string) => `Cohort ${id}`,
    school: (key: string) => `School ${key}`,
    trust: (id: string) => id,
    isOffered: (key: string) => key === 'c',
  };

  test('an offered place is no pin: it says that the offer would end', () => {
    const tell = breachTeller(problem, names);
    const words = limitDifference(problem, plan({ c: '2' }), plan({ c: '1' })).broken.map(tell);
    expect(words).toEqual(['School c has been offered Cohort 2, and its offer would end']);
  });

  test('a school that falls out of every cohort is named', () => {
    const tell = breachTeller(problem, names);
    const words = limitDifference(problem, plan({ a: '1' }), plan({})).broken.map(tell);
    expect(words).toEqual(['School a would be in no cohort']);
  });
});

test('a column is over when its schools or its staff are', () => {
  const members = [
    { staff: 60, isEstimate: false },
    { staff: 50, isEstimate: true },
  ];
  const counts = countsOf({ maxSchools: 2, maxStaff: 100 }, members);
  expect(staffWords(counts.staff)).toBe('about 110');
  expect(counts.full).toBeCloseTo(1.1);
  expect(countsOf({ maxSchools: 2, maxStaff: null }, members).full).toBe(1);
  expect(countsOf({ maxSchools: 0, maxStaff: null }, members).full).toBeGreaterThan(1);
});

describe('a change by somebody else', () => {
  const change = { by: 'Ann Carter', school: 'Elm Road', to: 'Cohort 2', undone: false };

  test('is told with who and what; of many only the last', () => {
    expect(changeWords([change, { ...change, to: null }])).toBe(
      'Ann Carter moved Elm Road to Cohort 2 and Ann Carter took Elm Road out of its cohort',
    );
    expect(changeWords(Array.from({ length: 8 }, () => change))).toContain(
      '3 earlier changes were made',
    );
  });
});

describe('where a draft may have a school', () => {
  const free = { standingCohortId: '1', isEnrolled: false, isOut: false, isPlanned: true };

  test.each([
    ['anywhere, though it was offered a place', '2', free, undefined],
    ['not elsewhere once its staff are enrolled', '2', { ...free, isEnrolled: true }, 'enrolled'],
    ['not out either', null, { ...free, isEnrolled: true }, 'enrolled'],
    ['back where it is enrolled', '1', { ...free, isEnrolled: true }, undefined],
    ['nowhere after it declined', '2', { ...free, isOut: true }, 'out'],
    ['nowhere once it has closed', '2', { ...free, isPlanned: false }, 'not planned'],
  ])('%s', (_, cohortId, facts, refusal) => {
    const ruling = mayStandIn(cohortId, facts);
    expect(ruling.ok ? undefined : ruling.reason).toBe(refusal);
  });
});

describe('publishing', () => {
  const now = '2026-07-06T09:30:00.000Z';
  const broken = ['Cohort 1 would hold 15 of 14 schools'];
  const facts = { isAsSeen: true, enrolled: [], unfit: [], broken, reason: null, schools: 3 };

  test('only what was shown is published, and a broken limit needs a reason', () => {
    expect(mayPublishPlan({ ...facts, isAsSeen: false }, now)).toMatchObject({ reason: 'changed' });
    expect(mayPublishPlan(facts, now)).toMatchObject({ reason: 'reason' });
    expect(mayPublishPlan({ ...facts, reason: 'A second team.' }, now)).toEqual({ ok: true });
    expect(mayPublishPlan({ ...facts, broken: [] }, now)).toEqual({ ok: true });
  });

  const place = (schoolId: string, cohortId: string, state = 'accepted' as const) => ({
    ...{ id: `place of ${schoolId}`, schoolId, cohortId, state },
    ...{ offeredAt: now, isEnrolled: false },
  });

  test('changes what differs, and nothing of a school that is not planned or gave its place up', () => {
    const standing = [
      ...[place('stays', '1'), place('moves', '1'), place('leaves', '1'), place('closed', '1')],
      { ...place('declined', '1'), state: 'declined' as const },
    ];
    const planned = new Set(['stays', 'moves', 'leaves', 'declined', 'new']);
    const changes = changesOf(standing, plan({ stays: '1', moves: '2', new: '2' }), planned);
    expect(changes.map(({ schoolId, from, to }) => [schoolId, from, to])).toEqual([
      ['moves', '1', '2'],
      ['new', null, '2'],
      ['leaves', '1', null],
    ]);
  });
});

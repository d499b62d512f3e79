import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '~/platform/time';
import { NOTICE_DAYS, type Carrying, type OwedModule } from './owed';
import { settle } from './settlement';

const today = '2026-11-23';
const noticed = addDays(today, NOTICE_DAYS);
const start = '2026-09-07';
const none = new Set<string>();

const asks = (dueWeeks: number, change: Partial<Carrying> = {}): Carrying => ({
  schoolId: 'one',
  startsOn: start,
  endsOn: null,
  modules: [{ moduleId: 'a', dueWeeks }],
  ...change,
});
const row = (dueOn: Day, owedFrom: Day = start): OwedModule => ({ moduleId: 'a', owedFrom, dueOn });

/** The due day after settling one row, or undefined where nothing changes. */
const moved = (enrolments: Carrying[], before: OwedModule) =>
  settle(enrolments, [before], none, today).change[0]?.dueOn;

describe('what is newly owed', () => {
  test('is due by the pathway when that leaves notice enough', () => {
    const { add } = settle([asks(20)], [], none, today);
    expect(add).toEqual([{ moduleId: 'a', owedFrom: today, dueOn: '2027-01-25' }]);
  });

  test('is never due sooner than 28 days from now, so nobody is enrolled late', () => {
    expect(settle([asks(4)], [], none, today).add[0]?.dueOn).toBe(noticed);
  });

  test('is owed from the start when that is still to come', () => {
    const { add } = settle([asks(4, { startsOn: '2027-01-04' })], [], none, today);
    expect(add).toEqual([{ moduleId: 'a', owedFrom: '2027-01-04', dueOn: '2027-02-01' }]);
  });
});

describe('a change of pathway', () => {
  test.each<[string, number, Day, Day | undefined]>([
    ['leaves a date that has passed', 40, '2026-11-16', undefined],
    ['leaves a date that has passed, brought forward too', 2, '2026-11-16', undefined],
    ['moves a date to come later at once', 30, '2027-01-25', '2027-04-05'],
    ['moves it earlier where notice remains', 18, '2027-01-25', '2027-01-11'],
    ['brings it forward to 28 days from now and no further', 4, '2027-01-25', noticed],
    ['leaves a date within the notice where it was', 4, '2026-12-01', undefined],
    ['leaves today’s date', 4, today, undefined],
  ])('%s', (_, weeks, before, after) => {
    expect(moved([asks(weeks)], row(before))).toBe(after);
  });

  test('leaves what is done', () => {
    expect(settle([asks(30)], [row('2027-01-25')], new Set(['a']), today).change).toEqual([]);
  });

  test('drops what the pathway asks for no more', () => {
    expect(settle([asks(4, { modules: [] })], [row('2027-01-25')], none, today).drop).toEqual([
      'a',
    ]);
  });
});

describe('leaving and coming back', () => {
  const left = asks(4, { endsOn: '2026-10-23' });

  test('what was owed stays as history when the last enrolment ends', () => {
    expect(settle([left], [row('2026-10-05')], none, today)).toEqual({
      add: [],
      change: [],
      drop: [],
    });
  });

  test('after a gap the date counts anew: nobody brings lateness to a school that has just begun', () => {
    const back = asks(10, { schoolId: 'two', startsOn: '2027-01-04' });
    expect(settle([left, back], [row('2026-10-05')], none, today).change).toEqual([
      { moduleId: 'a', owedFrom: '2027-01-04', dueOn: '2027-03-15' },
    ]);
  });

  test('without a gap it is the same debt with its date', () => {
    const overlapping = asks(10, { schoolId: 'two', startsOn: '2026-10-01' });
    expect(moved([left, overlapping], row('2026-10-05'))).toBeUndefined();
  });

  test('a changed staff type at the same school is no gap', () => {
    const senco = asks(8, { startsOn: '2026-10-23' });
    expect(moved([left, senco], row('2026-10-05'))).toBeUndefined();
    expect(moved([left, { ...senco, schoolId: 'two' }], row('2026-10-05'))).toBe(noticed);
  });

  test('credit is kept when coming back', () => {
    const back = asks(10, { schoolId: 'two', startsOn: '2027-01-04' });
    expect(settle([left, back], [row('2026-10-05')], new Set(['a']), today)).toEqual({
      add: [],
      change: [],
      drop: [],
    });
  });
});

describe('whatever happened', () => {
  const day = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((days) => addDays(today, days));
  const enrolment: fc.Arbitrary<Carrying> = fc.record({
    schoolId: fc.constantFrom('one', 'two'),
    startsOn: day(-120, 60),
    endsOn: fc.option(day(-60, 90)),
    modules: fc.uniqueArray(
      fc.record({
        moduleId: fc.constantFrom('a', 'b', 'c'),
        dueWeeks: fc.integer({ min: 1, max: 36 }),
      }),
      { selector: ({ moduleId }) => moduleId },
    ),
  });
  const enrolments = fc.array(enrolment, { maxLength: 4 });
  const rows: fc.Arbitrary<OwedModule[]> = fc.uniqueArray(
    fc.record({
      moduleId: fc.constantFrom('a', 'b', 'c'),
      owedFrom: day(-120, 0),
      dueOn: day(-90, 200),
    }),
    { selector: ({ moduleId }) => moduleId },
  );
  const done = fc.uniqueArray(fc.constantFrom('a', 'b', 'c')).map((ids) => new Set<string>(ids));

  const after = (own: Carrying[], before: OwedModule[], credit: Set<string>, on: Day = today) => {
    const { add, change, drop } = settle(own, before, credit, on);
    const changed = new Map(change.map((one) => [one.moduleId, one]));
    const kept = before.filter(({ moduleId }) => !drop.includes(moduleId));
    return [...kept.map((one) => changed.get(one.moduleId) ?? one), ...add].sort((a, b) =>
      a.moduleId.localeCompare(b.moduleId),
    );
  };

  test('nobody is made late, nor given less notice than they had or 28 days', () => {
    fc.assert(
      fc.property(enrolments, rows, done, (own, before, credit) => {
        const was = new Map(before.map((one) => [one.moduleId, one.dueOn]));
        for (const { moduleId, dueOn } of after(own, before, credit)) {
          const old = was.get(moduleId);
          if (old !== dueOn)
            expect(dueOn >= (old && old < noticed && old >= today ? old : noticed)).toBe(true);
        }
      }),
    );
  });

  test('settling again changes nothing, that day or the next', () => {
    fc.assert(
      fc.property(enrolments, rows, done, (own, before, credit) => {
        const once = after(own, before, credit);
        expect(after(own, once, credit)).toEqual(once);
        const lasting = own.every(({ endsOn }) => endsOn !== addDays(today, 1));
        if (lasting) expect(after(own, once, credit, addDays(today, 1))).toEqual(once);
      }),
    );
  });

  test('each module once, and the order in which posts are enrolled the same day does not matter', () => {
    const standing = enrolment.map((one) => ({ ...one, endsOn: null }));
    fc.assert(
      fc.property(fc.array(standing, { minLength: 1, maxLength: 4 }), (own) => {
        const oneByOne = (order: Carrying[]) =>
          order.reduce<OwedModule[]>(
            (before, _, at) => after(order.slice(0, at + 1), before, none),
            [],
          );
        const owed = after(own, [], none);
        const dues = (list: OwedModule[]) => list.map(({ moduleId, dueOn }) => [moduleId, dueOn]);
        expect(new Set(owed.map(({ moduleId }) => moduleId)).size).toBe(owed.length);
        expect(dues(oneByOne(own))).toEqual(dues(owed));
        expect(dues(oneByOne([...own].reverse()))).toEqual(dues(owed));
      }),
    );
  });
});

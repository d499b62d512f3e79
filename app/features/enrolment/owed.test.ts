import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '~/platform/time';
import { enrolmentStart, isExpectedAt, owedOf, type Carrying } from './owed';

const today = '2026-11-23';
const start = '2026-09-07';
const asks = (dueWeeks: number, change: Partial<Carrying> = {}): Carrying => ({
  schoolId: 'one',
  startsOn: start,
  endsOn: null,
  modules: [{ moduleId: 'a', dueWeeks }],
  ...change,
});

describe('what a person owes', () => {
  test('two posts owe a module once, by the earlier day', () => {
    expect(owedOf([asks(10), asks(4, { schoolId: 'two' })], today)).toEqual([
      { moduleId: 'a', owedFrom: start, dueOn: '2026-10-05' },
    ]);
  });

  test('an enrolment that has ended asks for nothing', () => {
    expect(owedOf([asks(4, { endsOn: today })], today)).toEqual([]);
    expect(owedOf([asks(4, { endsOn: addDays(today, 1) })], today)).toHaveLength(1);
  });

  test('an enrolment that ends before its due day gives way to one that lasts', () => {
    const ending = asks(16, { endsOn: '2026-12-18' });
    const lasting = asks(20, { schoolId: 'two' });
    expect(owedOf([ending, lasting], today)[0]?.dueOn).toBe('2027-01-25');
    expect(owedOf([ending], today)[0]?.dueOn).toBe('2026-12-28');
  });

  test('a later starter, or someone away, counts from their own day', () => {
    const post = { startsOn: '2026-01-05', notExpectedUntil: null };
    expect(enrolmentStart(start, post)).toBe(start);
    expect(enrolmentStart(start, { ...post, startsOn: '2026-11-02' })).toBe('2026-11-02');
    expect(enrolmentStart(start, { ...post, notExpectedUntil: '2027-01-04' })).toBe('2027-01-04');
  });

  const carrying: fc.Arbitrary<Carrying> = fc.record({
    schoolId: fc.constantFrom('one', 'two'),
    startsOn: fc.integer({ min: -100, max: 100 }).map((days) => addDays(today, days)),
    endsOn: fc.constant(null),
    modules: fc.uniqueArray(
      fc.record({
        moduleId: fc.constantFrom('a', 'b', 'c'),
        dueWeeks: fc.integer({ min: 1, max: 36 }),
      }),
      { selector: ({ moduleId }) => moduleId },
    ),
  });

  test('each module once; the order of posts does not matter; one more post makes nothing due later', () => {
    fc.assert(
      fc.property(fc.array(carrying, { maxLength: 4 }), carrying, (enrolments, extra) => {
        const owed = owedOf(enrolments, today);
        expect(new Set(owed.map(({ moduleId }) => moduleId)).size).toBe(owed.length);
        expect(owedOf([...enrolments].reverse(), today)).toEqual(owed);
        const more = new Map(
          owedOf([...enrolments, extra], today).map((one) => [one.moduleId, one.dueOn]),
        );
        for (const { moduleId, dueOn } of owed)
          expect((more.get(moduleId) ?? '9') <= dueOn).toBe(true);
      }),
    );
  });
});

describe('who is expected', () => {
  const owed = { moduleId: 'a', owedFrom: start };
  const here = { ...asks(4), notExpectedUntil: null };

  test.each([
    ['while an enrolment carries the module', here, owed, true],
    ['not before it is owed', here, { ...owed, owedFrom: '2026-12-01' }, false],
    ['not before the enrolment counts', { ...here, startsOn: '2027-01-04' }, owed, false],
    ['not once the last enrolment has ended', { ...here, endsOn: today }, owed, false],
    ['not of a module the pathway lacks', { ...here, modules: [] }, owed, false],
    ['not while away', { ...here, notExpectedUntil: '2027-01-04' }, owed, false],
    ['again from the day they are back', { ...here, notExpectedUntil: today }, owed, true],
  ])('%s', (_, enrolment, thing, expected) => {
    expect(isExpectedAt(today, thing, [enrolment])).toBe(expected);
  });

  test('one enrolment that carries it is enough', () => {
    expect(isExpectedAt(today, owed, [{ ...here, endsOn: today }, here])).toBe(true);
    expect(isExpectedAt(today, owed, [])).toBe(false);
  });
});

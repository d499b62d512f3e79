import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '~/platform/time';
import { enrolmentStart, owedOf, type Carrying } from './owed';

const today = '2026-11-23';
const start = '2026-09-07';

describe('what a person owes', () => {
  test('two posts owe a module once, by the earlier day', () => {
    const teacher = { startsOn: start, endsOn: null, modules: [{ moduleId: 'a', dueWeeks: 10 }] };
    const senco = { startsOn: start, endsOn: null, modules: [{ moduleId: 'a', dueWeeks: 4 }] };
    expect(owedOf([teacher, senco], today)).toEqual([
      { moduleId: 'a', owedFrom: start, dueOn: '2026-10-05' },
    ]);
  });

  test('an enrolment that has ended asks for nothing', () => {
    const ended = { startsOn: start, endsOn: today, modules: [{ moduleId: 'a', dueWeeks: 4 }] };
    expect(owedOf([ended], today)).toEqual([]);
    expect(owedOf([{ ...ended, endsOn: addDays(today, 1) }], today)).toHaveLength(1);
  });

  test('a later starter, or someone away, counts from their own day', () => {
    const post = { startsOn: '2026-01-05', notExpectedUntil: null };
    expect(enrolmentStart(start, post)).toBe(start);
    expect(enrolmentStart(start, { ...post, startsOn: '2026-11-02' })).toBe('2026-11-02');
    expect(enrolmentStart(start, { ...post, notExpectedUntil: '2027-01-04' })).toBe('2027-01-04');
  });

  const carrying: fc.Arbitrary<Carrying> = fc.record({
    startsOn: fc.integer({ min: -100, max: 100 }).map((days) => addDays(today, days)),
    endsOn: fc.option(fc.integer({ min: -50, max: 50 }).map((days) => addDays(today, days))),
    modules: fc.uniqueArray(
      fc.record({
        moduleId: fc.constantFrom('a', 'b', 'c'),
        dueWeeks: fc.integer({ min: 1, max: 36 }),
      }),
      { selector: ({ moduleId }) => moduleId },
    ),
  });

  test('each module once; the order of posts does not matter; one more post never makes anything due later', () => {
    fc.assert(
      fc.property(fc.array(carrying, { maxLength: 4 }), carrying, (enrolments, extra) => {
        const owed = owedOf(enrolments, today);
        expect(new Set(owed.map(({ moduleId }) => moduleId)).size).toBe(owed.length);
        const dues = (list: typeof owed) => new Map(list.map((one) => [one.moduleId, one.dueOn]));
        expect(dues(owedOf([...enrolments].reverse(), today))).toEqual(dues(owed));
        const more = dues(owedOf([...enrolments, extra], today));
        for (const { moduleId, dueOn } of owed)
          expect((more.get(moduleId) ?? '9') <= dueOn).toBe(true);
      }),
    );
  });
});

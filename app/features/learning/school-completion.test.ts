import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '~/platform/time';
import { historyOf } from './completion-history';
import { schoolCompletionOf, type StaffRecord } from './school-completion';
import type { OwedRecord } from './state-of-person';

const today = '2026-11-23';
const start = '2026-09-07';

const owed = (facts: Partial<OwedRecord> = {}): OwedRecord => ({
  personId: 'p',
  moduleId: 'm',
  owedFrom: start,
  dueOn: '2026-11-09',
  completedOn: null,
  hasLivePart: true,
  liveAttendedOn: null,
  wasOnOffer: true,
  ...facts,
});
const person = (facts: Partial<StaffRecord> = {}): StaffRecord => ({
  personId: 'p',
  givenName: 'Dana',
  familyName: 'Kowalczyk',
  staffType: 'teacher',
  notExpectedUntil: null,
  isEnrolled: true,
  owed: [owed()],
  ...facts,
});

describe('how far a school is', () => {
  it('counts each group out of those expected, governors apart and in no total', () => {
    const { groups, staff, governors } = schoolCompletionOf(
      [
        person(),
        person({ owed: [owed({ completedOn: '2026-10-01' })] }),
        person({ staffType: 'senco', owed: [owed({ wasOnOffer: false })] }),
        person({ staffType: 'head', owed: [owed({ dueOn: '2026-12-18' })] }),
        person({ staffType: 'governor' }),
      ],
      today,
    );
    expect(groups.map(({ id, expected }) => [id, expected])).toEqual([
      ['teachers', 2],
      ['leaders', 2],
    ]);
    expect(staff).toEqual({ expected: 4, done: 1, late: 1, waiting: 1, 'on-track': 1 });
    expect(governors).toMatchObject({ expected: 1, late: 1 });
  });

  it('shows apart new starters, and people away with the day the last is back', () => {
    const { staff, newStarters, away } = schoolCompletionOf(
      [
        person({ isEnrolled: false, owed: [] }),
        person({ notExpectedUntil: '2027-01-04' }),
        person({ notExpectedUntil: '2027-02-01' }),
        person({ notExpectedUntil: today }),
      ],
      today,
    );
    expect(staff.expected).toBe(1);
    expect(newStarters).toBe(1);
    expect(away).toEqual({ people: 2, until: '2027-02-01' });
  });

  it('expects nobody before the day from which they owe something', () => {
    expect(
      schoolCompletionOf([person({ owed: [owed({ owedFrom: '2027-01-04' })] })], today).staff
        .expected,
    ).toBe(0);
  });

  it('has everybody expected in exactly one state', () => {
    const day = fc.integer({ min: -90, max: 90 }).map((days) => addDays(today, days));
    const anything = fc.record({
      dueOn: day,
      completedOn: fc.option(day),
      wasOnOffer: fc.boolean(),
      liveAttendedOn: fc.option(day),
    });
    const people = fc.array(
      fc
        .record({
          owed: fc.array(anything.map(owed), { maxLength: 4 }),
          staffType: fc.constantFrom('teacher', 'head', 'governor'),
          isEnrolled: fc.boolean(),
        })
        .map(person),
    );
    fc.assert(
      fc.property(people, (all) => {
        const { groups, staff } = schoolCompletionOf(all, today);
        expect(staff.done + staff.late + staff.waiting + staff['on-track']).toBe(staff.expected);
        expect(groups.reduce((sum, group) => sum + group.expected, 0)).toBe(staff.expected);
      }),
    );
  });
});

describe('how it came there', () => {
  it('ends today with the counts of today, in whole weeks from the start', () => {
    const people = [person(), person({ owed: [owed({ completedOn: '2026-10-12' })] })];
    const points = historyOf(people, start, today);
    expect(points[0]).toEqual({ day: start, done: 0, nothingLate: 2 });
    expect(points.at(-1)).toEqual({ day: today, done: 1, nothingLate: 1 });
    expect(points.find(({ day }) => day === '2026-10-12')).toMatchObject({ done: 1 });
  });

  it('carries no more points than a picture can, however long the year', () => {
    expect(historyOf([person()], start, '2027-07-23').length).toBeLessThanOrEqual(13);
    expect(historyOf([person()], start, start)).toHaveLength(1);
  });
});

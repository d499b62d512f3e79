import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '~/platform/time';
import {
  addSchoolWeeks,
  dayStanding,
  isSchoolDay,
  isStaffDay,
  schoolDayFrom,
  type SchoolCalendar,
} from './calendar';

const calendar: SchoolCalendar = {
  terms: [
    { startsOn: '2026-09-07', endsOn: '2026-10-23' },
    { startsOn: '2026-11-02', endsOn: '2026-12-18' },
    { startsOn: '2027-01-04', endsOn: '2027-05-28' },
  ],
  holidays: new Set(['2027-05-03']),
  closures: new Set(['2026-11-06']),
  insetDays: new Set(['2026-09-04', '2026-11-02', '2027-05-03']),
  openDays: new Set(['2026-10-26', '2026-10-31']),
};

describe('a school day', () => {
  test.each([
    ['2026-09-07', true, 'the first day of term'],
    ['2026-10-23', true, 'the last day of a half-term'],
    ['2026-09-12', false, 'a Saturday'],
    ['2026-10-27', false, 'half-term'],
    ['2027-05-03', false, 'a bank holiday in term'],
    ['2026-11-06', false, 'a day the school is closed'],
    ['2026-11-02', false, 'an INSET day, without pupils'],
    ['2026-10-26', true, 'a day of its own in the council’s half-term'],
  ])('%s is %s: %s', (day, expected) => {
    expect(isSchoolDay(day, calendar)).toBe(expected);
  });

  test('the next one after a holiday is the first of term', () => {
    expect(schoolDayFrom('2026-12-19', calendar)).toBe('2027-01-04');
  });

  test('where no term is known the day itself stands', () => {
    expect(schoolDayFrom('2030-01-01', calendar)).toBe('2030-01-01');
  });
});

test.each([
  ['2026-09-04', 'inset', true, 'an INSET day just before the term'],
  ['2026-11-02', 'inset', true, 'an INSET day on the first day of term'],
  ['2026-11-06', 'closed', false, 'a closure'],
  ['2027-05-03', 'bank holiday', false, 'a bank holiday that the school called an INSET day'],
  ['2026-10-31', 'weekend', false, 'a Saturday that the school called open'],
  ['2026-10-26', 'school day', true, 'a day of its own'],
  ['2026-10-27', 'holiday', false, 'half-term'],
  ['2026-09-03', 'unknown', false, 'before the first term'],
  ['2027-05-31', 'unknown', false, 'after the last'],
])('%s is %s: %s', (day, standing, isAtWork) => {
  expect(dayStanding(day, calendar)).toBe(standing);
  expect(isStaffDay(day, calendar)).toBe(isAtWork);
});

describe('school weeks', () => {
  test('pass over half-term, unless the school is open in it', () => {
    const council = { ...calendar, openDays: new Set<string>() };
    expect(addSchoolWeeks('2026-10-19', 1, council)).toBe('2026-11-02');
    expect(addSchoolWeeks('2026-10-19', 1, calendar)).toBe('2026-10-26');
  });

  test('pass over Christmas', () => {
    expect(addSchoolWeeks('2026-12-14', 1, calendar)).toBe('2027-01-04');
  });

  test('eight of them from the first day', () => {
    const council = { ...calendar, openDays: new Set<string>() };
    expect(addSchoolWeeks('2026-09-07', 8, council)).toBe('2026-11-09');
  });

  test('none is the day itself', () => {
    expect(addSchoolWeeks('2026-10-27', 0, calendar)).toBe('2026-10-27');
  });

  test('go on as ordinary weeks beyond the terms known', () => {
    expect(addSchoolWeeks('2027-05-24', 2, calendar)).toBe('2027-06-07');
  });

  test('keep the day of the week and never shrink', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(60), (ahead, weeks) => {
        const from = addDays('2026-09-01', ahead);
        const to = addSchoolWeeks(from, weeks, calendar);
        expect(weekday(to)).toBe(weekday(from));
        expect(to >= addDays(from, 7 * weeks)).toBe(true);
      }),
    );
  });
});

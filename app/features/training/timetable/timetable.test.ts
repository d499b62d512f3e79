import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSchoolDay, isStaffDay, type SchoolCalendar } from '~/features/schools/calendar';
import { addDays, addMinutes, dayOf, instantAt } from '~/platform/time';
import type { KnownSession } from './made-session';
import { timetableOf, type PlannedSession } from './timetable';
import type { TimetableLine } from './timetable-line';

const council: SchoolCalendar = {
  terms: [
    { startsOn: '2027-01-04', endsOn: '2027-02-11' },
    { startsOn: '2027-02-22', endsOn: '2027-03-25' },
    { startsOn: '2027-04-12', endsOn: '2027-05-28' },
  ],
  holidays: new Set(['2027-03-26', '2027-03-29', '2027-05-03']),
  closures: new Set(),
};
const startsOn = '2027-01-04';
const now = '2026-12-01T09:00:00.000Z';

let number = 0;
const line = (wanted: Partial<TimetableLine> = {}): TimetableLine => ({
  ...{ id: `line ${(number += 1)}`, moduleId: 'm', moduleTitle: 'M', kind: 'in-school' },
  ...{ schoolWeeks: 0, weekday: 3, startsAtTime: '15:45', minutes: 60 },
  ...{ sessions: 1, capacity: null, venue: null, facilitators: 1, ...wanted },
});
const open = (wanted: Partial<TimetableLine> = {}) =>
  line({ kind: 'open', capacity: 25, venue: 'Humber Room', startsAtTime: '09:30', ...wanted });
const school = (id: string, own: Partial<SchoolCalendar> = {}) => ({
  ...{ id, name: `School ${id}`, calendar: { ...council, ...own } },
});
const plan = (
  lines: TimetableLine[],
  schools = [school('a')],
  known: KnownSession[] = [],
  at = now,
) => timetableOf(lines, { startsOn, council, schools }, known, at);
const days = (planned: PlannedSession[]) => planned.map(({ day }) => day?.on);
/** What stands after everything to make was made. */
const made = (planned: PlannedSession[]): KnownSession[] =>
  planned.flatMap(({ state, line: from, school: at, startsAt }, index) =>
    state === 'to make' && startsAt
      ? {
          ...{ id: `made ${index}`, lineId: from.id, moduleId: from.moduleId },
          ...{ schoolId: at?.id ?? null, startsAt, isCancelled: false },
        }
      : [],
  );

describe('the day of a line', () => {
  test('is its weekday, so many school weeks on: holidays are passed over', () => {
    expect(days(plan([line(), line({ schoolWeeks: 5 }), line({ schoolWeeks: 6 })]))).toEqual([
      '2027-01-06',
      '2027-02-10',
      '2027-02-24',
    ]);
  });

  test.each([
    [
      'the end of a half-term',
      { schoolWeeks: 5, weekday: 5 },
      '2027-02-12',
      'holiday',
      '2027-02-22',
    ],
    ['a bank holiday', { schoolWeeks: 14, weekday: 1 }, '2027-05-03', 'bank holiday', '2027-05-04'],
    ['a day on which the school is closed', { weekday: 1 }, '2027-01-04', 'closed', '2027-01-05'],
  ])('is moved off %s to the next school day', (_, wanted, movedFrom, why, on) => {
    const closed = school('a', { closures: new Set(['2027-01-04']) });
    const [planned] = plan([line(wanted)], [closed]);
    expect(planned?.day).toEqual({ on, movedFrom, why });
  });

  test('is never before the start within its week', () => {
    const cohort = { startsOn: '2027-01-06', council, schools: [school('a')] };
    const [planned] = timetableOf([line({ weekday: 1 })], cohort, [], now);
    expect(planned?.day).toMatchObject({ on: '2027-01-06', why: 'before the start' });
  });

  test('keeps each school’s own calendar: closures, INSET days, terms of its own', () => {
    const schools = [
      school('a'),
      school('closed', { closures: new Set(['2027-01-06']) }),
      school('inset', { insetDays: new Set(['2027-01-06']) }),
    ];
    const planned = plan([line()], schools);
    expect(days(planned)).toEqual(['2027-01-06', '2027-01-07', '2027-01-06']);
  });

  test('of open sessions is one a school day in a row, with the schools that are closed', () => {
    const schools = [school('a'), school('b', { closures: new Set(['2027-02-11']) })];
    const planned = plan([open({ schoolWeeks: 5, weekday: 4, sessions: 3 })], schools);
    expect(days(planned)).toEqual(['2027-02-11', '2027-02-22', '2027-02-23']);
    expect(planned.map(({ closed }) => closed)).toEqual([['School b'], [], []]);
    expect(planned[1]?.day?.movedFrom).toBeNull();
  });

  test('puts no two sessions of a school at one time', () => {
    const planned = plan([line(), line(), line({ startsAtTime: '18:00' })]);
    expect(days(planned)).toEqual(['2027-01-06', '2027-01-07', '2027-01-07']);
    expect(planned[1]?.day?.why).toBe('another session');
  });

  test('is not guessed where the terms known run out', () => {
    const [planned] = plan([line({ schoolWeeks: 40 })]);
    expect(planned).toMatchObject({ state: 'no dates', startsAt: null });
  });
});

describe('what stands already', () => {
  test('is not made again: made before, moved since, called off, or scheduled by hand', () => {
    const lines = [line(), line({ schoolWeeks: 1 }), line({ schoolWeeks: 2, moduleId: 'n' })];
    const [first, second] = made(plan(lines));
    const byHand = { ...first!, id: 'hand', lineId: null, moduleId: 'n' };
    const moved = { ...first!, startsAt: '2027-01-20T15:45:00.000Z' };
    const off = { ...second!, isCancelled: true };
    const states = plan(lines, undefined, [moved, off, byHand]).map(({ state }) => state);
    expect(states).toEqual(['made', 'made', 'by hand']);
    const handOff = { ...byHand, isCancelled: true };
    expect(plan(lines, undefined, [handOff])[2]?.state).toBe('to make');
  });

  test('of several open sessions, one that was past is not made in place of one moved since', () => {
    const lines = [open({ sessions: 3 })];
    const late = '2027-01-06T12:00:00.000Z';
    const planned = plan(lines, undefined, [], late);
    expect(planned.map(({ state }) => state)).toEqual(['past', 'to make', 'to make']);
    const [one, other] = made(planned);
    const moved = { ...other!, startsAt: '2027-01-15T09:30:00.000Z' };
    const again = plan(lines, undefined, [moved, one!], late);
    expect(again.map(({ state, session }) => [state, session?.startsAt])).toEqual([
      ['past', undefined],
      ['made', one!.startsAt],
      ['made', moved.startsAt],
    ]);
  });

  test('leaves more to make once a line asks for more', () => {
    const known = made(plan([open({ id: 'x', sessions: 2 })]));
    const states = plan([open({ id: 'x', sessions: 3 })], undefined, known);
    expect(states.map(({ state }) => state)).toEqual(['made', 'made', 'to make']);
  });
});

const weeks = fc.nat({ max: 22 });
const weekday = fc.integer({ min: 1, max: 5 });
const someLine = fc
  .record({
    kind: fc.constantFrom('open' as const, 'in-school' as const),
    ...{ schoolWeeks: weeks, weekday, minutes: fc.integer({ min: 15, max: 300 }) },
    startsAtTime: fc.constantFrom('09:30', '13:15', '15:45'),
    sessions: fc.integer({ min: 1, max: 6 }),
  })
  .map((wanted) => line({ ...wanted, sessions: wanted.kind === 'open' ? wanted.sessions : 1 }));
const someDays = fc
  .array(fc.nat({ max: 150 }), { maxLength: 25 })
  .map((all) => new Set(all.map((ahead) => addDays('2027-01-01', ahead))));
const someCohort = fc
  .record({ ahead: fc.nat({ max: 100 }), own: fc.array(fc.tuple(someDays, someDays)) })
  .map(({ ahead, own }) => ({
    ...{ startsOn: addDays('2027-01-01', ahead), council },
    schools: own.map(([closures, insetDays], at) => school(`${at}`, { closures, insetDays })),
  }));
const someLines = fc.array(someLine, { maxLength: 8 });

describe('whatever the template and the calendars', () => {
  test('no session is on a day that is none, nor before the start', () => {
    fc.assert(
      fc.property(someLines, someCohort, (lines, cohort) => {
        const calendars = new Map(cohort.schools.map(({ id, calendar }) => [id, calendar]));
        for (const { day, school: at } of timetableOf(lines, cohort, [], now)) {
          if (!day) continue;
          expect(day.on >= cohort.startsOn).toBe(true);
          const own = at && calendars.get(at.id);
          expect(own ? isStaffDay(day.on, own) : isSchoolDay(day.on, council)).toBe(true);
          expect(day.movedFrom === null || day.movedFrom !== day.on).toBe(true);
        }
      }),
    );
  });

  test('the order of the lines is kept in every school, and no two sessions there overlap', () => {
    fc.assert(
      fc.property(someLines, someCohort, (lines, cohort) => {
        const planned = timetableOf(lines, cohort, [], now);
        for (const { id } of cohort.schools) {
          const own = planned.filter((one) => one.school?.id === id && one.day);
          expect(days(own)).toEqual(days(own).sort());
          const spans = own.map(
            ({ startsAt, line: { minutes } }) => startsAt! && [startsAt, minutes],
          );
          const times = spans
            .map(([at, minutes]) => [String(at), addMinutes(String(at), Number(minutes))])
            .sort();
          for (const [index, [from = '']] of times.entries())
            expect(index === 0 || times[index - 1]![1]! <= from).toBe(true);
        }
      }),
    );
  });

  test('made twice, at any time, it is made once', () => {
    fc.assert(
      fc.property(someLines, someCohort, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (...given) => {
        const [lines, cohort, first, later] = given;
        const at = instantAt(addDays(cohort.startsOn, first - 10), '12:00');
        const known = made(timetableOf(lines, cohort, [], at));
        const then = instantAt(addDays(dayOf(at), later), '12:00');
        const again = timetableOf(lines, cohort, known, then);
        expect(again.filter(({ state }) => state === 'to make')).toEqual([]);
        expect(again.filter(({ state }) => state === 'made')).toHaveLength(known.length);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { SchoolCalendar } from '~/features/schools/calendar';
import { defaultModules, defaultPathways } from '~/features/programme/default-programme';
import { lateLines, lateWords, modulesWithoutLine } from './late-line';
import type { TimetableLine } from './timetable-line';
import { usualTemplate } from './usual-template';

const calendar: SchoolCalendar = {
  terms: [
    { startsOn: '2026-09-02', endsOn: '2026-10-23' },
    { startsOn: '2026-11-02', endsOn: '2026-12-18' },
    { startsOn: '2027-01-04', endsOn: '2027-02-12' },
    { startsOn: '2027-02-22', endsOn: '2027-03-25' },
    { startsOn: '2027-04-12', endsOn: '2027-05-28' },
    { startsOn: '2027-06-07', endsOn: '2027-07-21' },
  ],
  holidays: new Set(['2027-05-03']),
  closures: new Set(),
};
const modules = defaultModules.map(({ code, title, parts }) => ({
  ...{ id: code, title },
  liveMinutes: parts.reduce((sum, { kind, minutes }) => sum + (kind === 'live' ? minutes : 0), 0),
  due: defaultPathways.flatMap(({ staffType, modules: owed }) =>
    owed.flatMap((one) => (one.code === code ? { staffType, dueWeeks: one.dueWeeks } : [])),
  ),
}));
const starts = [
  { name: 'Cohort 1', startsOn: '2026-09-07' },
  { name: 'Cohort 2', startsOn: '2026-11-02' },
];
const days = starts.map(({ startsOn }) => startsOn);
const withIds = (lines: Omit<TimetableLine, 'id'>[]) =>
  lines.map((line) => ({ ...line, id: line.moduleId }));

describe('the usual template of the default programme', () => {
  const lines = withIds(usualTemplate(modules, days, calendar));

  test('holds every module: for leaders alone on open sessions, else in every school', () => {
    expect(modulesWithoutLine(lines, modules)).toEqual([]);
    expect(lines.filter(({ kind }) => kind === 'open').map(({ moduleId }) => moduleId)).toEqual([
      'M8',
    ]);
    expect(lines.find(({ moduleId }) => moduleId === 'M3')).toMatchObject({ minutes: 90 });
  });

  test('comes before every due date, in the order in which modules are due', () => {
    expect(lateLines(lines, modules, starts, calendar)).toEqual([]);
    const weeks = ['M1', 'M2', 'M8', 'M4', 'M5', 'M7', 'M6'].map(
      (id) => lines.find(({ moduleId }) => moduleId === id)?.schoolWeeks ?? -1,
    );
    expect(weeks).toEqual([...weeks].sort((a, b) => a - b));
    expect(weeks[0]).toBeGreaterThan(0);
  });
});

test('a line after a due date is pointed out once, with whose', () => {
  const [m1] = withIds(usualTemplate(modules, days, calendar));
  const [late, ...others] = lateLines([{ ...m1!, schoolWeeks: 5 }], modules, starts, calendar);
  expect(others).toEqual([]);
  expect(late && lateWords(late)).toBe(
    'Cohort 1: Wed 14 Oct, but due Mon 5 Oct for head teachers, senior leaders, SENCOs, teachers and teaching assistants',
  );
});

test('a module that nobody owes, or without a live part, needs no line', () => {
  const [one] = modules;
  expect(
    usualTemplate(
      [
        { ...one!, due: [] },
        { ...one!, liveMinutes: 0 },
      ],
      days,
      calendar,
    ),
  ).toEqual([]);
  expect(modulesWithoutLine([], [{ ...one!, due: [] }])).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, instantAt } from '~/platform/time';
import { isAtWorkThisWeek, isPressing, mayRemind, reminderWeek } from './reminder';
import { stateOfOwed } from './state-of-person';

const calendar = {
  terms: [{ startsOn: '2026-11-02', endsOn: '2026-12-18' }],
  holidays: new Set<string>(),
  closures: new Set<string>(),
};
const days = fc.integer({ min: 0, max: 400 }).map((ahead) => addDays('2026-08-01', ahead));

test('only on a school day from eight in the morning, named by its Monday', () => {
  expect(reminderWeek('2026-11-23T07:59:00.000Z', calendar)).toBeNull();
  expect(reminderWeek('2026-11-23T08:00:00.000Z', calendar)).toBe('2026-11-23');
  expect(reminderWeek('2026-11-26T10:00:00.000Z', calendar)).toBe('2026-11-23');
  expect(reminderWeek('2026-11-28T10:00:00.000Z', calendar)).toBeNull();
  expect(reminderWeek('2026-12-21T10:00:00.000Z', calendar)).toBeNull();
});

test('on an INSET day too, and not where the school is closed', () => {
  const day = new Set(['2026-11-23']);
  const monday = '2026-11-23T09:30:00.000Z';
  expect(reminderWeek(monday, { ...calendar, insetDays: day })).toBe('2026-11-23');
  expect(reminderWeek(monday, { ...calendar, closures: day })).toBeNull();
});

test('a school is at work this week while a day of work is left in it', () => {
  const mondayOnly = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
  const closed = { ...calendar, closures: new Set(mondayOnly) };
  expect(isAtWorkThisWeek('2026-11-23', closed)).toBe(true);
  expect(isAtWorkThisWeek('2026-11-24', closed)).toBe(false);
  const friday = { ...calendar, closures: new Set(['2026-11-23', ...mondayOnly.slice(0, 3)]) };
  expect(isAtWorkThisWeek('2026-11-23', friday)).toBe(true);
  expect(isAtWorkThisWeek('2026-11-28', friday)).toBe(false);
});

test('never outside term, whatever the day', () => {
  fc.assert(
    fc.property(days, (day) => {
      const week = reminderWeek(instantAt(day, '09:00'), calendar);
      if (week !== null) expect(day >= '2026-11-02' && day <= '2026-12-18').toBe(true);
    }),
  );
});

test('nobody who is away or does not work on the day', () => {
  const monday = '2026-11-23';
  const works = { notExpectedUntil: null, workingDays: null };
  expect(mayRemind(works, monday)).toBe(true);
  expect(mayRemind({ ...works, workingDays: 'TWHF' }, monday)).toBe(false);
  expect(mayRemind({ ...works, notExpectedUntil: '2026-11-24' }, monday)).toBe(false);
  expect(mayRemind({ ...works, notExpectedUntil: monday }, monday)).toBe(true);
});

test('nobody is reminded of what waits for the programme, is done, or is due later than in three weeks', () => {
  fc.assert(
    fc.property(days, fc.boolean(), fc.boolean(), (dueOn, hasLivePart, wasOnOffer) => {
      const today = '2026-11-23';
      const facts = { dueOn, hasLivePart, wasOnOffer, completedOn: null, liveAttendedOn: null };
      const owed = { ...facts, personId: 'ann', moduleId: 'm', owedFrom: '2026-07-01' };
      if (!isPressing(owed, today)) return;
      expect(stateOfOwed(owed, today)).not.toBe('waiting');
      expect(dueOn <= '2026-12-14').toBe(true);
    }),
  );
});

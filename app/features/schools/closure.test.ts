import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '~/platform/time';
import { dayNote, mayAddClosures, runsOf, runWords, weekdaysBetween } from './closure';

const today = '2026-11-24';
const wish = (startsOn: string, endsOn = startsOn, kind: 'inset' | 'closed' = 'inset') => ({
  ...{ startsOn, endsOn, kind },
});

describe('days that a school enters', () => {
  const known = [
    { on: '2026-12-01', kind: 'inset' },
    { on: '2026-12-02', kind: 'closed' },
  ];

  test('are the weekdays of the span that are not entered yet', () => {
    const ruling = mayAddClosures(wish('2026-11-27', '2026-12-01'), known, today);
    expect(ruling).toEqual({ ok: true, days: ['2026-11-27', '2026-11-30'] });
  });

  test.each([
    [wish('2026-12-10', '2026-12-09'), 'order'],
    [wish('2026-12-10', '2027-12-10'), 'long'],
    [wish('2036-12-10'), 'far'],
    [wish('2020-12-10'), 'far'],
    [wish('2026-11-28', '2026-11-29'), 'weekend'],
    [wish('2026-11-30', '2026-12-03'), 'other-kind'],
    [wish('2026-12-01'), 'known'],
  ])('%o: %s', (wanted, reason) => {
    const ruling = mayAddClosures(wanted, known, today);
    expect(ruling.ok ? null : ruling.reason).toBe(reason);
  });

  test('of another kind are named in the refusal', () => {
    expect(mayAddClosures(wish('2026-12-02'), known, today)).toMatchObject({
      message: '2 December 2026 is entered already, as Closed: remove that first',
    });
  });
});

test('a span holds each of its weekdays once and no weekend', () => {
  fc.assert(
    fc.property(fc.nat(700), fc.nat(60), (from, length) => {
      const startsOn = addDays('2026-01-01', from);
      const days = weekdaysBetween(startsOn, addDays(startsOn, length));
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((day) => weekday(day) < 6)).toBe(true);
      const weekend = length + 1 - days.length;
      expect(Math.abs(weekend - (2 * (length + 1)) / 7)).toBeLessThan(2);
    }),
  );
});

describe('what was entered together', () => {
  const own = (on: string, kind = 'closed', onBehalf = false) => ({ on, kind, onBehalf });

  test('is shown together, over weekends and in time', () => {
    const runs = runsOf([
      own('2026-11-02'),
      own('2026-10-29'),
      own('2026-10-30'),
      own('2026-11-03', 'inset'),
      own('2026-11-04', 'inset', true),
      own('2026-11-06', 'inset', true),
    ]);
    expect(runs.map(runWords)).toEqual([
      'Thu 29 Oct to Mon 2 Nov 2026',
      'Tue 3 Nov 2026',
      'Wed 4 Nov 2026',
      'Fri 6 Nov 2026',
    ]);
  });
});

test('whoever books is told what is odd about the day, and nothing else', () => {
  expect(dayNote('closed', 'Marsh Lane Primary')).toBe('Marsh Lane Primary is closed on this day.');
  expect(dayNote('inset', 'Marsh Lane Primary')).toContain('INSET day at Marsh Lane Primary');
  expect(dayNote('holiday', 'Marsh Lane Primary')).toContain('outside term');
  expect(dayNote('bank holiday', 'Marsh Lane Primary')).toContain('bank holiday');
  for (const plain of ['school day', 'weekend', 'unknown'] as const)
    expect(dayNote(plain, 'Marsh Lane Primary')).toBeNull();
});

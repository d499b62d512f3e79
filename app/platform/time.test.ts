import { describe, expect, test } from 'vitest';
import {
  addDays,
  clockTime,
  dayOf,
  daysBetween,
  instantAt,
  isDay,
  mondayOf,
  spokenSpan,
} from './time';

describe('London time', () => {
  test('the last Sunday of March: 00:30 is GMT, 02:30 is BST', () => {
    expect(instantAt('2026-03-29', '00:30')).toBe('2026-03-29T00:30:00.000Z');
    expect(instantAt('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
  });

  test('the last Sunday of October: noon is GMT again, the evening before was BST', () => {
    expect(instantAt('2026-10-25', '12:00')).toBe('2026-10-25T12:00:00.000Z');
    expect(instantAt('2026-10-24', '23:30')).toBe('2026-10-24T22:30:00.000Z');
  });

  test('an instant late in a summer evening belongs to the next London day', () => {
    expect(dayOf('2026-07-01T23:30:00.000Z')).toBe('2026-07-02');
    expect(clockTime('2026-07-01T23:30:00.000Z')).toBe('00:30');
  });

  test('days are counted whole across the clock change', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  });

  test('a span is said as people say it', () => {
    const span = spokenSpan(instantAt('2026-12-01', '09:30'), instantAt('2026-12-01', '12:00'));
    expect(span).toBe('Tue 1 Dec, 9.30 am to noon');
  });

  test('a day that does not exist is not a day', () => {
    expect(isDay('2026-02-30')).toBe(false);
    expect(isDay('2028-02-29')).toBe(true);
  });
});

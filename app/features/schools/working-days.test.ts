import { expect, test } from 'vitest';
import { workingDaysFrom, workingDaysName, worksOn } from './working-days';

test('letters are kept in the order of the week, each once', () => {
  expect(workingDaysFrom(['F', 'M', 'M', 'X'])).toBe('MF');
  expect(workingDaysFrom([])).toBeNull();
});

test('a page says the days in words', () => {
  expect(workingDaysName('MTF')).toBe('Mon, Tue and Fri');
  expect(workingDaysName('MTWHF')).toBe('Every day');
  expect(workingDaysName(null)).toBeNull();
});

test('unknown days count as every weekday, never as the weekend', () => {
  expect([1, 4, 6].map((day) => worksOn('MT', day))).toEqual([true, false, false]);
  expect([1, 5, 6, 7].map((day) => worksOn(null, day))).toEqual([true, true, false, false]);
});

import { describe, expect, it } from 'vitest';
import { day, optionalDay, timeOfDay } from './form-day';

function faultOf(schema: ReturnType<typeof day>, typed: unknown): string | undefined {
  return schema.safeParse(typed).error?.issues[0]?.message;
}

describe('a day in three boxes', () => {
  const startsOn = day('the start date');

  it.each([
    [{ day: '7', month: '9', year: '2026' }, '2026-09-07'],
    [{ day: '07', month: 'sep', year: '2026' }, '2026-09-07'],
    [{ day: '30', month: 'Sept', year: '2026' }, '2026-09-30'],
    [{ day: ' 1 ', month: 'January', year: '2027' }, '2027-01-01'],
    [{ day: '29', month: '2', year: '2028' }, '2028-02-29'],
  ])('reads %o', (typed, expected) => {
    expect(startsOn.parse(typed)).toBe(expected);
  });

  it.each([
    [undefined, 'Enter the start date'],
    [{ day: '', month: ' ', year: '' }, 'Enter the start date'],
    [{ day: '7', month: '', year: '2026' }, 'The start date must include a month'],
    [{ day: '7' }, 'The start date must include a month and a year'],
    [{ day: '7', month: '9', year: '26' }, 'The start date must have a year of 4 numbers'],
    [{ day: '29', month: '2', year: '2026' }, 'The start date must be a real date'],
    [{ day: '31', month: 'jun', year: '2026' }, 'The start date must be a real date'],
    [{ day: '0', month: '1', year: '2026' }, 'The start date must be a real date'],
    [{ day: '1', month: '13', year: '2026' }, 'The start date must be a real date'],
    [{ day: '1', month: 'febtember', year: '2026' }, 'The start date must be a real date'],
    [{ day: '1', month: 'ma', year: '2026' }, 'The start date must be a real date'],
    [{ day: '1', month: 'soon', year: '2026' }, 'The start date must be a real date'],
  ])('refuses %o', (typed, fault) => {
    expect(faultOf(startsOn, typed)).toBe(fault);
  });

  it('may be left out where it is optional, but not half', () => {
    expect(optionalDay('the end date').parse(undefined)).toBeNull();
    expect(optionalDay('the end date').parse({ day: '', month: '', year: '' })).toBeNull();
    expect(optionalDay('the end date').safeParse({ day: '1' }).success).toBe(false);
  });
});

describe('a time on the clock', () => {
  it.each([
    ['9.30am', '09:30'],
    ['9:30 AM', '09:30'],
    ['9am', '09:00'],
    ['12.15am', '00:15'],
    ['12pm', '12:00'],
    ['3.45 pm', '15:45'],
    ['14:05', '14:05'],
    ['0930', '09:30'],
    ['noon', '12:00'],
  ])('reads %s', (typed, expected) => {
    expect(timeOfDay('Enter when it starts').parse(typed)).toBe(expected);
  });

  it.each(['9', '25:00', '13pm', '9.75am', 'after lunch'])('refuses %s', (typed) => {
    expect(timeOfDay('Enter when it starts').safeParse(typed).success).toBe(false);
  });
});

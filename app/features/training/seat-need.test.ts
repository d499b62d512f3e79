import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatsNeeded, shortfallWords, type Need, type Seats } from './seat-need';

const need = (cohortId: string, people: number, isEstimate = false): Need => ({
  ...{ moduleId: 'm', cohortId, people, isEstimate },
});
const seats = (cohortId: string | null, number: number): Seats => ({
  moduleId: 'm',
  cohortId,
  seats: number,
  sessions: 1,
});
const of = (needs: Need[], scheduled: Seats[]) =>
  seatsNeeded(['m'], ['first', 'second'], needs, scheduled)[0]!;

describe('seats needed against seats scheduled', () => {
  it('takes from each cohort’s own sessions first, then from those for everybody', () => {
    const { cohorts, short, seatsForAll } = of(
      [need('first', 40), need('second', 30)],
      [seats('first', 25), seats('second', 50), seats(null, 10)],
    );
    expect(cohorts.map((cohort) => cohort.short)).toEqual([15, 0]);
    expect(seatsForAll).toBe(10);
    expect(short).toBe(5);
  });

  it('lists a module that nobody needs and nothing is scheduled for', () => {
    expect(of([], [])).toMatchObject({ needed: 0, seats: 0, short: 0, sessions: 0 });
  });

  it('is an estimate where people of a cohort are estimated, the shortfall where that cohort falls short', () => {
    const needs = [need('first', 40), need('first', 20, true), need('second', 30)];
    const { cohorts, needed, isEstimate } = of(needs, [seats('first', 50)]);
    expect(cohorts.map((cohort) => [cohort.needed, cohort.isEstimate])).toEqual([
      [60, true],
      [30, false],
    ]);
    expect([needed, isEstimate]).toEqual([90, true]);
    expect(of(needs, [seats('first', 60)])).toMatchObject({ short: 30, isEstimate: false });
  });

  it('one more seat is never worse, one more person never better', () => {
    const number = fc.nat({ max: 200 });
    fc.assert(
      fc.property(number, number, number, number, number, (a, b, c, d, e) => {
        const needs = [need('first', a), need('second', b)];
        const scheduled = [seats('first', c), seats('second', d), seats(null, e)];
        const { short } = of(needs, scheduled);
        expect(of(needs, [...scheduled, seats(null, 1)]).short).toBeLessThanOrEqual(short);
        expect(of([...needs, need('first', 1)], scheduled).short).toBeGreaterThanOrEqual(short);
        expect(short).toBeGreaterThanOrEqual(a + b - c - d - e);
      }),
    );
  });
});

it('says a shortfall in words', () => {
  expect(shortfallWords(0, 25)).toBe('Enough seats');
  expect(shortfallWords(1, 25)).toBe('1 seat short: about 1 more session of 25');
  expect(shortfallWords(38, 25)).toBe('38 seats short: about 2 more sessions of 25');
  expect(shortfallWords(1041, 25)).toBe('1,041 seats short: about 42 more sessions of 25');
  expect(shortfallWords(38, 25, true)).toBe('About 38 seats short: about 2 more sessions of 25');
});

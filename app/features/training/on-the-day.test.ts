import { describe, expect, it } from 'vitest';
import { onTheDay, outWhen } from './on-the-day';

const session = { startsAt: '2026-12-01T09:30:00.000Z', endsAt: '2026-12-01T12:00:00.000Z' };
const person = { workingDays: 'MTWHF', notExpectedUntil: null, clash: null };

describe('on the day of a session', () => {
  it.each([
    ['works', {}, 'Works Tuesdays'],
    ['off', { workingDays: 'MWHF' }, 'Tuesdays off'],
    ['unknown', { workingDays: null }, 'Days not known'],
    ['away', { notExpectedUntil: '2027-01-04' }, 'Back 4 January 2027'],
    ['works', { notExpectedUntil: '2026-12-01' }, 'Works Tuesdays'],
    [
      'clash',
      { clash: { ...session, startsAt: '2026-12-01T10:00:00.000Z' } },
      'Not free: booked, 10 am',
    ],
  ] as const)('someone %s', (kind, facts, words) => {
    expect(onTheDay({ ...person, ...facts }, session)).toEqual({ kind, words });
  });

  it('knows a Thursday from a Tuesday by its letter', () => {
    const thursday = { startsAt: '2026-12-03T09:30:00.000Z', endsAt: '2026-12-03T12:00:00.000Z' };
    expect(onTheDay({ ...person, workingDays: 'MTWF' }, thursday).kind).toBe('off');
    expect(onTheDay({ ...person, workingDays: 'H' }, thursday).kind).toBe('works');
  });

  it('nobody works on a Sunday', () => {
    const sunday = { startsAt: '2026-12-06T09:30:00.000Z', endsAt: '2026-12-06T12:00:00.000Z' };
    expect(onTheDay(person, sunday)).toEqual({ kind: 'off', words: 'Sundays off' });
  });
});

describe('when people would be out', () => {
  it.each([
    ['09:30', '12:00', 'on Tuesday morning'],
    ['13:00', '15:00', 'on Tuesday afternoon'],
    ['09:30', '15:00', 'on Tuesday'],
    ['15:30', '17:00', 'on Tuesday after school'],
  ])('%s to %s', (from, until, words) => {
    const span = { startsAt: `2026-12-01T${from}:00.000Z`, endsAt: `2026-12-01T${until}:00.000Z` };
    expect(outWhen(span)).toBe(words);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysFor, facilitatorDays, type StaffedSession } from './facilitator-need';
import type { PlannedSession } from './timetable';

const now = '2027-01-04T09:00:00.000Z';
const soon = '2027-01-12T09:30:00.000Z';
const later = '2027-03-12T09:30:00.000Z';
const line = {
  ...{ id: 'l', moduleId: 'm', moduleTitle: 'M', kind: 'open' as const, schoolWeeks: 1 },
  ...{ weekday: 2, startsAtTime: '09:30', sessions: 1, capacity: 25, venue: 'Hall' },
};
const planned = (wanted: Partial<PlannedSession> & { minutes?: number; facilitators?: number }) => {
  const { minutes = 240, facilitators = 2, ...rest } = wanted;
  const slot = { school: null, day: null, startsAt: soon, endsAt: null, closed: [], session: null };
  return { line: { ...line, minutes, facilitators }, state: 'to make' as const, ...slot, ...rest };
};
const session = (startsAt: string, isCancelled = false) => ({
  ...{ id: 's', lineId: 'l', moduleId: 'm', schoolId: null, startsAt, isCancelled },
});
const staffed = (named: number, wanted = 1, startsAt = soon): StaffedSession => ({
  ...{ startsAt, minutes: 60, named, wanted },
});

test('up to three and a half hours is half a day, more is a whole one', () => {
  expect([30, 210, 211, 480].map(daysFor)).toEqual([0.5, 0.5, 1, 1]);
});

describe('facilitator days', () => {
  test('are needed for what is still to be held: to be made, or made and to come', () => {
    const all = [
      planned({}),
      planned({ state: 'made', session: session(later) }),
      planned({ state: 'made', session: session('2026-12-01T09:30:00.000Z') }),
      planned({ state: 'made', session: session(soon, true) }),
      planned({ state: 'past', startsAt: '2026-12-01T09:30:00.000Z' }),
      planned({ state: 'no dates', startsAt: null, minutes: 60, facilitators: 1 }),
    ];
    expect(facilitatorDays(all, [], 3, now)).toMatchObject({
      needed: 4.5,
      short: 2.5,
      beyond: 1.5,
    });
    expect(facilitatorDays(all, [], 3, now)).toMatchObject({ unscheduled: 2.5 });
    const until = '2027-02-01T00:00:00.000Z';
    expect(facilitatorDays(all, [], null, now, until)).toMatchObject({ needed: 2, beyond: 0 });
  });

  test('count as scheduled where somebody is named, and apart where nobody is', () => {
    const days = facilitatorDays([], [staffed(1), staffed(1, 3), staffed(0)], null, now);
    expect(days).toMatchObject({ needed: 0, named: 1, unnamed: 1.5, short: 1.5 });
  });

  test('fall short by what has nobody; naming someone never makes it worse', () => {
    const sessions = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.nat(4)), sessions, (facilitators, named) => {
        const slots = facilitators.map((number) => planned({ facilitators: number }));
        const of = (all: [number, number][]) =>
          facilitatorDays(
            slots,
            all.map(([one, wanted]) => staffed(one, wanted)),
            null,
            now,
          );
        const before = of(named);
        expect(before.short).toBeGreaterThanOrEqual(0);
        const [[first, wanted], ...others] = named as [[number, number], ...[number, number][]];
        expect(of([[first + 1, wanted], ...others]).short).toBeLessThanOrEqual(before.short);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideBookings,
  mayBook,
  mayCancelBooking,
  placesForSchool,
  type BookableSession,
  type Candidate,
} from './booking';

const now = '2026-11-23T09:00:00.000Z';
const session: BookableSession = {
  startsAt: '2026-12-01T09:30:00.000Z',
  endsAt: '2026-12-01T12:00:00.000Z',
  cancelledAt: null,
  capacity: 25,
  taken: 18,
  schoolCap: 4,
  schoolCapUntil: '2026-11-27T00:00:00.000Z',
  takenBySchool: 0,
};
const person: Candidate = {
  isAtSchool: true,
  owes: true,
  completedOn: null,
  attendedOn: null,
  hasPlace: false,
  clash: null,
};
const elsewhere = { startsAt: '2026-12-01T10:00:00.000Z', endsAt: '2026-12-01T11:00:00.000Z' };

describe('mayBook', () => {
  it('books someone who owes the module and is free', () => {
    expect(mayBook(session, person, now)).toEqual({ ok: true });
  });

  it.each([
    ['cancelled', { cancelledAt: now }, {}],
    ['begun', { startsAt: now }, {}],
    ['not at this school', {}, { isAtSchool: false }],
    ['already done', {}, { completedOn: '2026-11-03' }],
    ['already done', {}, { attendedOn: '2026-11-03' }],
    ['not owed', {}, { owes: false }],
    ['already booked', {}, { hasPlace: true }],
    ['clash', {}, { clash: elsewhere }],
    ['full', { taken: 25 }, {}],
    ['school cap', { takenBySchool: 4 }, {}],
  ] as const)('refuses: %s', (reason, ofSession, ofPerson) => {
    const ruling = mayBook({ ...session, ...ofSession }, { ...person, ...ofPerson }, now);
    expect(ruling).toMatchObject({ ok: false, reason });
  });

  it('says in words when the school may take more', () => {
    const ruling = mayBook({ ...session, takenBySchool: 4 }, person, now);
    expect(ruling.ok ? '' : ruling.message).toContain('27 November 2026');
  });

  it('lifts the school’s cap on its day', () => {
    const full = { ...session, takenBySchool: 4 };
    expect(mayBook(full, person, '2026-11-26T23:59:59.999Z').ok).toBe(false);
    expect(mayBook(full, person, '2026-11-27T00:00:00.000Z').ok).toBe(true);
  });
});

describe('decideBookings', () => {
  const three = [person, person, person];

  it('grants the last seats in the order asked', () => {
    const outcomes = decideBookings({ ...session, taken: 23 }, three, false, now);
    expect(outcomes.map((outcome) => (outcome.ok ? 'booked' : outcome.reason))).toEqual([
      'booked',
      'booked',
      'full',
    ]);
  });

  it('books nobody where one cannot come and all or none was asked', () => {
    const outcomes = decideBookings(session, [person, { ...person, owes: false }], true, now);
    expect(outcomes.map((outcome) => (outcome.ok ? 'booked' : outcome.reason))).toEqual([
      'all or none',
      'not owed',
    ]);
  });

  it('never grants more than are free, nor more than the school may take', () => {
    const people = fc.array(
      fc.record({ ...fieldsOf(person), owes: fc.boolean(), hasPlace: fc.boolean() }),
      { maxLength: 40 },
    );
    const taken = fc.integer({ min: 0, max: 25 });
    const takenBySchool = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(people, taken, takenBySchool, fc.boolean(), (asked, t, by, allOrNone) => {
        const stands = { ...session, taken: t, takenBySchool: by };
        const booked = decideBookings(stands, asked, allOrNone, now).filter((one) => one.ok).length;
        expect(booked).toBeLessThanOrEqual(placesForSchool(stands, now));
        if (allOrNone) expect([0, asked.length]).toContain(booked);
      }),
    );
  });
});

describe('mayCancelBooking', () => {
  it('lets a place go until the session begins', () => {
    expect(mayCancelBooking({ releasedAt: null, startsAt: session.startsAt }, now).ok).toBe(true);
    expect(mayCancelBooking({ releasedAt: null, startsAt: now }, now)).toMatchObject({
      reason: 'begun',
    });
    expect(mayCancelBooking({ releasedAt: now, startsAt: session.startsAt }, now)).toMatchObject({
      reason: 'released',
    });
  });
});

function fieldsOf<T extends object>(value: T) {
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, fc.constant(one)]),
  ) as { [K in keyof T]: fc.Arbitrary<T[K]> };
}

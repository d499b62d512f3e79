import { describe, expect, it } from 'vitest';
import {
  freePlaces,
  mayCancelSession,
  mayChangeSession,
  mayHaveCapacity,
  mayTakeRegister,
  overlaps,
} from './session';

const span = { startsAt: '2026-12-01T09:30:00.000Z', endsAt: '2026-12-01T12:00:00.000Z' };
const standing = { ...span, cancelledAt: null, hasRegister: false };

describe('a session', () => {
  it('overlaps another only where they share time', () => {
    const after = { startsAt: span.endsAt, endsAt: '2026-12-01T13:00:00.000Z' };
    expect(overlaps(span, after)).toBe(false);
    expect(overlaps(span, { ...after, startsAt: '2026-12-01T11:59:00.000Z' })).toBe(true);
  });

  it('has no free places where none are booked', () => {
    expect(freePlaces({ capacity: null, taken: 0 })).toBe(0);
    expect(freePlaces({ capacity: 25, taken: 18 })).toBe(7);
  });

  it('does not shrink below the places taken, and says how many must move', () => {
    expect(mayHaveCapacity({ taken: 18 }, 18).ok).toBe(true);
    expect(mayHaveCapacity({ taken: 18 }, 15)).toMatchObject({
      reason: 'below-taken',
      message: '18 places are booked: 3 people must move to another session first.',
    });
    expect(mayHaveCapacity({ taken: 18 }, 17)).toMatchObject({
      message: '18 places are booked: 1 person must move to another session first.',
    });
  });

  it('is cancelled once, and not after its register', () => {
    expect(mayCancelSession(standing).ok).toBe(true);
    expect(mayCancelSession({ ...standing, cancelledAt: span.startsAt })).toMatchObject({
      reason: 'cancelled',
    });
    expect(mayCancelSession({ ...standing, hasRegister: true })).toMatchObject({
      reason: 'register-taken',
    });
  });

  it('is changed until it begins', () => {
    expect(mayChangeSession(standing, '2026-12-01T09:29:00.000Z').ok).toBe(true);
    expect(mayChangeSession(standing, span.startsAt)).toMatchObject({ reason: 'begun' });
  });
});

describe('a register', () => {
  it('opens an hour before the session and closes 14 days after it, save for the council', () => {
    expect(mayTakeRegister(standing, false, '2026-12-01T08:29:00.000Z')).toMatchObject({
      reason: 'not-begun',
    });
    expect(mayTakeRegister(standing, false, '2026-12-01T08:30:00.000Z').ok).toBe(true);
    expect(mayTakeRegister(standing, false, '2026-12-15T12:00:00.000Z').ok).toBe(true);
    expect(mayTakeRegister(standing, false, '2026-12-15T12:00:01.000Z')).toMatchObject({
      reason: 'closed',
    });
    expect(mayTakeRegister(standing, true, '2027-06-01T12:00:00.000Z').ok).toBe(true);
  });

  it('is not taken of a cancelled session', () => {
    const cancelled = { ...standing, cancelledAt: '2026-11-30T09:00:00.000Z' };
    expect(mayTakeRegister(cancelled, true, span.endsAt)).toMatchObject({ reason: 'cancelled' });
  });
});

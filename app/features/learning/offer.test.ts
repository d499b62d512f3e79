import { describe, expect, it } from 'vitest';
import { wasOnOffer, type OfferedSession } from './offer';

const owed = { moduleId: 'm', owedFrom: '2026-09-07', dueOn: '2026-11-09' };
const person = { schoolIds: ['saltmarsh'], cohortIds: ['first'] };
const none = new Set<string>();
const open: OfferedSession = {
  id: 's',
  moduleId: 'm',
  heldOn: '2026-10-06',
  cohortId: null,
  schoolId: null,
  hadFreePlace: true,
};

const offered = (session: Partial<OfferedSession>, own: ReadonlySet<string> = none) =>
  wasOnOffer(owed, person, [{ ...open, ...session }], own);

describe('wasOnOffer', () => {
  it('is never so without a session', () => {
    expect(wasOnOffer(owed, person, [], none)).toBe(false);
  });

  it('counts an open session with a free place, for everyone or for the person’s cohort', () => {
    expect(offered({})).toBe(true);
    expect(offered({ cohortId: 'first' })).toBe(true);
    expect(offered({ cohortId: 'second' })).toBe(false);
  });

  it('counts a full session only for those who had a place on it', () => {
    expect(offered({ hadFreePlace: false })).toBe(false);
    expect(offered({ hadFreePlace: false }, new Set(['s']))).toBe(true);
  });

  it('counts a session in the person’s own school, full or not', () => {
    expect(offered({ schoolId: 'saltmarsh', hadFreePlace: false })).toBe(true);
    expect(offered({ schoolId: 'elsewhere', hadFreePlace: true })).toBe(false);
  });

  it('counts from the day it was owed to the due day, both included', () => {
    expect(offered({ heldOn: '2026-09-06' })).toBe(false);
    expect(offered({ heldOn: '2026-09-07' })).toBe(true);
    expect(offered({ heldOn: '2026-11-09' })).toBe(true);
    expect(offered({ heldOn: '2026-11-10' }, new Set(['s']))).toBe(false);
  });

  it('does not count another module', () => {
    expect(offered({ moduleId: 'other' }, new Set(['s']))).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  personStates,
  stateOfOwed,
  stateOfPerson,
  type OwedFacts,
  type PersonState,
} from './state-of-person';
import { addDays } from '~/platform/time';

const today = '2026-11-23';
const yesterday = addDays(today, -1);
const owed: OwedFacts = {
  dueOn: yesterday,
  completedOn: null,
  hasLivePart: true,
  liveAttendedOn: null,
  wasOnOffer: true,
};

const fiveWeeksAgo = { dueOn: addDays(today, -50), liveAttendedOn: addDays(today, -35) };

describe('stateOfOwed', () => {
  it.each<[string, Partial<OwedFacts>, PersonState]>([
    ['past due and on offer', {}, 'late'],
    ['past due, never on offer', { wasOnOffer: false }, 'waiting'],
    [
      'past due, only the online part left',
      { wasOnOffer: false, liveAttendedOn: yesterday },
      'late',
    ],
    ['attended at last, the rest to do', { wasOnOffer: false, liveAttendedOn: today }, 'on-track'],
    ['the rest not done in 28 days', { ...fiveWeeksAgo, wasOnOffer: false }, 'late'],
    ['the rest not done, but it was on offer', { liveAttendedOn: today }, 'late'],
    ['past due without a live part', { wasOnOffer: false, hasLivePart: false }, 'late'],
    ['due today', { dueOn: today }, 'on-track'],
    ['completed late', { completedOn: today }, 'done'],
    ['completed only tomorrow', { completedOn: addDays(today, 1) }, 'late'],
    ['attended only tomorrow', { wasOnOffer: false, liveAttendedOn: addDays(today, 1) }, 'waiting'],
  ])('%s', (_, change, state) => {
    expect(stateOfOwed({ ...owed, ...change }, today)).toBe(state);
  });
});

describe('stateOfPerson', () => {
  const late = owed;
  const waiting = { ...owed, wasOnOffer: false };
  const toCome = { ...owed, dueOn: addDays(today, 30) };
  const done = { ...owed, completedOn: yesterday };

  it('is the first that fits: done, late, waiting, on track', () => {
    expect(stateOfPerson([done, done], today)).toBe('done');
    expect(stateOfPerson([done, waiting, late, toCome], today)).toBe('late');
    expect(stateOfPerson([done, waiting, toCome], today)).toBe('waiting');
    expect(stateOfPerson([done, toCome], today)).toBe('on-track');
  });
});

describe('whatever is owed', () => {
  const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
  const anything: fc.Arbitrary<OwedFacts> = fc.record({
    dueOn: day,
    completedOn: fc.option(day),
    hasLivePart: fc.boolean(),
    liveAttendedOn: fc.option(day),
    wasOnOffer: fc.boolean(),
  });
  const pathway = fc.array(anything, { minLength: 1, maxLength: 10 });
  const rank: Record<PersonState, number> = { done: 0, 'on-track': 1, waiting: 2, late: 3 };

  it('the person is in exactly one state', () => {
    fc.assert(fc.property(pathway, (all) => personStates.includes(stateOfPerson(all, today))));
  });

  it('nobody is late for live sessions that were never on offer (promise 2)', () => {
    const neverOffered = anything.map((one) => ({
      ...one,
      hasLivePart: true,
      liveAttendedOn: null,
      wasOnOffer: false,
    }));
    fc.assert(
      fc.property(
        fc.array(neverOffered, { minLength: 1 }),
        (all) => stateOfPerson(all, today) !== 'late',
      ),
    );
  });

  it('nobody is late or waiting while nothing is past due', () => {
    const due = anything.map((one) => ({ ...one, dueOn: today }));
    fc.assert(
      fc.property(
        fc.array(due, { minLength: 1 }),
        (all) => rank[stateOfPerson(all, today)] <= rank['on-track'],
      ),
    );
  });

  it('a completion never makes things worse', () => {
    fc.assert(
      fc.property(pathway, fc.nat(), (all, at) => {
        const after = all.map((one, index) =>
          index === at % all.length ? { ...one, completedOn: today } : one,
        );
        return rank[stateOfPerson(after, today)] <= rank[stateOfPerson(all, today)];
      }),
    );
  });

  it('attending a session at last never makes things worse', () => {
    const unattended = anything.map((one) => ({ ...one, liveAttendedOn: null }));
    fc.assert(
      fc.property(fc.array(unattended, { minLength: 1 }), (all) => {
        const after = all.map((one) => ({ ...one, liveAttendedOn: today }));
        return rank[stateOfPerson(after, today)] <= rank[stateOfPerson(all, today)];
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBackOut, mayChangePart, mayKeepWord, mayOptIn } from './opt-in';

test('only an open school that contributes comes in by its own wish', () => {
  expect(mayOptIn({ takesPart: 'contributor', status: 'open' }).ok).toBe(true);
  expect(mayOptIn({ takesPart: 'contributor', status: 'closed' })).toMatchObject({
    reason: 'closed',
  });
  expect(mayOptIn({ takesPart: 'sequenced', status: 'open' })).toMatchObject({ reason: 'in' });
  expect(mayOptIn({ takesPart: 'no', status: 'open' })).toMatchObject({ reason: 'no part' });
});

test('it backs out while it is in no cohort, and only if it came in by its own wish', () => {
  expect(mayBackOut({ optedIn: true, cohort: null }).ok).toBe(true);
  expect(mayBackOut({ optedIn: true, cohort: 'Cohort 2' })).toMatchObject({
    message: 'It is in Cohort 2. It can back out once it is out of the cohort.',
  });
  expect(mayBackOut({ optedIn: false, cohort: null })).toMatchObject({ reason: 'not in' });
});

test('without the school’s word its part is never changed into the sequence, nor out of what it wished', () => {
  const part = fc.constantFrom('sequenced', 'contributor', 'no');
  fc.assert(
    fc.property(part, part, fc.boolean(), (takesPart, wanted, wished) => {
      const optedIn = wished && takesPart === 'sequenced';
      const ruling = mayChangePart({ takesPart, optedIn }, wanted);
      const needsWord =
        (takesPart === 'contributor' && wanted === 'sequenced') ||
        (optedIn && wanted !== 'sequenced');
      expect(ruling.ok).toBe(!needsWord);
    }),
  );
});

test('a word that seems to name a child is not kept', () => {
  const now = '2026-11-23T09:30:00.000Z';
  expect(mayKeepWord('The head rang: they want a start of their own.', now).ok).toBe(true);
  expect(mayKeepWord('A pupil called Tom, born 04/05/2016', now)).toMatchObject({
    reason: 'screened',
  });
});

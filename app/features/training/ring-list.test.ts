import { expect, test } from 'vitest';
import { ringLists, type Matter, type SchoolToRing } from './ring-list';
import { hasNoShows, isUnderBooked } from './under-booked';

const today = '2026-11-23';
const matter = (kind: Matter['kind']): Matter => ({
  ...{ kind, words: kind, whom: 'the head', to: '/', act: 'Do it' },
});
const school = (name: string, change: Partial<SchoolToRing> = {}): SchoolToRing => ({
  ...{ id: name, name, telephone: null, matters: [], last: null, next: null },
  ...change,
});
const names = (schools: SchoolToRing[]) => schools.map(({ name }) => name);

test('each school once, A–Z whatever it has, its matters the most pressing first', () => {
  const { toRing } = ringLists(
    [
      school('Wold View', { matters: [matter('no-shows'), matter('silent')] }),
      school('Elm Road', { matters: [matter('no-senco')] }),
      school('Holme Lane'),
    ],
    new Set(),
    today,
  );
  expect(names(toRing)).toEqual(['Elm Road', 'Wold View']);
  expect(toRing[1]?.matters.map(({ kind }) => kind)).toEqual(['silent', 'no-shows']);
});

test('a school spoken to this week moves below, until what was to come next is due', () => {
  const matters = [matter('silent')];
  const schools = [
    school('Elm Road', { matters, next: { act: 'Ring again', on: '2026-11-25' } }),
    school('Wold View', { matters, next: { act: 'Ring again', on: '2026-11-23' } }),
  ];
  const { toRing, rung } = ringLists(schools, new Set(['Elm Road', 'Wold View']), today);
  expect([names(toRing), names(rung)]).toEqual([['Wold View'], ['Elm Road']]);
});

test('what was to come next brings a school back by itself', () => {
  const next = { act: 'Send the list', on: '2026-11-20' };
  expect(names(ringLists([school('Elm Road', { next })], new Set(), today).toRing)).toEqual([
    'Elm Road',
  ]);
});

test.each([
  [{ needing: 12, unbooked: 3 }, true],
  [{ needing: 13, unbooked: 3 }, false],
  [{ needing: 2, unbooked: 2 }, false],
])('%o is under-booked: %s', (stand, expected) => {
  expect(isUnderBooked({ schoolId: 's', ...stand })).toBe(expected);
});

test.each([
  [{ places: 15, absent: 3 }, true],
  [{ places: 16, absent: 3 }, false],
  [{ places: 2, absent: 2 }, false],
])('%o has no-shows: %s', (shows, expected) => {
  expect(hasNoShows({ schoolId: 's', ...shows })).toBe(expected);
});

import { expect, test } from 'vitest';
import { restartOf } from './restart';

const later = { from: '2026-09-07', to: '2027-01-04' };
const earlier = { from: '2027-01-04', to: '2026-11-02' };

test.each([
  ['who began with the school begins with its new start', '2026-09-07', later, '2027-01-04'],
  ['who joined before the new start too', '2026-10-05', later, '2027-01-04'],
  ['who joins after it keeps their own day', '2027-02-01', later, '2027-02-01'],
  [
    'an earlier start is earlier for who began with the school',
    '2027-01-04',
    earlier,
    '2026-11-02',
  ],
  ['and not for who joins later', '2027-02-01', earlier, '2027-02-01'],
])('%s', (_, startsOn, move, expected) => {
  expect(restartOf(startsOn, move)).toBe(expected);
});

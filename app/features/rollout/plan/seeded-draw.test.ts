import { expect, it } from 'vitest';
import { drawsOf, xoshiro128 } from './seeded-draw';

it('gives the numbers that others publish for xoshiro128**', () => {
  const next = xoshiro128([1, 2, 3, 4]);
  expect(Array.from({ length: 10 }, next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
    4258142804,
  ]);
});

it('draws by URN, not by the order of the input', () => {
  const draws = drawsOf(['100003', '100001', '100002'], 7);
  expect(drawsOf(['100001', '100002', '100003'], 7)).toEqual(draws);
  expect([...draws.keys()]).toEqual(['100001', '100002', '100003']);
});

it('draws otherwise for each seed, near or far', () => {
  const seeds = [0, 1, 2, 2 ** 31, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER];
  const first = seeds.map((seed) => drawsOf(['100001'], seed).get('100001'));
  expect(new Set(first).size).toBe(seeds.length);
});

it('spreads what it draws evenly from 0 to 1', () => {
  const urns = Array.from({ length: 1000 }, (_, at) => String(100_000 + at));
  const draws = [...drawsOf(urns, 20260223).values()];
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => draws.filter((r) => Math.floor(r * 10) === tenth).length,
  );
  expect(Math.min(...tenths)).toBeGreaterThan(70);
  expect(Math.max(...tenths)).toBeLessThan(130);
});

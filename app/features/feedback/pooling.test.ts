import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolSmall, toldRoughly, type Group } from './pooling';

const group = (key: string, answers: number, mean = 4): Group => ({
  key,
  answers,
  sums: [answers * mean],
});

describe('pooling of small groups', () => {
  test('large groups stand alone', () => {
    const pools = poolSmall([group('a', 12), group('b', 10)]);
    expect(pools.map(({ keys }) => keys)).toEqual([['a'], ['b']]);
  });

  test('a single small group takes the next smallest with it, or subtraction would show it', () => {
    const pools = poolSmall([group('a', 40), group('b', 3), group('c', 12)]);
    expect(pools).toEqual([
      { keys: ['a'], answers: 40, means: [4] },
      { keys: ['b', 'c'], answers: 15, means: [4] },
    ]);
  });

  test('fewer than ten in all show nothing', () => {
    expect(poolSmall([group('a', 5), group('b', 4)])).toEqual([]);
  });

  test('the mean of a pool is over its answers, not over its groups', () => {
    expect(poolSmall([group('a', 9, 5), group('b', 1, 1)])[0]?.means[0]).toBeCloseTo(4.6);
  });

  test('ten answers and eleven are told alike, so that the eleventh cannot be worked out', () => {
    const ten = toldRoughly({ answers: 10, means: [4.2] });
    expect(toldRoughly({ answers: 11, means: [4.18] })).toEqual(ten);
    expect(ten).toEqual({ atLeast: 10, means: [4.2] });
  });

  const groups = fc
    .array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 })
    .map((counts) => counts.map((answers, at) => group(String(at), answers)));

  test('whatever the groups: no pool below ten, nothing lost, nothing twice', () => {
    fc.assert(
      fc.property(groups, (given) => {
        const pools = poolSmall(given);
        const total = given.reduce((sum, { answers }) => sum + answers, 0);
        expect(pools.every(({ answers }) => answers >= 10)).toBe(true);
        const shown = pools.reduce((sum, { answers }) => sum + answers, 0);
        expect(shown).toBe(total >= 10 ? total : 0);
        const keys = pools.flatMap(({ keys: some }) => some);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRates, type Count } from './comparison';

const count = fc
  .record({
    of: fc.integer({ min: 1, max: 1_500 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ of, share }) => ({ of, number: Math.round(of * share) }));
const group = fc
  .array(count, { minLength: 6, maxLength: 40 })
  .map((counts) => counts.map((one, index): Count => ({ id: String(index), ...one })));

const at = (counts: Count[], id: string) => {
  const found = compareRates(counts).get(id);
  if (!found) throw new Error(`Nothing is said of ${id}`);
  return found;
};
const withFirst = (counts: Count[], first: Partial<Count>) =>
  counts.map((one) => (one.id === '0' ? { ...one, ...first } : one));

describe('whatever the group', () => {
  test('points are within 0 and 100, and the shrunk rate lies between the school and the others', () => {
    fc.assert(
      fc.property(group, (counts) => {
        for (const { rate, others, shrunk, points } of compareRates(counts).values()) {
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(100);
          expect(shrunk).toBeGreaterThanOrEqual(Math.min(rate, others) - 1e-12);
          expect(shrunk).toBeLessThanOrEqual(Math.max(rate, others) + 1e-12);
        }
      }),
    );
  });

  test('a higher count never lowers the school’s own points', () => {
    fc.assert(
      fc.property(group, fc.nat(), (counts, more) => {
        const { number = 0, of = 0 } = counts[0] ?? {};
        const higher = withFirst(counts, { number: Math.min(of, number + more) });
        expect(at(higher, '0').points).toBeGreaterThanOrEqual(at(counts, '0').points);
      }),
    );
  });

  test('the order of the schools changes nothing', () => {
    fc.assert(
      fc.property(group, (counts) => {
        expect([...compareRates([...counts].reverse())].sort()).toEqual(
          [...compareRates(counts)].sort(),
        );
      }),
    );
  });

  test('at the same rate, the bigger the roll the less it is drawn to the others', () => {
    fc.assert(
      fc.property(group, fc.integer({ min: 2, max: 20 }), (counts, times) => {
        const { number = 0, of = 0 } = counts[0] ?? {};
        const small = at(counts, '0');
        const big = at(withFirst(counts, { number: number * times, of: of * times }), '0');
        const gap = ({ rate, shrunk }: typeof small) => Math.abs(rate - shrunk);
        expect(gap(big)).toBeLessThanOrEqual(gap(small) + 1e-12);
      }),
    );
  });
});

const alike = (size: number, number: number, of: number): Count[] =>
  Array.from({ length: size }, (_, index) => ({ id: `other ${index}`, number, of }));

describe('what a lead would expect', () => {
  test('one move more in a small school is no sign of need; forty in a large one are', () => {
    const others = alike(20, 4, 400);
    const small = at([...others, { id: 'small', number: 1, of: 40 }], 'small');
    const large = at([...others, { id: 'large', number: 40, of: 400 }], 'large');
    expect(small.points).toBeLessThan(60);
    expect(large.points).toBeGreaterThan(90);
  });

  test('where schools differ no more than by chance, all stay near the middle', () => {
    const counts = [3, 5, 4, 4, 6, 2, 4, 5, 3, 4].map((number, index) => ({
      ...{ id: String(index), number, of: 400 },
    }));
    for (const { points } of compareRates(counts).values()) {
      expect(points).toBeGreaterThan(30);
      expect(points).toBeLessThan(70);
    }
  });

  test('a group of fewer than five says nothing, nor is a school without anybody compared', () => {
    expect(compareRates(alike(4, 1, 200)).size).toBe(0);
    expect(compareRates(alike(5, 1, 200)).size).toBe(5);
    expect(
      compareRates([...alike(5, 1, 200), { id: 'empty', number: 0, of: 0 }]).has('empty'),
    ).toBe(false);
  });

  test('nobody at any school is the middle for all', () => {
    for (const { points } of compareRates(alike(6, 0, 200)).values())
      expect(Math.abs(points - 50)).toBeLessThan(5);
  });
});

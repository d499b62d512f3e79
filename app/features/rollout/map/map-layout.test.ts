import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridReference } from './grid-reference';
import { layOutMap, SYMBOL } from './map-layout';

describe('the grid reference', () => {
  test.each([
    ['Grimsby', 527_600, 409_400, 'TA 276 094'],
    ['Ben Nevis', 216_650, 771_250, 'NN 166 712'],
    ['the Tower of London', 533_600, 180_500, 'TQ 336 805'],
    ['the false origin', 0, 0, 'SV 000 000'],
  ])('of %s', (_, easting, northing, written) => {
    expect(gridReference(easting, northing)).toBe(written);
  });

  test('is nothing outside the grid', () => {
    expect(gridReference(-1, 5)).toBeNull();
    expect(gridReference(700_000, 5)).toBeNull();
    expect(gridReference(5, 1_300_000)).toBeNull();
  });
});

describe('the map', () => {
  const place = (id: string, easting: number, northing: number) => ({ id, easting, northing });

  test('is drawn to one scale, north up, and says its scale in round kilometres', () => {
    const map = layOutMap([place('a', 520_000, 400_000), place('b', 530_000, 410_000)]);
    const [a, b] = map.points;
    const across = b!.at[0] - a!.at[0];
    expect(a!.at[1] - b!.at[1]).toBeCloseTo(across);
    expect(map.scale.length / map.scale.kilometres).toBeCloseTo(across / 10);
    expect([1, 2, 5]).toContain(map.scale.kilometres);
  });

  test('shows one place, and none, without a fault', () => {
    expect(layOutMap([place('a', 520_000, 400_000)]).points).toHaveLength(1);
    expect(layOutMap([]).scale.length).toBeGreaterThan(0);
  });

  test('never lets a symbol hide another, in whatever order they come', () => {
    const point = fc.record({
      easting: fc.integer({ min: 520_000, max: 535_000 }),
      northing: fc.integer({ min: 400_000, max: 412_000 }),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 60 }), (points) => {
        const ground = points.map((one, at) => ({ id: String(at), ...one }));
        const { points: drawn } = layOutMap(ground);
        for (const [at, { symbol: one }] of drawn.entries())
          for (const { symbol: other } of drawn.slice(at + 1))
            expect(Math.hypot(one[0] - other[0], one[1] - other[1])).toBeGreaterThan(SYMBOL);
        expect(layOutMap(ground.toReversed()).points).toEqual(drawn);
      }),
      { numRuns: 40 },
    );
  });
});

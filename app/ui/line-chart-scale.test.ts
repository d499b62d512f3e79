import { describe, expect, it } from 'vitest';
import type { ChartPoint, ChartSeries } from './line-chart';
import {
  alongAxis,
  areaPath,
  CHART_HEIGHT,
  chartScale,
  downFrom,
  endLabels,
  linePath,
  tickPlaces,
} from './line-chart-scale';

function pointsOf(...values: (number | null)[]): ChartPoint[] {
  return values.map((value, at) => ({ at: at * 7, label: `week ${at + 1}`, values: [value] }));
}

function series(end: string): ChartSeries {
  return { label: end, tone: 'done', end };
}

describe('the scale of a line chart', () => {
  it('stands on nought and reaches the ceiling, or the highest value above it', () => {
    expect(chartScale(pointsOf(3, 9), 55)).toEqual({ from: 0, to: 7, top: 55 });
    expect(chartScale(pointsOf(3, 60), 55).top).toBe(60);
    expect(chartScale(pointsOf(0, 0)).top).toBe(1);
  });

  it('places by time and by value', () => {
    const scale = { from: 10, to: 20, top: 50 };
    expect(alongAxis(15, scale)).toBe(50);
    expect(alongAxis(10, { ...scale, to: 10 })).toBe(0);
    expect(downFrom(50, scale)).toBe(0);
    expect(downFrom(0, scale)).toBe(CHART_HEIGHT);
  });

  it('breaks a line where a value is not known, never drawing it as nought', () => {
    const points = pointsOf(1, null, 1);
    expect(linePath(points, 0, chartScale(points))).toBe('M0 0M1000 0');
    expect(areaPath(pointsOf(1, 1, null), 0, chartScale(pointsOf(1, 1, null)))).toBe(
      `M0 ${CHART_HEIGHT}L0 0L500 0V${CHART_HEIGHT}Z`,
    );
  });

  it('names the first and last point and those nearest to even steps between', () => {
    const points = [0, 1, 2, 3, 30, 60, 90].map((at) => ({ at, label: '', values: [] }));
    expect(tickPlaces(points)).toEqual([0, 4, 5, 6]);
    expect(tickPlaces(points.slice(0, 2))).toEqual([0, 1]);
  });

  it('keeps the words at the lines’ ends apart and inside the picture', () => {
    const points: ChartPoint[] = [{ at: 0, label: '', values: [1, 0, 0] }];
    const all = [series('a'), series('b'), series('c')];
    const places = endLabels(all, points, { from: 0, to: 1, top: 100 }).map((label) => label.y);
    places.reduce((above, y) => {
      expect(y - above).toBeGreaterThanOrEqual(20);
      return y;
    });
    expect(Math.max(...places)).toBeLessThan(CHART_HEIGHT);
  });
});

import type { ChartPoint, ChartSeries } from './line-chart';

/** The height of the drawing; fixed, so that words can be kept apart. */
export const CHART_HEIGHT = 144;
/** The shapes' own units; they are stretched to the page's width. */
export const SHAPE_WIDTH = 1000;

const LABEL_GAP = 20;
const LABEL_RISE = 8;
const MOST_TICKS = 4;

export type ChartScale = { from: number; to: number; top: number };

export function chartScale(points: ChartPoint[], ceiling = 0): ChartScale {
  const places = points.map((point) => point.at);
  const heights = points.flatMap((point) => point.values.map((value) => value ?? 0));
  return {
    from: Math.min(...places),
    to: Math.max(...places),
    top: Math.max(1, ceiling, ...heights),
  };
}

/** How far along the axis, 0 to 100. */
export function alongAxis(at: number, { from, to }: ChartScale): number {
  return to === from ? 0 : Math.round(((at - from) / (to - from)) * 10_000) / 100;
}

/** How far down from the top, 0 to the chart's height. */
export function downFrom(value: number, { top }: ChartScale): number {
  return Math.round((1 - value / top) * CHART_HEIGHT * 100) / 100;
}

/** The line of one series as path data; what is not known breaks it. */
export function linePath(points: ChartPoint[], series: number, scale: ChartScale): string {
  return knownRuns(points, series, scale)
    .map((run) => `M${run.map(({ x, y }) => `${x} ${y}`).join('L')}`)
    .join('');
}

/** The ground under that line. */
export function areaPath(points: ChartPoint[], series: number, scale: ChartScale): string {
  return knownRuns(points, series, scale)
    .map((run) => {
      const line = run.map(({ x, y }) => `${x} ${y}`).join('L');
      return `M${run[0]?.x ?? 0} ${CHART_HEIGHT}L${line}V${CHART_HEIGHT}Z`;
    })
    .join('');
}

type Place = { x: number; y: number };

function knownRuns(points: ChartPoint[], series: number, scale: ChartScale): Place[][] {
  const runs: Place[][] = [[]];
  for (const point of points) {
    const value = point.values[series] ?? null;
    if (value === null) runs.push([]);
    else {
      const x = alongAxis(point.at, scale) * (SHAPE_WIDTH / 100);
      runs.at(-1)?.push({ x, y: downFrom(value, scale) });
    }
  }
  return runs.filter((run) => run.length > 0);
}

/** Which points carry a word under the axis: first, last, and those nearest to even steps between. */
export function tickPlaces(points: ChartPoint[]): number[] {
  const { from, to } = chartScale(points);
  const ticks = Math.min(MOST_TICKS, points.length);
  const wanted = Array.from({ length: ticks }, (_, at) => from + ((to - from) * at) / (ticks - 1));
  return [...new Set(wanted.map((place) => nearest(points, place)))];
}

function nearest(points: ChartPoint[], place: number): number {
  const far = points.map((point) => Math.abs(point.at - place));
  return far.indexOf(Math.min(...far));
}

/** Where the words at the lines' ends stand, top series first, kept from running into each other. */
export function endLabels(series: ChartSeries[], points: ChartPoint[], scale: ChartScale) {
  const labels = series
    .map((one, at) => ({ series: one, y: downFrom(lastKnown(points, at), scale) - LABEL_RISE }))
    .sort((one, other) => one.y - other.y);
  let above = -Infinity;
  for (const label of labels) {
    label.y = Math.max(label.y, above + LABEL_GAP, 12);
    above = label.y;
  }
  const over = Math.max(0, above - (CHART_HEIGHT - 6));
  return labels.map((label) => ({ ...label, y: label.y - over }));
}

function lastKnown(points: ChartPoint[], series: number): number {
  return points.map((point) => point.values[series] ?? null).findLast((v) => v !== null) ?? 0;
}

import { markerWords, type FigureIndicator } from '~/features/schools/school-figure';
import type { Day } from '~/platform/time';

/** A stored figure of a school. */
export type StoredFigure = {
  indicator: string;
  /** A school year, `2018/19`. */
  period: string;
  value: number | null;
  missing: string | null;
  source: string;
  loadedAt: string;
};

/** A figure with where and when it comes from, or in words why there is none. */
export type KnownFigure =
  | { value: number; missing: null; period: string; source: string; loadedAt: string }
  | { value: null; missing: string; period: string | null; source: string | null; loadedAt: null };

const NOT_LOADED = 'not loaded';
const YEARS_BEFORE_OLD = 2;
const MOST_YEARS_APART = 2;

/** The newest figure with a value; without any, why the newest has none. Missing is never zero. */
export function newestFigure(
  figures: readonly StoredFigure[],
  indicator: FigureIndicator,
): KnownFigure {
  const own = figures
    .filter((figure) => figure.indicator === indicator)
    .sort((a, b) => (a.period < b.period ? 1 : -1));
  for (const { value, period, source, loadedAt } of own)
    if (value !== null) return { value, missing: null, period, source, loadedAt };
  const newest = own[0];
  return {
    value: null,
    missing: newest ? markerWords(newest.missing ?? '') : NOT_LOADED,
    period: newest?.period ?? null,
    source: newest?.source ?? null,
    loadedAt: null,
  };
}

/**
 * How many there were of whom the figure is a share, and in which school year they were counted: in the same school year, else in the nearest one that is known and
 * at most two years away, the later of two as near. Null when there is none, or nobody.
 */
export function denominatorOf(
  figures: readonly StoredFigure[],
  indicator: 'pupils' | 'sen-support',
  period: string,
): { number: number; period: string } | null {
  const known = figures.filter((one) => one.indicator === indicator && one.value !== null);
  const away = (one: StoredFigure) => Math.abs(firstYear(one.period) - firstYear(period));
  const [nearest] = known
    .filter((one) => away(one) <= MOST_YEARS_APART)
    .sort((a, b) => away(a) - away(b) || (a.period < b.period ? 1 : -1));
  return nearest?.value ? { number: nearest.value, period: nearest.period } : null;
}

/** Is a figure of this school year old: did the year end (31 August) more than two years before the day asked? */
export function isOldPeriod(period: string, day: Day): boolean {
  return day > `${firstYear(period) + 1 + YEARS_BEFORE_OLD}-08-31`;
}

function firstYear(period: string): number {
  return Number(period.slice(0, 4));
}

import { guardTable, type Rule } from './suppression-guard';
import type { Entry } from './suppression-shift';

/**
 * Hiding small numbers before anything is shown: pages, charts, files and commands all publish through here.
 *
 * A cell from 1 to `least - 1` is hidden. Then further cells are hidden until (a) what is left over when the shown cells
 * are taken from a shown total is itself at least `least`, and (b) every hidden cell could have at least two
 * values, even for a reader who knows whether zeros are shown. A hidden number looks the same whether it was small or protects
 * a small one.
 *
 * Zeros are shown unless the rule says otherwise: “nobody” is then public, so it must not be sensitive. Where it is
 * (nobody in a named group has done a thing), `zeros: 'hidden'` treats a zero as small.
 *
 * Not covered: two tables of the same people by different groupings, or the same table on two dates, each go
 * through separately, so publish neither finer than needed.
 *
 * Source: primary and complementary cell suppression as in Willenborg and de Waal, Elements of Statistical Disclosure
 * Control (2001), for two-way tables by least-cost cycles. The thresholds are the programme's own promise, not a
 * national rule: no single one could be confirmed.
 */

/** A number that may be shown, or a hidden one. */
export type Published = number | 'hidden';

export type PublishedRow = { cells: Published[]; total: Published };
export type PublishedTable = {
  cells: Published[][];
  rowTotals: Published[];
  columnTotals: Published[];
  total: Published;
};

/** Survey results: nothing from fewer than 10 people (promise 7). */
export const surveyRule = { least: 10 } as const satisfies Rule;

/** Counts of people in the views of observers and others outside a school. */
export const countRule = { least: 5 } as const satisfies Rule;

/** May results of so many respondents be shown at all? */
export function mayShowResults(respondents: number): boolean {
  return respondents >= surveyRule.least;
}

/**
 * Hides what must be hidden of one row of counts shown with its total.
 * @param cells whole numbers, 0 or more
 */
export function suppressRow(cells: readonly number[], rule: Rule): PublishedRow {
  const [row = []] = guardTable([cells], rule, 'row-totals').map(publish);
  return { cells: row.slice(0, -1), total: row.at(-1) ?? 0 };
}

/**
 * Hides what must be hidden of a two-way table of counts shown with all its totals.
 * @param rows whole numbers, 0 or more; every row equally long
 */
export function suppressTable(rows: readonly (readonly number[])[], rule: Rule): PublishedTable {
  const shown = guardTable(rows, rule, 'all-totals').map(publish);
  const totals = shown.at(-1) ?? [];
  return {
    cells: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rowTotals: shown.slice(0, -1).map((row) => row.at(-1) ?? 0),
    columnTotals: totals.slice(0, -1),
    total: totals.at(-1) ?? 0,
  };
}

function publish(row: readonly Entry[]): Published[] {
  return row.map(({ hidden, number }) => (hidden ? 'hidden' : number));
}

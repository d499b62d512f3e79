import { cheapestShift, type Spot } from './suppression-shift';

export type Rule = { least: number; zeros?: 'shown' | 'hidden' };

/** A table with its totals as last row and last column, and which of the numbers are hidden. */
export type Guarded = { numbers: number[][]; hidden: boolean[][] };

/**
 * Adds the totals to a table and marks what must be hidden (the rules stand in `suppression.ts`).
 * @param publishes whether the totals of the columns will be shown; if not, they need no protection
 */
export function guardTable(
  rows: readonly (readonly number[])[],
  rule: Rule,
  publishes: 'row-totals' | 'all-totals',
): Guarded {
  const numbers = withTotals(rows);
  const shownRows = publishes === 'all-totals' ? numbers.length : numbers.length - 1;
  const hidden = numbers.map((row, i) => row.map((each) => i >= shownRows || isSmall(each, rule)));
  const table = { numbers, hidden };
  hideSmallRemainders(table, rule);
  hideUntilOpen(table, shownRows, rule);
  return table;
}

function isSmall(number: number, rule: Rule): boolean {
  return number < rule.least && (number > 0 || rule.zeros === 'hidden');
}

function withTotals(rows: readonly (readonly number[])[]): number[][] {
  const sums = rows.map((row) => [...row, row.reduce((sum, each) => sum + each, 0)]);
  const columns = sums[0]?.map((_, j) => sums.reduce((sum, row) => sum + (row[j] ?? 0), 0)) ?? [0];
  return [...sums, columns];
}

/** Where a shown total less the shown cells would be small, the smallest shown cell goes as well. */
function hideSmallRemainders({ numbers, hidden }: Guarded, rule: Rule): void {
  const at = ([i, j]: Spot) => numbers[i]![j]!;
  const isHidden = ([i, j]: Spot) => hidden[i]![j]!;
  for (const line of linesOf(numbers)) {
    const cells = line.slice(0, -1);
    const gone = cells.filter(isHidden);
    if (isHidden(line.at(-1)!) || gone.length === 0) continue;
    if (gone.reduce((sum, spot) => sum + at(spot), 0) >= rule.least) continue;
    const free = cells.filter((spot) => !isHidden(spot) && at(spot) >= rule.least);
    // A shown total is at least `least`, so with the hidden cells below it some cell is free.
    const [i, j] = free.reduce((least, spot) => (at(spot) < at(least) ? spot : least));
    hidden[i]![j] = true;
  }
}

/** Hides the cheapest further numbers until each hidden one could have another value. */
function hideUntilOpen({ numbers, hidden }: Guarded, shownRows: number, rule: Rule): void {
  const lowest = rule.zeros === 'hidden' ? 0 : 1;
  numbers.slice(0, shownRows).forEach((row, i) =>
    row.forEach((_, j) => {
      if (!hidden[i]![j]) return;
      for (const [r, c] of cheapestShift(numbers, hidden, [i, j], lowest)) hidden[r]![c] = true;
    }),
  );
}

/** Every line that adds up to a total, the total last: the rows, then the columns. */
function linesOf(numbers: number[][]): Spot[][] {
  const rows = numbers.map((row, i) => row.map((_, j): Spot => [i, j]));
  const columns = (numbers[0] ?? []).map((_, j) => numbers.map((_, i): Spot => [i, j]));
  return [...rows, ...columns];
}

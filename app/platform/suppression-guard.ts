import { cheapestShift, networkOf, type Entry } from './suppression-shift';

export type Rule = { least: number; zeros?: 'shown' | 'hidden' };

/**
 * Adds the totals to a table, as last row and last column, and marks what must be hidden (the rules stand in
 * `suppression.ts`).
 * @param publishes whether the totals of the columns will be shown; if not, they need no protection
 */
export function guardTable(
  rows: readonly (readonly number[])[],
  rule: Rule,
  publishes: 'row-totals' | 'all-totals',
): Entry[][] {
  const needsGuard = (entry: Entry) => publishes === 'all-totals' || !entry.sumsColumn;
  const table = withTotals(rows);
  for (const entry of table.flat()) {
    entry.hidden = !needsGuard(entry) || isSmall(entry.number, rule);
  }
  hideSmallRemainders(table, rule);
  const lowest = rule.zeros === 'hidden' ? 0 : 1;
  const network = networkOf(table.flat(), lowest);
  for (const entry of table.flat().filter(needsGuard)) {
    if (!entry.hidden) continue;
    for (const other of cheapestShift(network, entry, lowest)) other.hidden = true;
  }
  return table;
}

function isSmall(number: number, rule: Rule): boolean {
  return number < rule.least && (number > 0 || rule.zeros === 'hidden');
}

function withTotals(rows: readonly (readonly number[])[]): Entry[][] {
  const wide = rows.map((row) => [...row, sum(row)]);
  const totals = columnsOf(wide).map(sum);
  return [...wide, totals].map((numbers, row, { length }) =>
    numbers.map((number, column) => ({
      row,
      column,
      number,
      sumsRow: column === numbers.length - 1,
      sumsColumn: row === length - 1,
      hidden: false,
    })),
  );
}

/** Where a shown total less the shown cells would be small, the smallest shown cell goes as well. */
function hideSmallRemainders(table: Entry[][], rule: Rule): void {
  for (const line of [...table, ...columnsOf(table)]) {
    const cells = line.slice(0, -1);
    const gone = cells.filter(({ hidden }) => hidden);
    if (line.at(-1)?.hidden || gone.length === 0) continue;
    if (sum(gone.map(({ number }) => number)) >= rule.least) continue;
    const free = cells.filter(({ hidden, number }) => !hidden && number >= rule.least);
    // There is one: the total is shown, so it is at least `least`, and the hidden cells are less.
    const [smallest] = free.sort((a, b) => a.number - b.number);
    if (smallest) smallest.hidden = true;
  }
}

function columnsOf<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRule, mayShowResults, suppressRow, suppressTable, surveyRule } from './suppression';

const five = { least: 5 } as const;
const fiveNoZeros = { least: 5, zeros: 'hidden' } as const;

describe('a row with its total', () => {
  test('nothing small: nothing hidden', () => {
    expect(suppressRow([12, 7, 0, 5], five)).toEqual({ cells: [12, 7, 0, 5], total: 24 });
  });

  test('one small cell takes the smallest other one with it', () => {
    expect(suppressRow([3, 20, 8], five)).toEqual({ cells: ['hidden', 20, 'hidden'], total: 31 });
  });

  test('two ones would be given away by their sum, so a third cell goes', () => {
    expect(suppressRow([1, 1, 20, 30], five)).toEqual({
      cells: ['hidden', 'hidden', 'hidden', 30],
      total: 52,
    });
  });

  test('where nothing else can go, the total goes', () => {
    expect(suppressRow([3, 0, 0], five)).toEqual({ cells: ['hidden', 0, 0], total: 'hidden' });
    expect(suppressRow([4, 0, 4], five)).toEqual({ cells: ['hidden', 0, 'hidden'], total: 8 });
  });

  test('zeros are small where the rule says so', () => {
    expect(suppressRow([0, 9, 12], fiveNoZeros)).toEqual({
      cells: ['hidden', 'hidden', 12],
      total: 21,
    });
  });

  test('the programme’s thresholds', () => {
    expect([mayShowResults(9), mayShowResults(10)]).toEqual([false, true]);
    expect(suppressRow([9, 10], surveyRule).cells).toEqual(['hidden', 'hidden']);
    expect(suppressRow([5, 10], countRule).cells).toEqual([5, 10]);
  });
});

describe('a two-way table with all totals', () => {
  test('one small cell is protected by a rectangle of the cheapest cells', () => {
    const shown = suppressTable(
      [
        [2, 30, 9],
        [8, 40, 50],
        [6, 60, 7],
      ],
      five,
    );
    expect(shown.cells).toEqual([
      ['hidden', 30, 'hidden'],
      [8, 40, 50],
      ['hidden', 60, 'hidden'],
    ]);
    expect(shown.rowTotals).toEqual([41, 98, 73]);
    expect(shown.total).toBe(212);
  });

  test('a small total is hidden too, and cannot be added up from its cells', () => {
    const shown = suppressTable(
      [
        [1, 2],
        [40, 50],
      ],
      five,
    );
    expect(shown.rowTotals).toEqual(['hidden', 'hidden']);
    expect(shown.total).toBe(93);
  });
});

const table = (most: number) =>
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([r, c]) => {
    const row = fc.array(fc.integer({ min: 0, max: most }), { minLength: c, maxLength: c });
    return fc.array(row, { minLength: r, maxLength: r });
  });
const rules = fc.record({
  least: fc.integer({ min: 2, max: 10 }),
  zeros: fc.constantFrom('shown', 'hidden'),
});

describe('whatever the table', () => {
  test('every hidden number has at least two values that fit all that is shown', () => {
    fc.assert(
      fc.property(table(14), rules, (rows, rule) => {
        const lowest = rule.zeros === 'hidden' ? 0 : 1;
        expect(givenAway(rows, suppressTable(rows, rule), lowest)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('the same for a row, whose columns have no totals', () => {
    const row = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(row, rules, (cells, rule) => {
        const shown = suppressRow(cells, rule);
        const asTable = {
          cells: [shown.cells],
          rowTotals: [shown.total],
          columnTotals: [],
          total: shown.total,
        };
        const lowest = rule.zeros === 'hidden' ? 0 : 1;
        expect(givenAway([cells], asTable, lowest)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('no small number is shown, what is shown is true, and remainders are not small', () => {
    fc.assert(
      fc.property(table(40), rules, (rows, rule) => {
        const shown = suppressTable(rows, rule);
        const least = rule.zeros === 'hidden' ? 0 : 1;
        shown.cells.forEach((line, i) => {
          const gone = rows[i]!.filter((_, j) => line[j] === 'hidden');
          const remainder = gone.reduce((sum, each) => sum + each, 0);
          if (gone.length > 0 && shown.rowTotals[i] !== 'hidden') {
            expect(remainder).toBeGreaterThanOrEqual(rule.least);
          }
          line.forEach((cell, j) => {
            if (cell === 'hidden') return;
            expect(cell).toBe(rows[i]![j]);
            expect(cell >= rule.least || cell < least).toBe(true);
          });
        });
      }),
    );
  });

  test('nothing is hidden when nothing is small', () => {
    fc.assert(
      fc.property(table(60), (rows) => {
        const big = rows.map((row) => row.map((each) => each + five.least));
        expect(JSON.stringify(suppressTable(big, five))).not.toContain('hidden');
      }),
    );
  });

  test('a council-size table is quick', () => {
    const rows = Array.from({ length: 70 }, (_, i) =>
      Array.from({ length: 8 }, (_, j) => (i * 7 + j * 3) % 23),
    );
    const before = performance.now();
    suppressTable(rows, five);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

type Shown = ReturnType<typeof suppressTable>;

/**
 * The hidden numbers that no other table agreeing with all shown numbers would change: found by trying every
 * change of the hidden cells by -1, 0 or 1, without any of the code under test.
 */
function givenAway(rows: number[][], shown: Shown, lowest: number): string[] {
  const spots = rows.flatMap((row, i) => row.map((_, j) => [i, j] as const));
  const free = spots.filter(([i, j]) => shown.cells[i]![j] === 'hidden');
  const open = new Set<string>();
  for (let n = 1; n < 3 ** free.length; n++) {
    const other = rows.map((row) => [...row]);
    free.forEach(([i, j], k) => (other[i]![j]! += (Math.floor(n / 3 ** k) % 3) - 1));
    if (fits(other, shown, lowest)) noteChanges(rows, other, open);
  }
  const closed = free.map(([i, j]) => `cell ${i},${j}`).filter((name) => !open.has(name));
  const rowTotals = shown.rowTotals.map((each, i) => (each === 'hidden' ? `row ${i}` : ''));
  const columnTotals = shown.columnTotals.map((each, j) =>
    each === 'hidden' ? `column ${j}` : '',
  );
  const totals = [...rowTotals, ...columnTotals].filter((name) => name !== '' && !open.has(name));
  return [...closed, ...totals];
}

function fits(other: number[][], shown: Shown, lowest: number): boolean {
  const holds = (value: number, published: number | 'hidden' | undefined) =>
    published === undefined || (published === 'hidden' ? value >= lowest : value === published);
  return (
    other.every((row, i) => row.every((each, j) => holds(each, shown.cells[i]![j]))) &&
    other.every((row, i) => holds(sum(row), shown.rowTotals[i])) &&
    shown.columnTotals.every((each, j) => holds(sum(column(other, j)), each)) &&
    holds(sum(other.map(sum)), shown.total)
  );
}

function noteChanges(rows: number[][], other: number[][], open: Set<string>): void {
  rows.forEach((row, i) => {
    if (sum(row) !== sum(other[i]!)) open.add(`row ${i}`);
    row.forEach((each, j) => {
      if (each !== other[i]![j]) open.add(`cell ${i},${j}`);
      if (sum(column(rows, j)) !== sum(column(other, j))) open.add(`column ${j}`);
    });
  });
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
const column = (rows: number[][], j: number) => rows.map((row) => row[j]!);

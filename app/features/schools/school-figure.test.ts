import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markerWords, mayBePeriod, readFigure } from './school-figure';
import { figureDoubts } from './school-figure-doubt';

const value = (number: number) => ({ value: number, missing: null });

describe('a cell', () => {
  test.each([
    ['307', value(307)],
    ['1,991', value(1991)],
    ['0', value(0)],
    ['12.0', value(12)],
  ])('%s is a number', (cell, figure) => expect(readFigure(cell)).toEqual(figure));

  test.each(['NA', 'x', 'z', ':', 'c', 'SUPP', '..'])('%s is missing, never zero', (marker) => {
    expect(readFigure(marker)).toEqual({ value: null, missing: marker });
    expect(markerWords(marker)).toMatch(/^(not|withheld).* \(.+\)$/);
  });

  test('a blank is missing too, and said to be', () => {
    expect(readFigure('  ')).toEqual({ value: null, missing: 'blank' });
    expect(markerWords('blank')).toBe('left blank');
  });

  test.each(['-3', '12.5', 'twelve', '12a', '1e3'])('%s is refused', (cell) => {
    expect(readFigure(cell)).toMatchObject({ ok: false, reason: 'not a number' });
  });

  test('whatever is read, a number comes only from digits', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const read = readFigure(cell);
        if (!('ok' in read) && read.value !== null) expect(cell).toMatch(/\d/);
      }),
    );
  });
});

describe('a period', () => {
  test.each(['2018/19', '2025/26', '2026/27'])('%s', (period) =>
    expect(mayBePeriod(period, '2026-11-23').ok).toBe(true),
  );
  test.each(['2018', '2018/20', '2018-19', '18/19', '2099/00', '2027/28', ''])('not %s', (period) =>
    expect(mayBePeriod(period, '2026-11-23').ok).toBe(false),
  );
});

describe('figures that are hard to believe', () => {
  const school = { pupils: value(200), 'ehc-plans': value(4), 'sen-support': value(30) };

  test('ordinary ones raise no doubt, nor does a special school', () => {
    expect(figureDoubts(school, 190)).toEqual([]);
    expect(figureDoubts({ pupils: value(220), 'ehc-plans': value(220) }, null)).toEqual([]);
  });

  test('more with SEN, or with free meals, than pupils', () => {
    expect(figureDoubts({ ...school, 'sen-support': value(197) }, null)).toEqual([
      '201 with SEN of 200 pupils',
    ]);
    expect(figureDoubts({ ...school, 'free-meals': value(201) }, null)).toEqual([
      '201 with free school meals of 200 pupils',
    ]);
  });

  test('more suspended at SEN support than there are, or far too many requests or moves', () => {
    expect(figureDoubts({ ...school, suspended: value(31) }, null)).toEqual([
      '31 suspended at SEN support of 30 at SEN support',
    ]);
    expect(figureDoubts({ ...school, suspended: value(30) }, null)).toEqual([]);
    expect(figureDoubts({ ...school, 'ehc-requests': value(41) }, null)).toEqual([
      'EHC requests for 41 of 200 pupils',
    ]);
    expect(figureDoubts({ ...school, 'specialist-moves': value(21) }, null)).toEqual([
      '21 moves to specialist places of 200 pupils',
    ]);
    expect(figureDoubts({ pupils: value(20), 'ehc-requests': value(9) }, null)).toEqual([]);
  });

  test('a leap from the nearest other year, save in a small school', () => {
    expect(figureDoubts(school, 132)).toHaveLength(1);
    expect(figureDoubts(school, 134)).toEqual([]);
    expect(figureDoubts({ pupils: value(29) }, 5)).toEqual([]);
  });

  test('what is missing raises none', () => {
    const missing = { value: null, missing: 'NA' };
    expect(figureDoubts({ ...school, pupils: missing }, 900)).toEqual([]);
  });
});

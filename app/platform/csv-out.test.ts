import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from './csv-in';
import { csvText } from './csv-out';
import { uploadLimits } from './table-file';

const read = (text: string) => {
  const table = readCsv(new TextEncoder().encode(text), uploadLimits);
  if (!table.ok) throw new Error(table.reason);
  return table.rows.map((row) => row.cells);
};

describe('csvText', () => {
  it('writes RFC 4180 with a BOM', () => {
    expect(csvText(['Name', 'Note'], [['Smith, Jane', 'She said "yes"']])).toBe(
      '\ufeffName,Note\r\n"Smith, Jane","She said ""yes"""\r\n',
    );
  });

  it.each(['=1+1', '+44 1472', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
    'makes %j harmless',
    (text) => {
      expect(
        csvText(['a'], [[text]])
          .split('\r\n')
          .slice(1)
          .join(),
      ).toContain(`'${text}`);
    },
  );

  it('leaves numbers typed, empties empty and says yes and no', () => {
    expect(csvText(['a', 'b', 'c', 'd'], [[-2, null, true, false]])).toBe(
      '\ufeffa,b,c,d\r\n-2,,yes,no\r\n',
    );
  });

  it('comes back as it went, whatever the text', () => {
    const cell = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .map((text) => `x${text.replace(/[\r\n\0]/g, ' ')}x`);
    const row = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        expect(read(csvText(['a', 'b', 'c'], rows))).toEqual([['a', 'b', 'c'], ...rows]);
      }),
    );
  });
});

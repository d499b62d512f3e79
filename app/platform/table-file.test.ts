import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWorkbook, makeZip, workbookParts } from '../../tests/support/workbook';
import { findHeaderRow, readTable, uploadLimits } from './table-file';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

async function rowsOf(bytes: Uint8Array) {
  const read = await readTable(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.rows;
}

async function reasonOf(bytes: Uint8Array, options = {}) {
  const read = await readTable(bytes, options);
  return read.ok ? 'read' : read.reason;
}

describe('readTable on CSV', () => {
  const expected = [
    { line: 1, cells: ['Name', 'Role'] },
    { line: 2, cells: ['Zoë O’Neill', 'Teacher'] },
  ];
  it.each([
    ['UTF-8', utf8('Name,Role\nZoë O’Neill,Teacher\n')],
    ['UTF-8 with a BOM and CRLF', utf8('\ufeffName,Role\r\nZoë O’Neill,Teacher\r\n')],
    ['Windows-1252', latin('Name,Role\r\nZo\xeb O\x92Neill,Teacher\r\n')],
    [
      'UTF-16 with tabs',
      new Uint8Array(Buffer.from('\ufeffName\tRole\r\nZoë O’Neill\tTeacher', 'utf16le')),
    ],
    ['semicolons', utf8('Name;Role\nZoë O’Neill;Teacher')],
    ['quotes', utf8('"Name","Role"\n"Zoë O’Neill"," Teacher "')],
    ['old Macintosh line ends', utf8('Name,Role\rZoë O’Neill,Teacher\r')],
  ])('reads %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(expected);
  });

  it('prefers the semicolon when names hold commas', async () => {
    const rows = await rowsOf(utf8('Name;Role\nSmith, Jane;Teacher\nPatel, Asha;Cook\n'));
    expect(rows[1]?.cells).toEqual(['Smith, Jane', 'Teacher']);
  });

  it('keeps the line a person sees past blank lines and cells of several lines', async () => {
    const rows = await rowsOf(utf8('Name,Role\r\n\r\n"Jane\r\nSmith",Cook\r\nAsha Patel,Head\r\n'));
    expect(rows.map((row) => row.line)).toEqual([1, 3, 5]);
  });

  it('takes the real list of schools whole', async () => {
    const rows = await rowsOf(readFileSync('tests/data/gias_layout_812.csv'));
    expect(rows).toHaveLength(77);
    expect(new Set(rows.map((row) => row.cells.length))).toEqual(new Set([140]));
  });
});

describe('readTable on XLSX', () => {
  it('reads text, numbers and days, and counts blank rows', async () => {
    const day = new Date('2026-09-01T00:00:00Z');
    const rows = await rowsOf(
      makeWorkbook([['Staff & governors'], [], ['URN', 'Start'], [117697, day]]),
    );
    expect(rows).toEqual([
      { line: 1, cells: ['Staff & governors', ''] },
      { line: 3, cells: ['URN', 'Start'] },
      { line: 4, cells: ['117697', '2026-09-01'] },
    ]);
  });

  const sheet = (inner: string) =>
    makeZip(workbookParts(`<worksheet><sheetData>${inner}</sheetData></worksheet>`));
  it.each([
    [
      'a forged row number',
      sheet('<row r="999999999"><c r="A999999999"><v>1</v></c></row>'),
      /more than 60000 rows/,
    ],
    [
      'a forged column',
      sheet('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'),
      /more than 400 columns/,
    ],
    ['an address in disguise', sheet('<row r="&#49;e9"/>'), /damaged/],
    [
      'another archive',
      makeZip([{ name: 'list.csv', content: 'a,b' }]),
      /archive, not an Excel workbook/,
    ],
    ['half an archive', makeWorkbook([['a']]).slice(0, 200), /damaged/],
    [
      'a part larger than it says',
      makeZip([{ name: 'xl/workbook.xml', content: 'x'.repeat(5_000_000), declared: 10 }]),
      /damaged/,
    ],
    [
      'parts that unpack to too much',
      makeZip([1, 2, 3].map((n) => ({ name: `${n}.xml`, content: 'x'.repeat(40_000_000) }))),
      /far more than it should/,
    ],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toMatch(reason);
  });
});

describe('what readTable refuses', () => {
  it.each([
    ['nothing', new Uint8Array(), /empty/],
    ['too much', new Uint8Array(uploadLimits.bytes + 1), /larger than 10 MB/],
    ['old Excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), /old Excel file/],
    ['PDF', utf8('%PDF-1.7'), /PDF/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0, 0, 13, 10), /not a CSV/],
    [
      'an open quote',
      utf8('Name,Role\nJane,Cook\n"Asha,Head\nTom,Head\n'),
      /on or after line 3 is never closed/,
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toMatch(reason);
  });

  it('more rows or columns than the limit', async () => {
    const limits = { ...uploadLimits, rows: 2, columns: 2 };
    expect(await reasonOf(utf8('a,b\n1,2\n3,4\n'), { limits })).toBe(
      'The file has more than 2 rows.',
    );
    expect(await reasonOf(utf8('a,b,c\n'), { limits })).toBe('The file has more than 2 columns.');
    expect(
      await reasonOf(utf8('a,b\n1,2\n3,4\n'), {
        limits,
        keep: (cells: string[]) => cells[0] !== '1',
      }),
    ).toBe('read');
  });
});

describe('findHeaderRow', () => {
  const rows = ['Staff list', 'Printed 1/9/2026', 'Surname|Role', 'Smith|Role model'].map(
    (text, i) => ({
      line: i + 1,
      cells: text.split('|'),
    }),
  );
  const score = (cells: string[]) =>
    cells.filter((cell) => ['Surname', 'Role'].includes(cell)).length;

  it('finds it below the titles', () => expect(findHeaderRow(rows, score)).toBe(2));
  it('finds none where nothing scores', () =>
    expect(findHeaderRow(rows.slice(0, 2), score)).toBeNull());
});

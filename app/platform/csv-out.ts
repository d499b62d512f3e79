import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | boolean | null;

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled) with a BOM, so that Excel shows accents. Numbers stay
 * numbers; text that a spreadsheet would take for a formula gets an apostrophe before it.
 * @param footnote a last row of its own, in the first column
 */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  footnote?: string,
): string {
  const note = footnote === undefined ? [] : [header.map((_, at) => (at === 0 ? footnote : ''))];
  return stringify(
    [header, ...rows, ...note].map((row) => row.map(safeCell)),
    { bom: true, record_delimiter: 'windows', cast: { boolean: (yes) => (yes ? 'yes' : 'no') } },
  );
}

function safeCell(cell: CsvCell): CsvCell {
  return typeof cell === 'string' && /^[\s\0]*[=+\-@]|^[\t\r\n\0]/.test(cell) ? `'${cell}` : cell;
}

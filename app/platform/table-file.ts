import { readCsv } from './csv-in';
import { readXlsx } from './xlsx-in';

/** One row of a file, every cell as trimmed text; `line` is the line a person sees in Excel or an editor. */
export type TableRow = { line: number; cells: string[] };

/** A file that was read, or why not, in words for the person who chose it. */
export type TableRead = { ok: true; rows: TableRow[] } | { ok: false; reason: string };

export type TableLimits = { bytes: number; unpackedBytes: number; rows: number; columns: number };

/** What a page accepts. The terminal may pass larger limits for a whole country's list. */
export const uploadLimits: TableLimits = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  rows: 60_000,
  columns: 400,
};

export type TableOptions = {
  limits?: TableLimits;
  /** Rows for which this says no are not kept; asked in the order of the file. */
  keep?: (cells: string[]) => boolean;
};

const begins = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, i) => bytes[i] === byte);

/**
 * Reads a CSV or XLSX file into rows. The kind is told from the bytes, never from the name.
 * Blank rows are dropped; an XLSX gives its first sheet that holds anything.
 */
export async function readTable(bytes: Uint8Array, options: TableOptions = {}): Promise<TableRead> {
  const limits = options.limits ?? uploadLimits;
  const refusal = refuseBytes(bytes, limits);
  if (refusal) return { ok: false, reason: refusal };
  return begins(bytes, 0x50, 0x4b)
    ? readXlsx(bytes, limits, options.keep)
    : readCsv(bytes, limits, options.keep);
}

function refuseBytes(bytes: Uint8Array, limits: TableLimits): string | null {
  if (bytes.length === 0) return 'The file is empty.';
  if (bytes.length > limits.bytes)
    return `The file is larger than ${Math.floor(limits.bytes / 1024 / 1024)} MB.`;
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return 'The file is an old Excel file (.xls) or is protected by a password. Open it in Excel and save it as an Excel workbook (.xlsx) or CSV without a password.';
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46))
    return 'The file is a PDF. Choose a CSV or Excel (.xlsx) file.';
  return null;
}

/**
 * The position of the row that holds the column names, among the first 30: titles and dates stand
 * above it in many exports. `score` says how well a row does as a header, 0 for not at all.
 */
export function findHeaderRow(
  rows: readonly TableRow[],
  score: (cells: string[]) => number,
): number | null {
  let best: number | null = null;
  let bestScore = 0;
  for (const [position, row] of rows.slice(0, 30).entries()) {
    const points = score(row.cells);
    if (points > bestScore) [best, bestScore] = [position, points];
  }
  return best;
}

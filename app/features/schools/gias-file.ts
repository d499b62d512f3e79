import { findHeaderRow, readTable, type TableLimits } from '~/platform/table-file';
import type { GiasSchool, RefusedRow } from './gias';
import { giasColumns, missingColumns, type GiasColumns } from './gias-columns';
import { readGiasRow } from './gias-row';

export type GiasRead =
  | { ok: false; reason: string }
  | { ok: true; rows: GiasSchool[]; refused: RefusedRow[]; outside: number };

/** A whole country's list is some 60 MB and 52,000 rows: too large for a page, not for the terminal. */
export const wholeListLimits: TableLimits = {
  bytes: 250 * 1024 * 1024,
  unpackedBytes: 500 * 1024 * 1024,
  rows: 200_000,
  columns: 400,
};

/**
 * Reads the national list's CSV (or the same saved from Excel) by its column names, whatever their number and
 * order. Head teachers' names are not taken in.
 * @param la the council's three-digit code; rows of other councils are counted and left out
 */
export async function readGias(
  bytes: Uint8Array,
  { la, limits }: { la?: string; limits?: TableLimits } = {},
): Promise<GiasRead> {
  const councils = new Map<string, number>();
  const keep = councilFilter(la, councils);
  const table = await readTable(bytes, { keep, ...(limits && { limits }) });
  if (!table.ok) return table;
  const header = findHeaderRow(table.rows, headerScore);
  if (header === null)
    return {
      ok: false,
      reason: 'The file has no column named URN, so it is not the national list of schools.',
    };
  const columns = giasColumns(table.rows[header]?.cells ?? []);
  const missing = missingColumns(columns);
  if (missing.length > 0)
    return { ok: false, reason: `The file has no column for ${missing.join(', ')}.` };
  if (la === undefined && councils.size > 1)
    return {
      ok: false,
      reason: `The file holds the schools of ${councils.size} councils. Say which by its three-digit code.`,
    };
  const outside = [...councils].reduce(
    (sum, [code, rows]) => sum + (la && code !== la ? rows : 0),
    0,
  );
  return { ok: true, outside, ...readRows(table.rows.slice(header + 1), columns) };
}

function headerScore(cells: string[]): number {
  const columns = giasColumns(cells);
  return columns.urn === undefined ? 0 : Object.keys(columns).length;
}

/** Leaves out other councils' rows while the file is read, so that 52,000 schools never stand in memory. */
function councilFilter(la: string | undefined, councils: Map<string, number>) {
  let columns: GiasColumns | null = null;
  return (cells: string[]): boolean => {
    if (columns === null) {
      if (headerScore(cells) > 0) columns = giasColumns(cells);
      return true;
    }
    if (columns.laCode === undefined) return true;
    const code = cells[columns.laCode] ?? '';
    councils.set(code, (councils.get(code) ?? 0) + 1);
    return la === undefined || code === la || code === '';
  };
}

function readRows(rows: { line: number; cells: string[] }[], columns: GiasColumns) {
  const schools: GiasSchool[] = [];
  const refused: RefusedRow[] = [];
  const firstLine = new Map<string, number>();
  for (const { line, cells } of rows) {
    const row = readGiasRow(line, cells, columns);
    if ('reason' in row) {
      refused.push(row);
      continue;
    }
    const earlier = firstLine.get(row.urn);
    if (earlier !== undefined)
      refused.push({ line, reason: `URN ${row.urn} is already on line ${earlier}.` });
    else {
      firstLine.set(row.urn, line);
      schools.push(row);
    }
  }
  return { rows: schools, refused };
}

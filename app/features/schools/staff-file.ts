import { findHeaderRow, readTable, type TableLimits, type TableRow } from '~/platform/table-file';
import type { Day } from '~/platform/time';
import { namesStaffField } from './staff-column';
import {
  isPupilHeader,
  refusedContent,
  refusedHeader,
  type RefusedKind,
} from './staff-refused-column';

/** A staff file as far as it may be known here: refused columns are gone, headers and rows match by position. */
export type StaffSheet = { headers: string[]; rows: TableRow[] };

export type RefusedColumn = { header: string; kind: RefusedKind };

export type StaffFileRead =
  { ok: false; reason: string } | { ok: true; sheet: StaffSheet; refused: RefusedColumn[] };

const NO_HEADER =
  'No row with column names was found. One row should name the columns, such as Surname, First name, E-mail, Job title.';
const PUPILS =
  'The file lists pupils. Nothing of it was kept. Choose a file that lists staff only: no pupil may be named here.';

/**
 * Reads a school's staff list from CSV or XLSX. Columns that may not be held (by name or by what stands in
 * them) are dropped here, before anything else sees them, and named to the person; the rest of the file is
 * still taken. A file with a column of pupils' numbers or names is refused whole.
 */
export async function readStaffFile(
  bytes: Uint8Array,
  { today, limits }: { today: Day; limits?: TableLimits },
): Promise<StaffFileRead> {
  const table = await readTable(bytes, limits ? { limits } : {});
  if (!table.ok) return table;
  const position = findHeaderRow(table.rows, headerScore);
  if (position === null) {
    const anyPupils = table.rows.some(({ cells }) => cells.some(isPupilHeader));
    return { ok: false, reason: anyPupils ? PUPILS : NO_HEADER };
  }
  const headers = table.rows[position]?.cells ?? [];
  const rows = table.rows.slice(position + 1);
  const kinds = columnsOf(headers, rows).map(({ header, values }) => ({
    kind: refusedHeader(header) ?? refusedContent(values, today),
    pupils: isPupilHeader(header) || refusedContent(values, today) === 'pupil',
  }));
  if (kinds.some(({ pupils }) => pupils)) return { ok: false, reason: PUPILS };
  const accepted = kinds.flatMap(({ kind }, column) => (kind === null ? [column] : []));
  const sheet = pickColumns({ headers, rows }, accepted);
  const refused = kinds.flatMap(({ kind }, column) =>
    kind === null ? [] : [{ header: headers[column] || `Column ${column + 1}`, kind }],
  );
  return { ok: true, sheet, refused };
}

/** The same sheet with these columns only, in this order. */
export function pickColumns({ headers, rows }: StaffSheet, columns: readonly number[]): StaffSheet {
  const pick = (cells: readonly string[]) => columns.map((column) => cells[column] ?? '');
  return {
    headers: pick(headers),
    rows: rows
      .map(({ line, cells }) => ({ line, cells: pick(cells) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  };
}

/** A row is the header when two cells at least name something that a staff list tells. */
function headerScore(cells: string[]): number {
  const fields = cells.filter(namesStaffField).length;
  const known = fields + cells.filter((cell) => cell !== '' && refusedHeader(cell) !== null).length;
  return fields >= 1 && known >= 2 ? known : 0;
}

function columnsOf(headers: readonly string[], rows: readonly TableRow[]) {
  const width = Math.max(headers.length, ...rows.slice(0, 50).map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => ({
    header: headers[column] ?? '',
    values: rows.map(({ cells }) => cells[column] ?? ''),
  }));
}

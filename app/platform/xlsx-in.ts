import readSheets from 'read-excel-file/universal';
import type { TableLimits, TableRead, TableRow } from './table-file';
import { unpackEntries, ZipRefusal } from './zip-entries';

/**
 * Reads the first sheet that holds anything. Before the library sees the bytes, the archive is unpacked
 * within bounds and every row and cell address checked: one forged row number would otherwise fill the memory.
 */
export async function readXlsx(
  bytes: Uint8Array,
  limits: TableLimits,
  keep: (cells: string[]) => boolean = () => true,
): Promise<TableRead> {
  try {
    checkSheets(bytes, limits);
    const copy = Uint8Array.from(bytes);
    const sheets = await readSheets(copy.buffer, { trim: true });
    const filled = sheets.find(({ data }) => data.length > 0);
    if (!filled) return { ok: false, reason: 'The file is empty.' };
    const rows = filled.data
      .map((cells, i): TableRow => ({ line: i + 1, cells: cells.map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '') && keep(cells));
    return { ok: true, rows };
  } catch (error) {
    if (error instanceof ZipRefusal) return { ok: false, reason: `The file ${error.message}` };
    return {
      ok: false,
      reason: 'The file cannot be read as an Excel workbook. Open it in Excel and save it again.',
    };
  }
}

function checkSheets(bytes: Uint8Array, limits: TableLimits): void {
  const parts = unpackEntries(bytes, limits.unpackedBytes, (name) => /\.xml(\.rels)?$/.test(name));
  if (!parts.has('xl/workbook.xml'))
    throw new ZipRefusal(
      'is an archive, not an Excel workbook. Unpack it and choose the CSV or Excel (.xlsx) file inside.',
    );
  for (const part of parts.values()) {
    const text = new TextDecoder().decode(part);
    if (text.includes('sheetData')) checkAddresses(text, limits);
  }
}

function checkAddresses(sheet: string, limits: TableLimits): void {
  for (const [, address = ''] of sheet.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const [, letters = '', number = ''] = /^([A-Z]{0,3})(\d{1,9})$/.exec(address) ?? [];
    if (number === '') throw new ZipRefusal('is damaged.');
    if (Number(number) > limits.rows) throw new ZipRefusal(`has more than ${limits.rows} rows.`);
    if (columnNumber(letters) > limits.columns)
      throw new ZipRefusal(`has more than ${limits.columns} columns.`);
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

import { CsvError, parse } from 'csv-parse/sync';
import type { TableLimits, TableRead, TableRow } from './table-file';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The text of a file: by its byte order mark, else UTF-8 where every byte fits, else Windows-1252,
 * which is what Excel and the national list write.
 */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

// Several releases of Node decode windows-1252 as Latin-1 (nodejs/node#56542), which loses curly quotes and dashes.
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(
    /[\x80-\x9f]/g,
    (character) => HIGH[character.charCodeAt(0) - 0x80] ?? character,
  );
}

/** The character between cells: the one that cuts most of the first rows into the same number of cells. */
function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, 'x')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  const points = (delimiter: string) => {
    const counts = lines
      .map((line) => line.split(delimiter).length - 1)
      .filter((count) => count > 0);
    const times = new Map<number, number>();
    for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
    return Math.max(0, ...[...times].map(([count, rows]) => rows * Math.min(count, 20)));
  };
  return DELIMITERS.reduce((best, next) => (points(next) > points(best) ? next : best));
}

/** Reads CSV bytes into rows: quotes, CRLF or LF, ragged rows and a BOM are all taken as they come. */
export function readCsv(
  bytes: Uint8Array,
  limits: TableLimits,
  keep: (cells: string[]) => boolean = () => true,
): TableRead {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  if (text.includes('\0'))
    return { ok: false, reason: 'The file is not a CSV or Excel (.xlsx) file.' };
  const rows: TableRow[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: guessDelimiter(text),
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record, { lines }) => {
        const cells = record.map((cell) => cell.trim());
        if (cells.every((cell) => cell === '')) return null;
        if (cells.length > limits.columns)
          throw new TooLarge(`more than ${limits.columns} columns`);
        if (!keep(cells)) return null;
        rows.push({ line: lines - breaksIn(record), cells });
        if (rows.length > limits.rows) throw new TooLarge(`more than ${limits.rows} rows`);
        return null; // kept above: the parser need not
      },
    });
    return { ok: true, rows };
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, reason: `The file has ${error.message}.` };
    if (error instanceof CsvError) return { ok: false, reason: plainFault(error, text) };
    throw error;
  }
}

class TooLarge extends Error {}

function breaksIn(record: string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
}

function plainFault(error: CsvError, text: string): string {
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return 'The file cannot be read as CSV.';
  // The parser stops at the end of the file; the last row it understood is where the reader should look.
  const bytes = typeof error['bytes'] === 'number' ? error['bytes'] : 0;
  const line = (Buffer.from(text).subarray(0, bytes).toString().match(/\n/g)?.length ?? 0) + 1;
  return `A quote mark (") opened on or after line ${line} is never closed. Open the file in Excel and save it again as CSV.`;
}

import { findHeaderRow, readTable, type TableLimits, type TableRow } from '~/platform/table-file';
import type { RefusedRow } from './gias';
import {
  figureIndicators,
  indicatorColumn,
  readFigure,
  type FigureIndicator,
  type Figures,
} from './school-figure';

export type FigureRow = { line: number; urn: string; figures: Figures };

export type FiguresRead =
  | { ok: false; reason: string }
  | {
      ok: true;
      rows: FigureRow[];
      refused: RefusedRow[];
      /** Rows of other councils, left out. */
      outside: number;
      indicators: FigureIndicator[];
    };

type Columns = { urn: number; la?: number; indicators: Map<FigureIndicator, number> };

/**
 * Reads school figures (CSV or Excel) by column name: URN, then NOR, TSENELSE, TSENELK and NUMFSM as the national
 * performance tables have them, and REQUESTS, SUSPSENK and MOVES from the council's own records, as far as they are there. Rows without a URN (totals) are passed over. The file does not say what
 * year it is of.
 * @param la the council's three-digit code; rows of other councils are counted and left out
 */
export async function readFiguresFile(
  bytes: Uint8Array,
  { la, limits }: { la?: string; limits?: TableLimits } = {},
): Promise<FiguresRead> {
  const table = await readTable(bytes, { ...(limits && { limits }) });
  if (!table.ok) return table;
  const header = findHeaderRow(table.rows, (cells) => columnsOf(cells)?.indicators.size ?? 0);
  const columns = header === null ? null : columnsOf(table.rows[header]?.cells ?? []);
  if (header === null || !columns)
    return {
      ok: false,
      reason: `The file needs a column URN and one or more of ${figureIndicators.map(indicatorColumn).join(', ')}.`,
    };
  const schools = table.rows
    .slice(header + 1)
    .filter(({ cells }) => /^\d{6}$/.test(cells[columns.urn] ?? ''));
  const own = schools.filter((row) => isOf(row, columns, la));
  const indicators = [...columns.indicators.keys()];
  return { ok: true, ...readRows(own, columns), outside: schools.length - own.length, indicators };
}

function columnsOf(cells: readonly string[]): Columns | null {
  const names = cells.map((cell) => cell.trim().toUpperCase());
  const urn = names.indexOf('URN');
  if (urn < 0) return null;
  const la = names.findIndex((name) => name === 'LA' || name === 'LEA');
  const found = figureIndicators.flatMap((indicator) => {
    const at = names.indexOf(indicatorColumn(indicator));
    return at < 0 ? [] : [[indicator, at] as const];
  });
  return { urn, indicators: new Map(found), ...(la >= 0 && { la }) };
}

function isOf({ cells }: TableRow, columns: Columns, la: string | undefined): boolean {
  return la === undefined || columns.la === undefined || cells[columns.la] === la;
}

function readRows(rows: readonly TableRow[], columns: Columns) {
  const read: FigureRow[] = [];
  const refused: RefusedRow[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, cells } of rows) {
    const urn = cells[columns.urn] ?? '';
    const earlier = lineOf.get(urn);
    const row =
      earlier === undefined ? readRow(cells, columns) : `URN ${urn} is on line ${earlier} already`;
    if (typeof row === 'string') refused.push({ line, reason: row });
    else read.push({ line, urn, figures: row });
    lineOf.set(urn, earlier ?? line);
  }
  return { rows: read, refused };
}

function readRow(cells: readonly string[], columns: Columns): Figures | string {
  const figures: Figures = {};
  for (const [indicator, at] of columns.indicators) {
    const figure = readFigure(cells[at] ?? '');
    if ('ok' in figure) return `${indicatorColumn(indicator)}: ${figure.message}`;
    figures[indicator] = figure;
  }
  return figures;
}

import { readDay } from '~/platform/day-in';
import { findHeaderRow, readTable, type TableLimits } from '~/platform/table-file';
import type { RefusedRow } from './gias';
import { mergeLinks, type Link } from './gias-links';

export type LinksRead =
  | { ok: false; reason: string }
  | {
      ok: true;
      links: Link[];
      refused: RefusedRow[];
      /** Rows of other kinds, such as sixth-form centres. */ other: number;
    };

const columnNames = ['urn', 'linkurn', 'linktype', 'linkestablisheddate'] as const;
type Column = (typeof columnNames)[number];

/** Reads the national list's links file (URN, LinkURN, LinkType, LinkEstablishedDate) by its column names. */
export async function readLinks(
  bytes: Uint8Array,
  { limits }: { limits?: TableLimits } = {},
): Promise<LinksRead> {
  const table = await readTable(bytes, limits ? { limits } : {});
  if (!table.ok) return table;
  const header = findHeaderRow(table.rows, (cells) => columnsOf(cells).size);
  const columns = columnsOf(header === null ? [] : (table.rows[header]?.cells ?? []));
  const missing = columnNames.slice(0, 3).filter((name) => !columns.has(name));
  if (header === null || missing.length > 0)
    return {
      ok: false,
      reason:
        'The file needs columns named URN, LinkURN and LinkType, so it is not the links file.',
    };
  const links: Link[] = [];
  const refused: RefusedRow[] = [];
  let other = 0;
  for (const { line, cells } of table.rows.slice(header + 1)) {
    const link = readLink((name) => cells[columns.get(name) ?? -1] ?? '');
    if (link === null) other++;
    else if ('reason' in link) refused.push({ line, ...link });
    else links.push(link);
  }
  return { ok: true, links: mergeLinks(links), refused, other };
}

function columnsOf(cells: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  for (const [position, cell] of cells.entries()) {
    const name = columnNames.find((each) => each === cell.toLowerCase().replace(/[^a-z]/g, ''));
    if (name && !found.has(name)) found.set(name, position);
  }
  return found;
}

function readLink(cell: (name: Column) => string): Link | { reason: string } | null {
  const [urn, linkUrn, type] = [cell('urn'), cell('linkurn'), cell('linktype').toLowerCase()];
  const side = /^(successor|predecessor|result of amalgamation)/.exec(type)?.[1];
  if (!side) return null;
  for (const number of [urn, linkUrn])
    if (!/^\d{6}$/.test(number)) return { reason: `URN "${number}" is not six digits.` };
  if (urn === linkUrn) return { reason: `URN ${urn} is linked to itself.` };
  const stated = cell('linkestablisheddate');
  const on = readDay(stated);
  if (stated !== '' && on === null) return { reason: `"${stated}" is not a date.` };
  const [from, to] = side === 'successor' ? [urn, linkUrn] : [linkUrn, urn];
  const kind = /merged|amalgamat/.test(type)
    ? 'merger'
    : type.includes('split')
      ? 'split'
      : 'successor';
  return { from, to, kind, on };
}

import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { findPortal } from '~/platform/portal.server';
import type { TableLimits } from '~/platform/table-file';
import type { Day } from '~/platform/time';
import { mayBePeriod } from './school-figure';
import { readFiguresFile } from './school-figure-file';
import type { FigureLoad } from './school-figure-import.server';

export type FigureUpload = {
  bytes: Uint8Array;
  /** The school year the figures are of, as whoever loads them says: the file has none. */
  period: string;
  source: string;
  /** The council's three-digit code; the portal's own by default. */
  la?: string;
  limits?: TableLimits;
};

type Read = (Allowed & { load: FigureLoad }) | Refused<'period' | 'not-read'>;

/** Reads a file of school figures of one council, with the period it is said to be of. Nothing is stored. */
export async function readFigureUpload(upload: FigureUpload, today: Day): Promise<Read> {
  const { bytes, period, source, limits } = upload;
  const asked = mayBePeriod(period, today);
  if (!asked.ok) return refused('period', asked.message);
  const la = upload.la ?? (await findPortal())?.laCode;
  const read = await readFiguresFile(bytes, { ...(la && { la }), ...(limits && { limits }) });
  if (!read.ok) return refused('not-read', read.reason);
  const { rows, refused: refusedRows, outside } = read;
  if (rows.length + refusedRows.length === 0)
    return refused('not-read', emptyWords(outside, la ?? ''));
  return { ok: true, load: { period, source, rows, refused: refusedRows } };
}

function emptyWords(outside: number, la: string): string {
  if (outside === 0) return 'The file has no row with a URN.';
  return `The file has no school of council ${la}: all ${outside} are of other councils.`;
}

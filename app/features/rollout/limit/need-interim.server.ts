import type { Reader, Tx } from '~/platform/db.server';
import type { Day } from '~/platform/time';

/** Need is not known yet. */
export function listNeeds(
  _reader: Reader | Tx,
  _programmeYearId: string,
  _day: Day,
): Promise<Map<string, { score: number | null }>> {
  return Promise.resolve(new Map<string, { score: number | null }>());
}

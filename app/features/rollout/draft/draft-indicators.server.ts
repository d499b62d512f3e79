import type { Reader } from '~/platform/db.server';
import type { Instant } from '~/platform/time';

/** How ready a school says it is, 1 to 5, and what it needs first where that is little and its need is high. */
export type SchoolReadiness = { level: number | null; supportFirst: string | null };

/** The readiness of each school of a programme year that has said so. */
export function listIndicators(
  _reader: Reader,
  _programmeYearId: string,
  _now: Instant,
): Promise<ReadonlyMap<string, SchoolReadiness>> {
  return Promise.resolve(new Map());
}

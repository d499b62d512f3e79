import type { Reader } from '~/platform/db.server';
import { dayOf, type Instant } from '~/platform/time';
import { listNeeds } from '../need/need.server';
import { isSupportFirst } from '../need/readiness';
import { listReadiness } from '../need/readiness.server';

/** How ready a school says it is, 1 to 5, and what it needs first where that is little and its need is high. */
export type SchoolReadiness = { level: number | null; supportFirst: string | null };

/** The readiness of each school of a programme year that has said so. */
export async function listIndicators(
  reader: Reader,
  programmeYearId: string,
  now: Instant,
): Promise<ReadonlyMap<string, SchoolReadiness>> {
  const [needs, all] = await Promise.all([
    listNeeds(reader, programmeYearId, dayOf(now)),
    listReadiness(reader, programmeYearId, dayOf(now)),
  ]);
  return new Map(
    [...all].map(([id, readiness]) => {
      const first = isSupportFirst(needs.get(id), readiness);
      return [id, { level: readiness.level, supportFirst: first ? supportWords(readiness) : null }];
    }),
  );
}

/** `leaders do not want it yet`: what is lacking most, so that the card says what to ask about. */
function supportWords({ lacking }: { lacking: readonly string[] }): string {
  return lacking[0] ?? 'readiness is low';
}

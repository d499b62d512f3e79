import { createHash } from 'node:crypto';
import type { Day, Instant } from '~/platform/time';
import type { BrokenLimit } from './broken-limit';
import type { PlaceChange } from './publication-change';

type Looked = {
  changes: readonly PlaceChange[];
  broken: readonly BrokenLimit[];
  cohorts: readonly { id: string; startsOn: Day; publishedAt: Instant | null }[];
};

/**
 * All that is shown before a plan is published, in a few letters: whose place changes and how it stands now, what is
 * broken in words, and which cohorts start when. Another mark, and it is no longer what was looked at.
 */
export function publicationMark({ changes, broken, cohorts }: Looked): string {
  const seen = [
    changes
      .map(({ schoolId, from, to, state, isEnrolled }) => [schoolId, from, to, state, isEnrolled])
      .map((change) => JSON.stringify(change))
      .sort(),
    broken.map(({ words }) => words).sort(),
    cohorts.map(({ id, startsOn, publishedAt }) => [id, startsOn, publishedAt !== null]),
  ];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 16);
}

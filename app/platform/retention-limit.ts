import { retentionClasses, type RetentionClassId } from './retention';
import { addDays, dayOf, instantAt, type Instant } from './time';

/**
 * The instant at or before which records of a class are no longer kept, always a London midnight. A year counts as 366
 * days: nothing is forgotten early.
 * @throws for a class that is kept while in use
 */
export function keptSince(id: RetentionClassId, now: Instant): Instant {
  const kept = retentionClasses.find((retention) => retention.id === id)?.kept;
  if (typeof kept !== 'object')
    throw new Error(`Records of the class ${id} are kept while in use.`);
  const days = kept.length * { day: 1, year: 366 }[kept.unit];
  return instantAt(addDays(dayOf(now), -days), '00:00');
}

import { counted } from '~/platform/message-text';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import type { Instant } from '~/platform/time';
import { mayKeepWords } from './limit/limit-reason';

/** Which broken limits were shown before the press, as `readCohortBroken` has them, and why they are accepted. */
export type Accepted = { seen: string; reason: string | null };

/**
 * May a cohort be published over the limits that it breaks?
 * Refused: `changed` where they are others than were shown, `reason` where nobody says why they are accepted, `screened`
 * where that seems to name a child or somebody's details.
 */
export function mayPublishOver(
  { broken, seen }: { broken: readonly string[]; seen: string },
  accepted: Accepted | null,
  now: Instant,
): Allowed | Refused<'changed' | 'reason' | 'screened'> {
  if (broken.length === 0) return allowed;
  if (accepted?.seen !== seen)
    return refused(
      'changed',
      'What the cohort breaks changed while you looked at it. It is shown as it is now: look again, then publish.',
    );
  if (accepted.reason === null)
    return refused(
      'reason',
      `Say why ${counted(broken.length, 'broken limit is', 'broken limits are')} accepted.`,
    );
  return mayKeepWords(accepted.reason, now);
}

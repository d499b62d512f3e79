import { screen } from '~/platform/screening';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { addDays, dayOf, instantAt, type Instant } from '~/platform/time';

/** The fewest letters that can say why. */
export const SHORTEST_REASON = 20;

/** An opening lasts until the end of its London day. */
export function openingEnds(openedAt: Instant): Instant {
  return instantAt(addDays(dayOf(openedAt), 1), '00:00');
}

/**
 * Is this a reason that the head may read?
 * Refused: `too-short`, or `screened` when it seems to name a pupil or somebody's details.
 */
export function mayStateReason(
  reason: string,
  now: Instant,
): Allowed | Refused<'too-short' | 'screened'> {
  if (reason.trim().length < SHORTEST_REASON)
    return refused(
      'too-short',
      `Say why in ${SHORTEST_REASON} characters or more, so that the head understands`,
    );
  const screening = screen(reason, dayOf(now));
  if (screening.ok) return allowed;
  return refused('screened', screening.findings[0]?.message ?? 'Take out what names a person.');
}

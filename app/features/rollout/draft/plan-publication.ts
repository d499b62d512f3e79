import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { dayOf, type Instant } from '~/platform/time';
import { counted, listed } from '~/platform/message-text';

/** What was looked at before a plan is published, and what it comes to now. */
export type PublicationFacts = {
  /** The schools whose staff are enrolled from another start than the plan's. */
  enrolled: readonly string[];
  broken: readonly { path: string; words: string }[];
  /** The limits (paths) that whoever publishes was shown as broken. */
  acknowledged: readonly string[];
  reason: string | null;
  /** The schools that it gives a place. */
  schools: number;
};

type PublicationRefusal = 'empty' | 'enrolled' | 'limits' | 'reason' | 'screened';

/**
 * May a plan be published so?
 * Refused: `empty` where it gives no school a place, `enrolled` where it would move a school whose staff are enrolled,
 * `limits` where it breaks one that was not shown, `reason` where limits are broken and nobody says why that is
 * accepted, `screened` when the reason seems to name a child or somebody's details.
 */
export function mayPublishPlan(
  { enrolled, broken, acknowledged, reason, schools }: PublicationFacts,
  now: Instant,
): Allowed | Refused<PublicationRefusal> {
  if (schools === 0) return refused('empty', 'Put schools into cohorts before you publish.');
  if (enrolled.length > 0)
    return refused(
      'enrolled',
      `The staff of ${listed(enrolled)} are enrolled already: put ${enrolled.length === 1 ? 'it' : 'them'} back first.`,
    );
  const unseen = broken.filter(({ path }) => !acknowledged.includes(path));
  if (unseen.length > 0)
    return refused(
      'limits',
      `More limits are broken than you were shown: ${unseen.map(({ words }) => words).join('; ')}.`,
    );
  if (broken.length === 0) return allowed;
  if (reason === null)
    return refused(
      'reason',
      `Say why ${counted(broken.length, 'broken limit is', 'broken limits are')} accepted.`,
    );
  const screening = screen(reason, dayOf(now));
  if (screening.ok) return allowed;
  return refused('screened', screening.findings[0]?.message ?? 'Take out what names a person.');
}

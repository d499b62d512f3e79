import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { dayOf, type Instant } from '~/platform/time';
import { counted, listed } from '~/platform/message-text';

/** What was looked at before a plan is published, and what it comes to now. */
export type PublicationFacts = {
  /** The schools whose staff are enrolled from another start than the plan's. */
  enrolled: readonly string[];
  /** What was written by hand to schools that may not be told so, and why not. */
  unfit: readonly { name: string; fault: string | null }[];
  /** In words. */
  broken: readonly string[];
  /** Is all of this what whoever publishes was shown? */
  isAsSeen: boolean;
  reason: string | null;
  /** The schools that it gives a place. */
  schools: number;
};

type PublicationRefusal = 'changed' | 'empty' | 'enrolled' | 'unfit' | 'reason' | 'screened';

/**
 * May a plan be published so?
 * Refused: `changed` where it comes to something else than was shown, `empty` where it gives no school a place,
 * `enrolled` where it would move a school whose staff are enrolled, `unfit` where a move's reason names another school or
 * a person, `reason` where limits are broken and nobody says why that is accepted, `screened` when that reason seems to
 * name a child or somebody's details.
 */
export function mayPublishPlan(
  { isAsSeen, enrolled, unfit, broken, reason, schools }: PublicationFacts,
  now: Instant,
): Allowed | Refused<PublicationRefusal> {
  if (!isAsSeen)
    return refused(
      'changed',
      'The plan changed while you looked at it: an answer came in, or somebody moved a school, a start or a limit. What it comes to is shown as it is now, and nothing of yours is lost. Look again, then publish.',
    );
  if (schools === 0) return refused('empty', 'Put schools into cohorts before you publish.');
  if (enrolled.length > 0)
    return refused(
      'enrolled',
      `The staff of ${listed(enrolled)} are enrolled already: put ${enrolled.length === 1 ? 'it' : 'them'} back first.`,
    );
  const [first] = unfit;
  if (first)
    return refused(
      'unfit',
      `${first.name} would be told why it was moved. ${first.fault ?? ''} Undo the move, or move the school again, with another reason.`,
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

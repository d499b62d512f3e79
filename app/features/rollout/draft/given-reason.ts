import type { Instant } from '~/platform/time';
import { hasStandingOffer, mayMoveFor } from '../cohort';
import { byName } from './draft-board';
import type { PlaceChange } from './publication-change';

/** A reason written by hand that a school will be told, and what forbids it (null: nothing). */
export type GivenReason = { schoolId: string; name: string; words: string; fault: string | null };

type Known = {
  toldOf: (schoolId: string) => { byHand: string | null };
  otherNames: (schoolId: string) => readonly string[];
  schoolName: (schoolId: string) => string;
};

/**
 * The reasons written by hand that schools are told when a plan is published, A–Z. Each is asked again whether a school
 * may be told it: another may have come, or be called otherwise, since it was written.
 */
export function givenByHand(
  changes: readonly PlaceChange[],
  { toldOf, otherNames, schoolName }: Known,
  now: Instant,
): GivenReason[] {
  return changes
    .flatMap(({ schoolId, to, state }) => {
      const isTold = to !== null || hasStandingOffer(state);
      const words = isTold ? toldOf(schoolId).byHand : null;
      if (words === null) return [];
      const ruling = mayMoveFor(words, otherNames(schoolId), now);
      const fault = ruling.ok ? null : ruling.message;
      return [{ schoolId, name: schoolName(schoolId), words, fault }];
    })
    .sort(byName);
}

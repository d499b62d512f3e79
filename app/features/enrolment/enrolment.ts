import type { Day } from '~/platform/time';
import { enrolmentStart } from './owed';

/** A post of a school as the list review sees it. */
export type PostToReview = {
  staffType: string;
  startsOn: Day;
  endsOn: Day | null;
  notExpectedUntil: Day | null;
  /** The pathways of the year that the post is enrolled on and that have not ended. */
  enrolledOn: readonly string[];
};

/**
 * What confirming the list does for one post: `enrol` it, `move` it to the pathway of a changed staff type, nothing
 * because it is `enrolled`, or leave it out.
 */
export type Reviewed =
  | { outcome: 'enrol' | 'move'; pathwayId: string; startsOn: Day }
  | { outcome: 'enrolled' }
  | { outcome: 'left-out'; why: 'ends-first' | 'no-pathway' };

const whyWords = {
  'ends-first': 'Their post ends before they would start',
  'no-pathway': 'Their staff type owes nothing this year',
} as const;

export function whyLeftOut(why: keyof typeof whyWords): string {
  return whyWords[why];
}

/**
 * Sorts one post for enrolment.
 * @param pathwayOf the pathway of each staff type that owes something
 * @param start the school's own start
 */
export function reviewPost(
  post: PostToReview,
  pathwayOf: ReadonlyMap<string, string>,
  start: Day,
  today: Day,
): Reviewed {
  const pathwayId = pathwayOf.get(post.staffType);
  if (pathwayId === undefined) return { outcome: 'left-out', why: 'no-pathway' };
  if (post.enrolledOn.includes(pathwayId)) return { outcome: 'enrolled' };
  const counted = enrolmentStart(start, post);
  const moves = post.enrolledOn.length > 0;
  const startsOn = moves && counted < today ? today : counted;
  if (post.endsOn !== null && post.endsOn <= startsOn)
    return { outcome: 'left-out', why: 'ends-first' };
  return { outcome: moves ? 'move' : 'enrol', pathwayId, startsOn };
}

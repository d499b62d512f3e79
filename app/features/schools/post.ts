import type { Role } from '~/features/people/role';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import type { Day } from '~/platform/time';

/** A post's days: from its first day until, but not on, the day it ends. */
export type PostDays = { startsOn: Day; endsOn: Day | null };

/** Is the post held on this day? */
export function isLivePost(post: PostDays, day: Day): boolean {
  return post.startsOn <= day && (post.endsOn === null || post.endsOn > day);
}

/** Which posts are held on a day, as a Prisma filter. */
export function livePostOn(day: Day) {
  return { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
}

/** Which posts are held on a day or will be, as a Prisma filter. */
export function standingPostOn(day: Day) {
  return { OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
}

/** The roles that come and go with a post, by its staff type. The organiser's is named by the head and not among them. */
export function rolesOfPost(staffType: string): readonly Role[] {
  if (staffType === 'head' || staffType === 'senco') return [staffType, 'staff'];
  return ['staff'];
}

/**
 * May this post end on this day?
 * Refused: `ended` when it has ended already, `before-start` when the day lies before its first.
 */
export function mayEndPost(
  post: PostDays,
  endsOn: Day,
  today: Day,
): Allowed | Refused<'ended' | 'before-start'> {
  if (post.endsOn !== null && post.endsOn <= today)
    return refused('ended', 'This post has ended already.');
  if (endsOn < post.startsOn)
    return refused('before-start', 'A post cannot end before the day it began.');
  return allowed;
}

import type { By } from '~/features/people/viewer';
import type { Tx } from '~/platform/db.server';
import { allowed, refused, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { mayEndPost } from './post';
import { startPostIn } from './post.server';
import { headOnly, standsOverOrganisers } from './staff-power.server';
import { isStaffType } from './staff-type';

export type Move = {
  postId: string;
  /** The school moved to. */
  schoolId: string;
  /** The first day there, and the day the post here ends. */
  on: Day;
  /** They keep the post here as well. */
  stays: boolean;
};

export type Moved =
  | Awaited<ReturnType<typeof startPostIn>>
  | Refused<'no-post' | 'ended' | 'before-start' | 'same-school' | 'head-only'>;

/**
 * Starts at another school the post that a person moves to, or holds there too: the same person, so credit goes
 * along. Refuses whatever would keep the post here from ending on that day; does not end it.
 */
export async function startMovedPostIn(tx: Tx, by: By, move: Move): Promise<Moved> {
  const post = await tx.post.findUnique({ where: { id: move.postId } });
  if (!post?.schoolId || !isStaffType(post.staffType))
    return refused('no-post', 'This post is not there any more.');
  if (post.schoolId === move.schoolId)
    return refused('same-school', 'They hold this post at that school already.');
  const ruling = move.stays ? allowed : mayEndPost(post, move.on, dayOf(by.now));
  if (!ruling.ok) return ruling;
  for (const schoolId of [post.schoolId, move.schoolId])
    if (post.staffType === 'head' && !(await standsOverOrganisers(tx, by, schoolId)))
      return headOnly;
  return startPostIn(tx, by, {
    personId: post.personId,
    schoolId: move.schoolId,
    staffType: post.staffType,
    startsOn: move.on,
    jobTitle: post.jobTitle,
    workingDays: move.stays ? null : post.workingDays,
    source: 'hand',
  });
}

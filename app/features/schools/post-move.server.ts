import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { allowed, refused, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { mayEndPost } from './post';
import { endPostIn, startPostIn } from './post.server';
import { isStaffType } from './staff-type';

type Move = {
  postId: string;
  /** The school moved to. */
  schoolId: string;
  /** The first day there, and the day the post here ends. */
  on: Day;
  /** They keep the post here as well. */
  stays: boolean;
};

type Moved =
  | Awaited<ReturnType<typeof startPostIn>>
  | Refused<'no-post' | 'ended' | 'before-start' | 'same-school'>;

/** Moves a person to another school, or gives them the same post there too: the same person, so credit goes along. */
export async function movePostIn(tx: Tx, by: By, move: Move): Promise<Moved> {
  const post = await tx.post.findUnique({ where: { id: move.postId } });
  if (!post || !isStaffType(post.staffType))
    return refused('no-post', 'This post is not there any more.');
  if (post.schoolId === move.schoolId)
    return refused('same-school', 'They hold this post at that school already.');
  const ruling = move.stays ? allowed : mayEndPost(post, move.on, dayOf(by.now));
  if (!ruling.ok) return ruling;
  const started = await startPostIn(tx, by, {
    personId: post.personId,
    schoolId: move.schoolId,
    staffType: post.staffType,
    startsOn: move.on,
    jobTitle: post.jobTitle,
    workingDays: move.stays ? null : post.workingDays,
    source: 'hand',
  });
  if (!started.ok || move.stays) return started;
  const ended = await endPostIn(tx, by, { postId: post.id, endsOn: move.on });
  // Allowed just above, in this same transaction.
  if (!ended.ok) throw new Error(ended.message);
  return started;
}

/** The same as an act of its own. */
export function movePost(by: By, move: Move): Promise<Moved> {
  return act((tx) => movePostIn(tx, by, move));
}

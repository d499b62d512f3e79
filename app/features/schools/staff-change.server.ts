import { moveGrantsIn } from '~/features/people/arrival.server';
import { changePersonIn } from '~/features/people/person.server';
import type { By } from '~/features/people/viewer';
import type { Tx } from '~/platform/db.server';
import { giveAddressIn } from './member.server';
import { changePostIn } from './post-change.server';
import { rolesOfPost } from './post';
import type { StaffChangeField } from './staff-change';
import type { ChangedStaff } from './staff-posts';
import { isStaffType } from './staff-type';

type Leaver = { postId: string; endsOn: string };

/** Writes what a file changes of one person and post, except an end, which it returns. */
export async function changeStaffIn(tx: Tx, by: By, change: ChangedStaff): Promise<Leaver[]> {
  const { personId, postId } = change;
  const to = Object.fromEntries(change.fields.map(({ field, to: value }) => [field, value]));
  const { givenName, familyName, email, endsOn } = to as Partial<Record<StaffChangeField, string>>;
  if (givenName !== undefined || familyName !== undefined)
    await changePersonIn(tx, by, personId, {
      ...(givenName !== undefined && { givenName }),
      ...(familyName !== undefined && { familyName }),
    });
  const anyPost = postId ?? (await firstPostOf(tx, personId, change.schoolId));
  if (email !== undefined && anyPost)
    await giveAddressIn(tx, by, { personId, postId: anyPost, email });
  if (postId === null) return [];
  await changePostWords(tx, by, postId, to);
  return endsOn === undefined ? [] : [{ postId, endsOn }];
}

async function changePostWords(
  tx: Tx,
  by: By,
  postId: string,
  to: Partial<Record<StaffChangeField, string>>,
): Promise<void> {
  const post = await tx.post.findUniqueOrThrow({ where: { id: postId } });
  const staffType = to.staffType ?? post.staffType;
  if (!isStaffType(staffType)) throw new Error(`Post ${postId} is of no staff type.`);
  if (to.staffType ?? to.jobTitle ?? to.workingDays) {
    const changed = await changePostIn(tx, by, {
      postId,
      staffType,
      jobTitle: to.jobTitle ?? post.jobTitle,
      workingDays: to.workingDays ?? post.workingDays,
      notExpectedUntil: post.notExpectedUntil,
    });
    // The plan was made in this same transaction, from standing posts only.
    if (!changed.ok) throw new Error(changed.message);
  }
  const { startsOn } = to;
  if (startsOn === undefined) return;
  await tx.post.update({ where: { id: postId }, data: { startsOn } });
  await moveGrantsIn(tx, { postId, roles: rolesOfPost(staffType), startsOn });
}

async function firstPostOf(tx: Tx, personId: string, schoolId: string) {
  const post = await tx.post.findFirst({
    where: { personId, schoolId },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  });
  return post?.id;
}

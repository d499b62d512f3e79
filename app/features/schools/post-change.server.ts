import { recordAct } from '~/features/people/audit.server';
import { endGrants, giveGrant } from '~/features/people/grant.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { passOrganisersWorkIn } from './organiser.server';
import { mayEndPost, rolesOfPost } from './post';
import { headOnly, standsOverOrganisers } from './staff-power.server';
import type { StaffType } from './staff-type';

export type PostChange = {
  postId: string;
  staffType: StaffType;
  jobTitle: string | null;
  workingDays: string | null;
  notExpectedUntil: Day | null;
};

type ChangedPost = Allowed | Refused<'no-post' | 'ended' | 'head-only'>;

/** Changes what a standing post says; a change of staff type changes the access with it, from today. */
export function changePost(by: By, change: PostChange): Promise<ChangedPost> {
  return act((tx) => changePostIn(tx, by, change));
}

/** The same inside another act. */
export async function changePostIn(tx: Tx, by: By, change: PostChange): Promise<ChangedPost> {
  const { postId, ...values } = change;
  const post = await tx.post.findUnique({ where: { id: postId } });
  if (!post?.schoolId) return refused('no-post', 'This post is not there any more.');
  const ruling = mayEndPost(post, post.startsOn, dayOf(by.now));
  if (!ruling.ok) return refused('ended', ruling.message);
  const toOrFromHead = [post.staffType, values.staffType].filter((type) => type === 'head');
  if (toOrFromHead.length === 1 && !(await standsOverOrganisers(tx, by, post.schoolId)))
    return headOnly;
  await tx.post.update({ where: { id: postId }, data: values });
  const fields = (['staffType', 'jobTitle', 'workingDays', 'notExpectedUntil'] as const).filter(
    (field) => post[field] !== values[field],
  );
  await recordAct(tx, by, {
    act: 'changePost',
    subject: { kind: 'post', id: postId },
    schoolId: post.schoolId,
    detail: { fields: fields.join(' ') },
  });
  if (fields.includes('staffType')) await changeAccess(tx, by, post, values.staffType);
  return ruling;
}

type Held = { id: string; personId: string; schoolId: string | null; staffType: string };

async function changeAccess(tx: Tx, by: By, post: Held, staffType: StaffType): Promise<void> {
  const before = rolesOfPost(post.staffType);
  const after = rolesOfPost(staffType);
  const gone = await tx.grant.findMany({
    where: { postId: post.id, role: { in: before.filter((role) => !after.includes(role)) } },
    select: { id: true },
  });
  await endGrants(tx, by, { ids: gone.map((grant) => grant.id) });
  if (post.schoolId && gone.length > 0)
    await passOrganisersWorkIn(tx, by, {
      schoolId: post.schoolId,
      postId: post.id,
      endsOn: dayOf(by.now),
    });
  for (const role of after.filter((role) => !before.includes(role)))
    await giveGrant(tx, by, {
      personId: post.personId,
      role,
      schoolId: post.schoolId,
      postId: post.id,
    });
}

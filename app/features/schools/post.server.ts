import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { endGrants, giveGrant } from '~/features/people/grant.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { hasAcceptedAgreement } from './agreement-reading.server';
import { passOrganisersWorkIn } from './organiser.server';
import { mayEndPost, rolesOfPost, standingPostOn } from './post';
import { headOnly, standsOverOrganisers } from './staff-power.server';
import type { StaffType } from './staff-type';

type Home =
  { schoolId: string; staffType: StaffType } | { teamId: string; staffType: 'team-member' };

export type NewPost = Home & {
  personId: string;
  startsOn: Day;
  jobTitle?: string | null;
  /** Letters of MTWHF; null when unknown. */
  workingDays?: string | null;
  notExpectedUntil?: Day | null;
  /** `hand`, or the kind of file it came from. */
  source: string;
};

type Started = (Allowed & { postId: string }) | Refused<'no-agreement' | 'same-post'>;

/** Starts a post with the access that goes with it. Nobody but the head comes in before the agreement is accepted. */
export async function startPostIn(tx: Tx, by: By, post: NewPost): Promise<Started> {
  const schoolId = 'schoolId' in post ? post.schoolId : null;
  const teamId = 'teamId' in post ? post.teamId : null;
  if (schoolId && post.staffType !== 'head' && !(await hasAcceptedAgreement(tx, schoolId)))
    return refused(
      'no-agreement',
      'The head or the trust lead accepts the data-sharing agreement before any staff are added.',
    );
  const same = await tx.post.findFirst({
    where: {
      personId: post.personId,
      schoolId,
      teamId,
      staffType: post.staffType,
      ...standingPostOn(dayOf(by.now)),
    },
    select: { id: true },
  });
  if (same) return refused('same-post', 'This person holds the same post here already.');
  const id = randomUUID();
  await tx.post.create({
    data: {
      id,
      personId: post.personId,
      schoolId,
      teamId,
      staffType: post.staffType,
      jobTitle: post.jobTitle ?? null,
      startsOn: post.startsOn,
      workingDays: post.workingDays ?? null,
      notExpectedUntil: post.notExpectedUntil ?? null,
      source: post.source,
      createdAt: by.now,
    },
  });
  await recordAct(tx, by, {
    act: 'startPost',
    subject: { kind: 'post', id },
    schoolId,
    detail: { staffType: post.staffType, startsOn: post.startsOn, source: post.source },
  });
  for (const role of rolesOfPost(post.staffType))
    await giveGrant(tx, by, {
      personId: post.personId,
      role,
      schoolId,
      postId: id,
      startsOn: post.startsOn,
    });
  return { ok: true, postId: id };
}

type Ended = Allowed | Refused<'no-post' | 'ended' | 'before-start' | 'head-only'>;

/**
 * Ends a post from a day, and with it the access it gave. When it was the last organiser's, the work passes to the
 * head: now if the day has come, otherwise on the day by the clock.
 */
export async function endPostIn(
  tx: Tx,
  by: By,
  { postId, endsOn }: { postId: string; endsOn: Day },
): Promise<Ended> {
  const post = await tx.post.findUnique({
    where: { id: postId },
    select: { schoolId: true, staffType: true, startsOn: true, endsOn: true },
  });
  if (!post) return noPost;
  const ruling = mayEndPost(post, endsOn, dayOf(by.now));
  if (!ruling.ok) return ruling;
  const { schoolId, staffType } = post;
  if (staffType === 'head' && schoolId && !(await standsOverOrganisers(tx, by, schoolId)))
    return headOnly;
  await tx.post.update({ where: { id: postId }, data: { endsOn } });
  await endGrants(tx, by, { postId }, endsOn);
  await recordAct(tx, by, {
    act: 'endPost',
    subject: { kind: 'post', id: postId },
    schoolId: post.schoolId,
    detail: { endsOn },
  });
  if (schoolId && endsOn <= dayOf(by.now))
    await passOrganisersWorkIn(tx, by, { schoolId, postId, endsOn });
  return ruling;
}

/** The same as an act of its own, for a school where nobody is enrolled or booked yet. */
export function endPost(by: By, input: { postId: string; endsOn: Day }): Promise<Ended> {
  return act((tx) => endPostIn(tx, by, input));
}

const noPost = refused('no-post', 'This post is not there any more.');

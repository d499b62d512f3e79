import { createAccountIn } from '~/features/people/account.server';
import { inviteIn } from '~/features/people/invitation.server';
import { addPersonIn, changePersonIn } from '~/features/people/person.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf } from '~/platform/time';
import { hasAcceptedAgreement } from './agreement-reading.server';
import { askToJoinIn } from './joining.server';
import { alikeAmong, type Likeness } from './likeness';
import type { NewMember } from './member.schema';
import { isLivePost } from './post';
import { startPostIn } from './post.server';
import { headOnly, mayGiveAddress, standsOverOrganisers } from './staff-power.server';

/** Someone on the school's own list, now or before, who may be the person being added. */
export type Alike = {
  personId: string;
  name: string;
  likeness: Likeness;
  posts: { staffType: string; jobTitle: string | null; isLive: boolean }[];
};

type LikelySame = Refused<'likely-same'> & { alike: Alike[] };
type Added =
  | (Allowed & { personId: string; postId: string })
  | Refused<'no-agreement' | 'same-post' | 'nobody' | 'head-only'>;

/**
 * Adds one person to a school by hand. When someone on this school's list may be the same person the answer is asked
 * for first; the records of other schools are neither looked at nor told of.
 */
export function addMember(
  by: By,
  { schoolId, ...member }: NewMember & { schoolId: string },
): Promise<Added | LikelySame> {
  return act(async (tx) => {
    const alike = await listAlike(tx, schoolId, member, dayOf(by.now));
    if (member.same === null && alike.length > 0)
      return {
        ...refused('likely-same', 'Say whether this is someone who is on your list already'),
        alike,
      };
    const { same, ...fields } = member;
    if (same === null || same === 'new')
      return addMemberIn(tx, by, { ...fields, schoolId, source: 'hand' });
    const chosen = alike.find((one) => one.personId === same);
    if (!chosen) return refused('nobody', 'Choose one of the people shown, or “someone else”.');
    return addMemberIn(tx, by, { ...fields, schoolId, source: 'hand', personId: same });
  });
}

export type Newcomer = Omit<NewMember, 'same'> & {
  schoolId: string;
  source: string;
  /** Someone on this school's own list already, to whom the post belongs. */
  personId?: string;
};

/**
 * Brings one person into a school inside another act: the person, their post and access, and where they have an
 * e-mail address their account and first message. An address that signs in already is never joined silently, nor is
 * it told to the school: its owner is asked.
 */
async function addMemberIn(tx: Tx, by: By, newcomer: Newcomer): Promise<Added> {
  const { givenName, familyName, email, personId: knownId, ...post } = newcomer;
  if (post.staffType !== 'head' && !(await hasAcceptedAgreement(tx, post.schoolId)))
    return refused('no-agreement', 'The head or the trust lead accepts the agreement first.');
  if (post.staffType === 'head' && !(await standsOverOrganisers(tx, by, post.schoolId)))
    return headOnly;
  const personId = knownId ?? (await addPersonIn(tx, by, { givenName, familyName, email }));
  const started = await startPostIn(tx, by, { ...post, personId });
  if (!started.ok) return started;
  const { postId } = started;
  const mayWrite = knownId === undefined || (await lacksAddress(tx, by, post.schoolId, knownId));
  if (email && mayWrite) await giveAddressIn(tx, by, { personId, postId, email });
  return { ok: true, personId, postId };
}

/** Someone known keeps the address they have; only where there is none may adding a post give one. */
async function lacksAddress(tx: Tx, by: By, schoolId: string, personId: string) {
  const known = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true },
  });
  return known.email === null && (await mayGiveAddress(tx, by, { schoolId, personId }));
}

/**
 * Gives a person the address they sign in with and writes to it, unless somebody signs in with it already. Ask
 * `mayGiveAddress` first where the person is known already.
 */
export async function giveAddressIn(
  tx: Tx,
  by: By,
  { personId, postId, email }: { personId: string; postId: string; email: string },
): Promise<void> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true },
  });
  if (person.email !== email) await changePersonIn(tx, by, personId, { email });
  const account = await createAccountIn(tx, by, { personId, email });
  if (account.ok) await inviteIn(tx, by, account.accountId);
  else await askToJoinIn(tx, by, { personId, postId, email });
}

async function listAlike(
  tx: Tx,
  schoolId: string,
  newcomer: { givenName: string; familyName: string; email: string | null },
  today: string,
): Promise<Alike[]> {
  const people = await tx.person.findMany({
    where: { posts: { some: { schoolId } } },
    select: {
      id: true,
      givenName: true,
      familyName: true,
      email: true,
      posts: {
        where: { schoolId },
        select: { staffType: true, jobTitle: true, startsOn: true, endsOn: true },
      },
    },
  });
  return alikeAmong(people, newcomer).map(({ person, likeness }) => ({
    personId: person.id,
    name: `${person.givenName} ${person.familyName}`,
    likeness,
    posts: person.posts.map(({ staffType, jobTitle, ...days }) => ({
      staffType,
      jobTitle,
      isLive: isLivePost(days, today),
    })),
  }));
}

import { recordAct } from '~/features/people/audit.server';
import { findDetailsFacts, senderOf } from '~/features/people/details-facts.server';
import { joinDoubleIn } from '~/features/people/person.server';
import type { By, Viewer } from '~/features/people/viewer';
import { act, db, type Reader, type Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueMessage } from '~/platform/outbox.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { dayOf, type Instant } from '~/platform/time';
import { joiningMessage } from './joining.message';
import { standingPostOn } from './post';

/** Asks the owner of an address that signs in already whether a new entry at a school is theirs. */
export async function askToJoinIn(
  tx: Tx,
  by: By,
  { personId, postId, email }: { personId: string; postId: string; email: string },
): Promise<void> {
  const sender = await senderOf(tx);
  const facts = await findDetailsFacts(tx, by, personId, sender);
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  if (!facts) return;
  const link = `${settings().origin}/joining/${postId}`;
  const message = joiningMessage({ ...facts, name: person.givenName, sender, link });
  await queueMessage(tx, {
    kind: 'joining',
    subjectId: postId,
    personId,
    toAddress: email,
    dueAt: by.now,
    ...message,
    now: by.now,
  });
}

/** The entry at another school that carries the asker's own sign-in address and waits for their word; or null. */
export async function findJoining(
  reader: Reader | Tx,
  { postId, personId, now }: { postId: string; personId: string; now: Instant },
) {
  const account = await reader.account.findUnique({
    where: { personId },
    select: { email: true },
  });
  if (!account?.email) return null;
  return reader.post.findFirst({
    where: {
      id: postId,
      schoolId: { not: null },
      person: { id: { not: personId }, email: account.email, account: null },
      ...standingPostOn(dayOf(now)),
    },
    select: joiningColumns,
  });
}

/** The same for a page: what waits for the viewer's word under this id. */
export function findOwnJoining(viewer: Viewer, postId: string) {
  const { personId, by } = viewer;
  return findJoining(db, { postId, personId, now: by.now });
}

const joiningColumns = {
  id: true,
  personId: true,
  staffType: true,
  school: { select: { id: true, name: true } },
  person: {
    select: { _count: { select: { posts: true, enrolments: true, places: true, marks: true } } },
  },
} as const;

type Joined = Allowed | Refused<'not-there' | 'begun' | 'same-post'>;

/** The person says the entry is theirs: the post with its access becomes theirs, and the double entry goes. */
export function joinPost(by: By, { postId }: { postId: string }): Promise<Joined> {
  return act(async (tx) => {
    const personId = by.personId ?? '';
    const entry = await findJoining(tx, { postId, personId, now: by.now });
    if (!entry?.school)
      return refused('not-there', 'There is nothing waiting for your answer here.');
    const ruling = await mayJoin(tx, by, personId, entry);
    if (!ruling.ok) return ruling;
    await tx.post.update({ where: { id: postId }, data: { personId } });
    await joinDoubleIn(tx, by, { doubleId: entry.personId, personId });
    await recordAct(tx, by, {
      act: 'joinPost',
      subject: { kind: 'post', id: postId },
      schoolId: entry.school.id,
    });
    return allowed;
  });
}

type Entry = NonNullable<Awaited<ReturnType<typeof findJoining>>>;

async function mayJoin(tx: Tx, by: By, personId: string, entry: Entry) {
  const { posts, enrolments, places, marks } = entry.person._count;
  if (posts > 1 || enrolments + places + marks > 0)
    return refused(
      'begun',
      'Training has been arranged under the second entry already. Ask the programme team to join the two.',
    );
  const { staffType, school } = entry;
  const held = await tx.post.count({
    where: { personId, staffType, schoolId: school?.id, ...standingPostOn(dayOf(by.now)) },
  });
  if (held > 0) return refused('same-post', 'You hold this post at the school already.');
  return allowed;
}

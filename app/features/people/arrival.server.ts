import { randomUUID } from 'node:crypto';
import type { Tx } from '~/platform/db.server';
import { queueNewMessages } from '~/platform/outbox.server';
import type { Day } from '~/platform/time';
import { recordAct, recordActs } from './audit.server';
import { findDetailsFacts, senderOf } from './details-facts.server';
import { linkEnds } from './invitation.server';
import { makeLinksIn } from './one-time-link.server';
import type { PersonWords } from './person.server';
import type { Role } from './role';
import type { By } from './viewer';
import { welcomeMessage } from './welcome.message';

/** Makes many people known at once, in their order: no account and no post yet. Returns their ids. */
export async function addPeopleIn(
  tx: Tx,
  by: By,
  people: readonly PersonWords[],
): Promise<string[]> {
  const rows = people.map(({ givenName, familyName, email }) => ({
    id: randomUUID(),
    ...{ givenName, familyName, email },
    createdAt: by.now,
  }));
  await tx.person.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

type PostGrant = { personId: string; role: Role; schoolId: string; postId: string; startsOn: Day };

/** Gives the roles that come with many posts at once. */
export async function giveGrantsIn(tx: Tx, by: By, grants: readonly PostGrant[]): Promise<void> {
  await tx.grant.createMany({
    data: grants.map((grant) => ({
      id: randomUUID(),
      ...grant,
      source: 'post',
      givenById: by.personId,
      createdAt: by.now,
    })),
  });
  // The role of a member of staff is told by the post itself; one that sees others is told apart.
  await recordActs(
    tx,
    by,
    grants
      .filter(({ role }) => role !== 'staff')
      .map(({ personId, role, schoolId }) => ({
        act: 'giveGrant',
        subject: { kind: 'person', id: personId },
        schoolId,
        detail: { role },
      })),
  );
}

type Arrival = { personId: string; givenName: string; email: string; schoolId: string };

const AT_ONCE = 500;

/**
 * Opens accounts for many people who have just been added and have a post, and queues each one's first message
 * (promise 6). Returns those whose address somebody signs in with already: nothing is opened for them.
 */
export async function welcomeArrivalsIn(
  tx: Tx,
  by: By,
  arrivals: readonly Arrival[],
): Promise<Arrival[]> {
  const held = await addressesHeld(
    tx,
    arrivals.map(({ email }) => email),
  );
  const welcome = arrivals.filter(({ email }) => !held.has(email));
  const accounts = welcome.map(({ personId, email }) => ({
    id: randomUUID(),
    ...{ personId, email },
    createdAt: by.now,
  }));
  await tx.account.createMany({ data: accounts });
  await queueWelcomes(
    tx,
    by,
    welcome,
    accounts.map(({ id }) => id),
  );
  for (const schoolId of new Set(welcome.map((each) => each.schoolId)))
    await recordAct(tx, by, {
      act: 'welcomeArrivals',
      subject: { kind: 'school', id: schoolId },
      schoolId,
      detail: { invited: welcome.filter((each) => each.schoolId === schoolId).length },
    });
  return arrivals.filter(({ email }) => held.has(email));
}

async function addressesHeld(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
  const held = new Set<string>();
  for (let at = 0; at < emails.length; at += AT_ONCE) {
    const rows = await tx.account.findMany({
      where: { email: { in: emails.slice(at, at + AT_ONCE) } },
      select: { email: true },
    });
    for (const { email } of rows) if (email) held.add(email);
  }
  return held;
}

/** What a message tells of the school is the same for all who come to it together, so it is found once. */
async function queueWelcomes(
  tx: Tx,
  by: By,
  arrivals: readonly Arrival[],
  accountIds: readonly string[],
): Promise<void> {
  const sender = await senderOf(tx);
  const details = new Map<string, Awaited<ReturnType<typeof findDetailsFacts>>>();
  for (const { schoolId, personId } of arrivals)
    if (!details.has(schoolId))
      details.set(schoolId, await findDetailsFacts(tx, by, personId, sender));
  const links = await makeLinksIn(tx, by.now, { accountIds, purpose: 'invitation' });
  const messages = arrivals.flatMap(({ personId, givenName, email, schoolId }, at) => {
    const [facts, made] = [details.get(schoolId), links[at]];
    if (!facts || !made) return [];
    const { id, link, endsAt } = made;
    const words = { ...facts, name: givenName, sender, link, linkEnds: linkEnds(endsAt) };
    return {
      kind: 'invitation',
      subjectId: id,
      personId,
      toAddress: email,
      dueAt: by.now,
      ...welcomeMessage(words),
      secret: link,
      now: by.now,
    };
  });
  await queueNewMessages(tx, messages);
  const welcomed = messages.map(({ personId }) => personId);
  for (let at = 0; at < welcomed.length; at += AT_ONCE)
    await tx.person.updateMany({
      where: { id: { in: welcomed.slice(at, at + AT_ONCE) }, welcomedAt: null },
      data: { welcomedAt: by.now },
    });
}

/** A post that began earlier or later than was known gave these roles earlier or later too. */
export async function moveGrantsIn(
  tx: Tx,
  { postId, roles, startsOn }: { postId: string; roles: readonly Role[]; startsOn: Day },
): Promise<void> {
  await tx.grant.updateMany({ where: { postId, role: { in: [...roles] } }, data: { startsOn } });
}

import type { Tx } from '~/platform/db.server';
import { queueMessage } from '~/platform/outbox.server';
import { dayOf, shortDay, spokenTime, type Instant } from '~/platform/time';
import { recordAct } from './audit.server';
import { findDetailsFacts, privacyLink, senderOf } from './details-facts.server';
import { invitationMessage } from './invitation.message';
import { liveGrantOn } from './live-grant';
import { makeLinkIn } from './one-time-link.server';
import { isRole, roleWithArticle } from './role';
import type { By } from './viewer';
import { welcomeMessage } from './welcome.message';

/**
 * Queues the one-time link by which someone sets their first password. Whoever has a post at a school is told in the
 * same message who gave their details (promise 6). Does nothing for an account without an address, or in use already.
 */
export async function inviteIn(tx: Tx, by: By, accountId: string): Promise<void> {
  const account = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      email: true,
      passwordHash: true,
      person: { select: { id: true, givenName: true, familyName: true } },
    },
  });
  const { email, passwordHash, person } = account;
  if (email === null || passwordHash !== null) return;
  const { id, link, endsAt } = await makeLinkIn(tx, by.now, { accountId, purpose: 'invitation' });
  const message = await wordsFor(tx, by, person, { link, linkEnds: linkEnds(endsAt) });
  await queueMessage(tx, {
    kind: 'invitation',
    subjectId: id,
    personId: person.id,
    toAddress: email,
    dueAt: by.now,
    ...message,
    secret: link,
    now: by.now,
  });
  await tx.person.updateMany({
    where: { id: person.id, welcomedAt: null },
    data: { welcomedAt: by.now },
  });
  await recordAct(tx, by, { act: 'invite', subject: { kind: 'person', id: person.id } });
}

/** `Thu 26 Nov, 9.30 am` */
export function linkEnds(endsAt: Instant): string {
  return `${shortDay(dayOf(endsAt))}, ${spokenTime(endsAt)}`;
}

type Person = { id: string; givenName: string; familyName: string };

async function wordsFor(tx: Tx, by: By, person: Person, ends: { link: string; linkEnds: string }) {
  const sender = await senderOf(tx);
  const facts = { name: person.givenName, sender, privacyLink: privacyLink(), ...ends };
  const details = await findDetailsFacts(tx, by, person.id, sender);
  if (details) return welcomeMessage({ ...details, ...facts });
  const invitedBy = (await findName(tx, by.personId)) ?? sender.councilName;
  return invitationMessage({ ...facts, invitedBy, role: await roleOf(tx, by, person.id) });
}

async function findName(tx: Tx, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { givenName: true, familyName: true },
  });
  return person && `${person.givenName} ${person.familyName}`;
}

async function roleOf(tx: Tx, by: By, personId: string): Promise<string> {
  const grant = await tx.grant.findFirst({
    where: { personId, ...liveGrantOn(dayOf(by.now)) },
    orderBy: { createdAt: 'desc' },
    select: { role: true, trust: { select: { name: true } } },
  });
  if (!grant || !isRole(grant.role)) return 'one of its people';
  return grant.trust ? `the trust lead of ${grant.trust.name}` : roleWithArticle(grant.role);
}

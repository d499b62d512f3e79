import { setTimeout as wait } from 'node:timers/promises';
import { act, db, type Tx } from '~/platform/db.server';
import type { Allowed, Refused } from '~/platform/outcome';
import { queueMessage } from '~/platform/outbox.server';
import type { Instant } from '~/platform/time';
import { takeLinkRequest, takeLinkRequestFor } from './attempt-limit.server';
import { recordAct } from './audit.server';
import { senderOf } from './details-facts.server';
import { inviteIn, linkEnds } from './invitation.server';
import { findLink, makeLinkIn } from './one-time-link.server';
import { passwordResetMessage } from './password-reset.message';
import { findNoAccess } from './sign-in.server';

/** Longer than the work takes, so that the time of the answer does not tell whether there was any. */
export const ANSWER_AFTER_MS = 300;

type Asked = Allowed | Refused<'too-many'>;

/** Someone asks for a link by address: the same answer, in the same time, whether or not there is an account. */
export async function askForLink(
  asked: { address: string; email: string },
  now: Instant,
): Promise<Asked> {
  const answer = wait(ANSWER_AFTER_MS);
  const taken = await takeLinkRequest(asked.address);
  if (taken.ok) await sendLinkTo(asked.email, now);
  await answer;
  return taken;
}

/** Someone holds a link that is spent or has run out, and asks for a new one to the same address. */
export async function askForLinkAgain(
  asked: { address: string; token: string },
  now: Instant,
): Promise<Asked> {
  const taken = await takeLinkRequest(asked.address);
  if (!taken.ok) return taken;
  const email = (await findLink(asked.token, now))?.account.email;
  if (email) await sendLinkTo(email, now);
  return { ok: true };
}

async function sendLinkTo(email: string, now: Instant): Promise<void> {
  const account = await db.account.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  if (!account) return;
  if ((await findNoAccess(account.id, now))?.reason === 'no-access') return;
  // The links already sent still work, so nobody is locked out by a stranger who asks too often.
  if (!(await takeLinkRequestFor(account.id)).ok) return;
  await act((tx) => sendLinkIn(tx, account.id, now));
}

async function sendLinkIn(tx: Tx, accountId: string, now: Instant): Promise<void> {
  const { email, passwordHash, person } = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, passwordHash: true, person: { select: { id: true, givenName: true } } },
  });
  const by = { personId: person.id, door: 'browser', now } as const;
  if (email === null) return;
  if (passwordHash === null) return inviteIn(tx, by, accountId);
  const purpose = 'forgotten-password';
  const { id, link, endsAt } = await makeLinkIn(tx, now, { accountId, purpose });
  const message = passwordResetMessage({
    name: person.givenName,
    sender: await senderOf(tx),
    link,
    linkEnds: linkEnds(endsAt),
  });
  const sent = { kind: purpose, subjectId: id, personId: person.id, toAddress: email };
  await queueMessage(tx, { ...sent, ...message, dueAt: now, secret: link, now });
  await recordAct(tx, by, { act: 'askForPassword', subject: { kind: 'account', id: accountId } });
}

import { act, db } from './db.server';
import { settings } from './env';
import { log } from './log';
import { failureOf, minutesToWait, MOST_ATTEMPTS } from './mail-failure';
import { mailTransport, type MailTransport } from './mail-transport.server';
import { textToSend } from './outbox.server';
import { addMinutes, type Instant } from './time';

const MOST_A_RUN = 50;
/** A message still `sending` after this belongs to a process that died: it is sent again. */
const LONGEST_SENDING_MINUTES = 10;

const WAITING = ['created', 'temporary-failure', 'sending'];
const dueAt = (now: Instant) => ({ state: { in: WAITING }, nextTryAt: { lte: now } });

/**
 * Sends what is due, one message after the other. Each is claimed in an act, sent outside any act and marked in
 * another: a crash in between sends it again, with the same Message-ID. `delivered` says that the mail server
 * took it, never that anyone read it.
 * @returns how many were delivered
 */
export async function sendDue(
  now: Instant,
  open: () => MailTransport = () => mailTransport(settings()),
): Promise<number> {
  if (!(await db.outboxMessage.findFirst({ where: dueAt(now), select: { id: true } }))) return 0;
  const transport = open();
  let delivered = 0;
  try {
    for (let sent = 0; sent < MOST_A_RUN; sent++) {
      const message = await claimNext(now);
      if (!message) break;
      const outcome = await attempt(message, transport, now);
      if (outcome === 'delivered') delivered++;
      if (outcome === 'server-away') break;
    }
  } finally {
    transport.close();
  }
  return delivered;
}

type Message = NonNullable<Awaited<ReturnType<typeof claimNext>>>;

function claimNext(now: Instant) {
  return act(async (tx) => {
    await tx.outboxMessage.updateMany({
      where: { ...dueAt(now), attempts: { gte: MOST_ATTEMPTS } },
      data: { state: 'technical-failure', secret: null },
    });
    const next = await tx.outboxMessage.findFirst({
      where: dueAt(now),
      orderBy: [{ nextTryAt: 'asc' }, { createdAt: 'asc' }],
    });
    if (!next) return null;
    return tx.outboxMessage.update({
      where: { id: next.id },
      data: {
        state: 'sending',
        attempts: next.attempts + 1,
        nextTryAt: addMinutes(now, LONGEST_SENDING_MINUTES),
      },
    });
  });
}

async function attempt(message: Message, transport: MailTransport, now: Instant) {
  const { id, attempts } = message;
  try {
    await transport.send({ ...message, to: message.toAddress, text: textToSend(message) });
  } catch (error) {
    const { state, isServer, reason } = failureOf(error, attempts);
    log.warn({ messageId: id, state, reason }, 'message not sent');
    const isLast = state !== 'temporary-failure';
    const nextTryAt = addMinutes(now, minutesToWait(attempts));
    await mark(id, { state, failure: reason, nextTryAt, ...(isLast ? { secret: null } : {}) });
    return isServer ? 'server-away' : 'failed';
  }
  await mark(id, { state: 'delivered', sentAt: now, failure: null, secret: null });
  return 'delivered';
}

type Mark = {
  state: string;
  failure: string | null;
  sentAt?: Instant;
  nextTryAt?: Instant;
  secret?: null;
};

function mark(id: string, data: Mark) {
  return act((tx) => tx.outboxMessage.update({ where: { id }, data }));
}

import { createHash, randomUUID } from 'node:crypto';
import { db, type Tx } from './db.server';
import { settings } from './env';
import type { Instant } from './time';

export type NewMessage = {
  /** What it is, such as `booking-confirmed`: with subject, person and due instant it names the message. */
  kind: string;
  subjectId: string;
  personId: string;
  toAddress: string;
  /** Not sent before; `by.now` for at once. */
  dueAt: Instant;
  subject: string;
  text: string;
  /** A one-time link that stands in the text: forgotten as soon as the message has gone. */
  secret?: string;
  /** An iCalendar file with its METHOD. */
  calendar?: string;
  now: Instant;
};

const SECRET_PLACE = '[one-time link]';

/**
 * Puts a message into the outbox, in the transaction of the act that it tells of. The same message (kind, subject,
 * person, due instant) is queued once however often it is asked for.
 */
export async function queueMessage(tx: Tx, message: NewMessage): Promise<void> {
  const { kind, subjectId, personId, dueAt } = message;
  const key = { kind, subjectId, personId, dueAt };
  const known = await tx.outboxMessage.findUnique({
    where: { kind_subjectId_personId_dueAt: key },
    select: { id: true },
  });
  if (known) return;
  await tx.outboxMessage.create({ data: rowOf(message) });
}

/** Puts in many messages at once, whose subjects are new in this very act: none can be there already. */
export async function queueNewMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  await tx.outboxMessage.createMany({ data: messages.map(rowOf) });
}

function rowOf({ kind, subjectId, personId, dueAt, now, secret, ...message }: NewMessage) {
  const key = { kind, subjectId, personId, dueAt };
  return {
    id: randomUUID(),
    ...key,
    toAddress: message.toAddress,
    subject: message.subject,
    text: secret ? message.text.replaceAll(secret, SECRET_PLACE) : message.text,
    secret: secret ?? null,
    calendar: message.calendar ?? null,
    messageId: messageIdOf(key),
    state: 'created',
    nextTryAt: dueAt > now ? dueAt : now,
    createdAt: now,
  };
}

/** The text to send: with the secret back in its place. */
export function textToSend({ text, secret }: { text: string; secret: string | null }): string {
  return secret === null ? text : text.replaceAll(SECRET_PLACE, secret);
}

/** Deletes messages that were sent, or given up unsent, by an instant. */
export async function forgetMessagesIn(tx: Tx, by: Instant): Promise<void> {
  await tx.outboxMessage.deleteMany({ where: forgettable(by) });
}

/** How many messages that would delete. */
export function countForgettableMessages(by: Instant): Promise<number> {
  return db.outboxMessage.count({ where: forgettable(by) });
}

function forgettable(by: Instant) {
  return {
    state: { in: ['delivered', 'permanent-failure', 'technical-failure'] },
    OR: [{ sentAt: { lte: by } }, { sentAt: null, nextTryAt: { lte: by } }],
  };
}

/** The same message has the same Message-ID however often it is sent, so that a mail program shows it once. */
function messageIdOf(key: Record<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 40);
  return `<${hash}@${new URL(settings().origin).hostname}>`;
}

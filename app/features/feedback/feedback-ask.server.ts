import type { By } from '~/features/people/viewer';
import { act, db, type Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import type { Sender } from '~/platform/message-text';
import { queueMessage } from '~/platform/outbox.server';
import { findPortal } from '~/platform/portal.server';
import { addDays, dayOf, longDay, type Instant } from '~/platform/time';
import { feedbackAskMessage } from './feedback-ask.message';

const ASKED_WITHIN_DAYS = 14;

/** The clock's act: asks everybody whom a register of the last fortnight says attended, once each. */
export async function askAfterSessions(now: Instant): Promise<void> {
  const since = addDays(dayOf(now), -ASKED_WITHIN_DAYS);
  const registers = await db.register.findMany({
    where: { takenAt: { gte: since } },
    select: { sessionId: true },
  });
  const portal = await findPortal();
  if (!portal) return;
  const by: By = { personId: null, door: 'clock', now };
  for (const { sessionId } of registers)
    if ((await db.registerMark.count({ where: notAskedYet(sessionId) })) > 0)
      await act((tx) => askAfterIn(tx, by, sessionId, portal));
}

/** Attended, and not asked yet. */
function notAskedYet(sessionId: string) {
  return {
    mark: 'attended',
    register: { sessionId },
    person: { feedbackAsks: { none: { sessionId } } },
  };
}

/** Asks those who attended a session and were not asked before; those without e-mail find it on their own page. */
async function askAfterIn(tx: Tx, by: By, sessionId: string, sender: Sender): Promise<void> {
  const session = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { startsAt: true, module: { select: { title: true } } },
  });
  const marks = await tx.registerMark.findMany({
    where: notAskedYet(sessionId),
    select: { person: { select: { id: true, givenName: true, email: true } } },
  });
  const askedOn = dayOf(by.now);
  await tx.feedbackAsk.createMany({
    data: marks.map(({ person }) => ({ sessionId, personId: person.id, askedOn })),
  });
  for (const { person } of marks) {
    if (!person.email) continue;
    const message = feedbackAskMessage({
      name: person.givenName,
      moduleTitle: session.module.title,
      day: longDay(dayOf(session.startsAt)),
      sender,
      link: `${settings().origin}/my/feedback/${sessionId}`,
    });
    await queueMessage(tx, {
      ...message,
      kind: 'feedback-ask',
      subjectId: sessionId,
      personId: person.id,
      toAddress: person.email,
      dueAt: by.now,
      now: by.now,
    });
  }
}

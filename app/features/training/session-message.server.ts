import type { By } from '~/features/people/viewer';
import { senderOf } from '~/features/people/details-facts.server';
import { headsOf, organisersOf } from '~/features/schools/organiser.server';
import type { Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import type { MessageText } from '~/platform/message-text';
import { queueMessage } from '~/platform/outbox.server';
import { dayOf } from '~/platform/time';
import { leadingMessage, sessionInSchoolMessage } from './place.message';
import { isReached, reachableColumns, reachableFrom, type Reachable } from './reachable';
import type { SessionInCalendar } from './session-calendar';
import { invitationFor } from './session-invitation.server';
import { sessionWords } from './session-words';

type Told = 'arranged' | 'changed' | 'cancelled';

/** Tells whoever leads a session, with a calendar file. */
export async function tellLeadersIn(
  tx: Tx,
  by: By,
  session: SessionInCalendar,
  { personIds, what }: { personIds: readonly string[]; what: Told },
): Promise<void> {
  const sender = await senderOf(tx);
  const link = `${settings().origin}/training/facilitating`;
  const method = what === 'cancelled' ? 'cancel' : 'request';
  for (const person of await findReachable(tx, personIds)) {
    if (!isReached(person)) continue;
    const facts = { name: person.givenName, ...sessionWords(session), sender, link, what };
    await queueMessage(tx, {
      kind: `leading-${what}`,
      subjectId: session.id,
      personId: person.id,
      toAddress: person.address,
      dueAt: by.now,
      ...leadingMessage(facts),
      calendar: invitationFor(method, session, person, { sender, now: by.now }),
      now: by.now,
    });
  }
}

/** Tells the heads and organisers of the school where a session will be held. */
export async function tellSessionInSchoolIn(
  tx: Tx,
  by: By,
  session: SessionInCalendar,
  { schoolId, ledBy }: { schoolId: string; ledBy: string },
): Promise<void> {
  const { name: schoolName } = await tx.school.findUniqueOrThrow({
    where: { id: schoolId },
    select: { name: true },
  });
  await tellSchoolIn(tx, by, session, { schoolId, kind: 'session-in-school' }, (facts) =>
    sessionInSchoolMessage({ ...facts, schoolName, ledBy }),
  );
}

type Facts = Parameters<typeof leadingMessage>[0];

/** One message about a session to each head and organiser of a school who has an address. */
export async function tellSchoolIn(
  tx: Tx,
  by: By,
  session: SessionInCalendar,
  { schoolId, kind }: { schoolId: string; kind: string },
  write: (facts: Omit<Facts, 'what'>) => MessageText,
): Promise<void> {
  const sender = await senderOf(tx);
  const today = dayOf(by.now);
  const link = `${settings().origin}/schools/${schoolId}/sessions`;
  const readers = [
    ...(await organisersOf(tx, schoolId, today)),
    ...(await headsOf(tx, schoolId, today)),
  ];
  for (const reader of readers) {
    if (!reader.email) continue;
    await queueMessage(tx, {
      kind,
      subjectId: session.id,
      personId: reader.personId,
      toAddress: reader.email,
      dueAt: by.now,
      ...write({ name: reader.givenName, ...sessionWords(session), sender, link }),
      now: by.now,
    });
  }
}

async function findReachable(tx: Tx, personIds: readonly string[]): Promise<Reachable[]> {
  const people = await tx.person.findMany({
    where: { id: { in: [...personIds] } },
    select: reachableColumns,
  });
  return people.map(reachableFrom);
}

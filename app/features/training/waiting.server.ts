import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act } from '~/platform/db.server';
import { mayWait } from './waiting';
import { findOpenSession, listCandidates } from './open-session.server';

type Request = { sessionId: string; schoolId: string; personIds: readonly string[] };

/**
 * Asks to be told when a place is free for people who cannot have one now; those who could not come anyway, or wait
 * already, are left out. A waiting entry is no place and moves nobody up: the organisers of all who wait are told, and
 * whoever books first has it. Returns for how many was asked.
 * @throws a 404 where the session is not open to the school
 */
export function askToBeTold(by: By, request: Request): Promise<number> {
  return act(async (tx) => {
    const { sessionId, schoolId, personIds } = request;
    const session = await findOpenSession(tx, request);
    if (!session) throw absent();
    const people = await listCandidates(tx, session, schoolId, [...new Set(personIds)]);
    const waiting = people.filter((person) => mayWait(session, person, by.now).ok);
    const asked = { sessionId, schoolId, askedById: by.personId ?? '', askedAt: by.now };
    await tx.waitingEntry.createMany({
      data: waiting.map((person) => ({ id: randomUUID(), personId: person.id, ...asked })),
    });
    await recordAct(tx, by, {
      act: 'askToBeTold',
      subject: { kind: 'session', id: sessionId },
      schoolId,
      detail: { people: waiting.length },
    });
    return waiting.length;
  });
}

type One = { sessionId: string; schoolId: string; personId: string };

/** No longer asks to be told. Does nothing where nobody waits. */
export function stopWaiting(by: By, request: One): Promise<void> {
  return act(async (tx) => {
    await tx.waitingEntry.updateMany({
      where: { ...request, endedAt: null },
      data: { endedAt: by.now },
    });
  });
}

import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act } from '~/platform/db.server';
import type { Allowed, Refused } from '~/platform/outcome';
import { mayWait } from './waiting';
import { findOpenSession, listCandidates } from './open-session.server';

type Request = { sessionId: string; schoolId: string; personId: string };

/**
 * Asks to be told when a place is free for someone who cannot have one now. A waiting entry is no place and moves
 * nobody up: the organisers of all who wait are told, and whoever books first has it.
 * @throws a 404 where the session is not open to the school
 */
export function askToBeTold(
  by: By,
  request: Request,
): Promise<Allowed | Refused<'cannot come' | 'waiting already'>> {
  return act(async (tx) => {
    const session = await findOpenSession(tx, request);
    if (!session) throw absent();
    const [person] = await listCandidates(tx, session, request.schoolId, [request.personId]);
    if (!person) throw absent();
    const ruling = mayWait(session, person, by.now);
    if (!ruling.ok) return ruling;
    await tx.waitingEntry.create({
      data: { id: randomUUID(), ...request, askedById: by.personId ?? '', askedAt: by.now },
    });
    await recordAct(tx, by, {
      act: 'askToBeTold',
      subject: { kind: 'session', id: request.sessionId },
      schoolId: request.schoolId,
    });
    return ruling;
  });
}

/** No longer asks to be told. Does nothing where nobody waits. */
export function stopWaiting(by: By, request: Request): Promise<void> {
  return act(async (tx) => {
    await tx.waitingEntry.updateMany({
      where: { ...request, endedAt: null },
      data: { endedAt: by.now },
    });
  });
}

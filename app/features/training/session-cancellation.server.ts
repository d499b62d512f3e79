import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { dayOf } from '~/platform/time';
import { listBookedIn } from './booked.server';
import { mayCancelSession } from './session';
import { tellCancelledIn } from './session-cancellation-message.server';

/**
 * Cancels a session: every place on it is given back in the same act, nobody waits for it any more, and everyone
 * concerned is told. A cancelled session was on offer to nobody, so nobody becomes late for it.
 * Refused: `cancelled`, `register-taken`; `screened` when the reason seems to name a pupil or somebody's details.
 * @throws a 404 where there is no such session
 */
export function cancelSession(
  by: By,
  { sessionId, reason }: { sessionId: string; reason: string },
): Promise<Allowed | Refused<'cancelled' | 'register-taken' | 'screened'>> {
  return act(async (tx) => {
    const session = await findSession(tx, sessionId);
    if (!session) throw absent();
    const ruling = mayCancelSession(session);
    if (!ruling.ok) return ruling;
    const screening = screen(reason, dayOf(by.now));
    if (!screening.ok)
      return refused('screened', screening.findings[0]?.message ?? 'Take out what names a person.');
    const booked = await listBookedIn(tx, sessionId);
    await tx.sessionCancellation.create({
      data: {
        id: randomUUID(),
        sessionId,
        reason,
        cancelledById: by.personId ?? '',
        cancelledAt: by.now,
      },
    });
    await releaseAll(tx, by, sessionId);
    await recordAct(tx, by, {
      act: 'cancelSession',
      subject: { kind: 'session', id: sessionId },
      schoolId: session.schoolId,
      detail: { places: booked.length },
    });
    await tellCancelledIn(tx, by, session, { reason, booked });
    return ruling;
  });
}

async function releaseAll(tx: Tx, by: By, sessionId: string): Promise<void> {
  await tx.place.updateMany({
    where: { sessionId, releasedAt: null },
    data: {
      releasedAt: by.now,
      releasedById: by.personId,
      releaseReason: 'session cancelled',
    },
  });
  await tx.session.update({ where: { id: sessionId }, data: { taken: 0 } });
  await tx.accessNeed.deleteMany({ where: { sessionId } });
  await tx.waitingEntry.updateMany({
    where: { sessionId, endedAt: null },
    data: { endedAt: by.now },
  });
}

async function findSession(tx: Tx, id: string) {
  const session = await tx.session.findUnique({
    where: { id },
    include: {
      module: { select: { title: true } },
      cancellation: { select: { cancelledAt: true } },
      register: { select: { id: true } },
      facilitators: { select: { personId: true } },
    },
  });
  if (!session) return null;
  const { module, cancellation, register, facilitators, ...facts } = session;
  return {
    ...facts,
    moduleTitle: module.title,
    cancelledAt: cancellation?.cancelledAt ?? null,
    hasRegister: register !== null,
    leading: [...facilitators.map(({ personId }) => personId), facts.leadPersonId ?? []].flat(),
  };
}

export type SessionToCancel = NonNullable<Awaited<ReturnType<typeof findSession>>>;

import type { z } from 'zod';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { mayFacilitate } from './leader.server';
import { mayChangeSession, mayHaveCapacity, type Span } from './session';
import { tellChangedIn } from './session-change-message.server';
import type { openSessionChangeSchema, sessionChangeSchema } from './session.schema';

export type SessionChange = z.output<typeof openSessionChangeSchema | typeof sessionChangeSchema>;

type Changed =
  | Allowed
  | Refused<
      'cancelled' | 'begun' | 'past' | 'below-taken' | 'not a facilitator' | 'elsewhere' | 'clash'
    >;

/**
 * Changes when and where a session is, who leads it and how many it holds. Everyone booked is told of a new time or
 * place with a calendar file of a higher sequence.
 * Refused: a capacity below the places taken, with how many must move; people who are elsewhere at the new time, until
 * `evenSo`.
 * @throws a 404 where there is no such session
 */
export function changeSession(by: By, sessionId: string, change: SessionChange): Promise<Changed> {
  return act(async (tx) => {
    const before = await findSession(tx, sessionId);
    if (!before) throw absent();
    const ruling = await mayBecome(tx, by, before, change);
    if (!ruling.ok) return ruling;
    const moved = hasMoved(before, change);
    const sequence = before.sequence + (moved ? 1 : 0);
    const { startsAt, endsAt, venue, address } = change;
    await tx.session.update({
      where: { id: sessionId },
      data: { startsAt, endsAt, venue, address, sequence, ...seatsOf(change) },
    });
    await setFacilitators(tx, sessionId, change.facilitatorIds);
    await recordAct(tx, by, {
      act: 'changeSession',
      subject: { kind: 'session', id: sessionId },
      schoolId: before.schoolId,
      detail: { moved, evenSo: change.evenSo },
    });
    await tellChangedIn(tx, by, before, { ...change, sequence }, moved);
    return allowed;
  });
}

async function findSession(tx: Tx, id: string) {
  const session = await tx.session.findUnique({
    where: { id },
    include: {
      module: { select: { title: true } },
      cancellation: { select: { cancelledAt: true } },
      facilitators: { select: { personId: true } },
    },
  });
  if (!session) return null;
  const { module, cancellation, facilitators, ...facts } = session;
  return {
    ...facts,
    moduleTitle: module.title,
    cancelledAt: cancellation?.cancelledAt ?? null,
    facilitatorIds: facilitators.map(({ personId }) => personId),
  };
}

type Before = NonNullable<Awaited<ReturnType<typeof findSession>>>;
export type SessionBefore = Before;

async function mayBecome(tx: Tx, by: By, before: Before, change: SessionChange): Promise<Changed> {
  const ruling = mayChangeSession(before, by.now);
  if (!ruling.ok) return ruling;
  if (change.startsAt <= by.now) return refused('past', 'Choose a day and time to come');
  const seats = 'capacity' in change ? mayHaveCapacity(before, change.capacity) : allowed;
  if (!seats.ok) return seats;
  const at = { id: before.id, startsAt: change.startsAt, endsAt: change.endsAt };
  const leading = await mayFacilitate(tx, at, change.facilitatorIds, change.evenSo);
  if (!leading.ok || change.evenSo) return leading;
  const elsewhere = await countElsewhere(tx, at);
  if (elsewhere === 0) return allowed;
  const people = elsewhere === 1 ? '1 person booked has' : `${elsewhere} people booked have`;
  return refused(
    'clash',
    `${people} a place on another session then. Choose another time, or tick “Go on even so”.`,
  );
}

/** People with a place here who would have another place at the new time. */
function countElsewhere(tx: Tx, { id, startsAt, endsAt }: Span & { id: string }): Promise<number> {
  return tx.place.count({
    where: {
      sessionId: id,
      releasedAt: null,
      person: {
        places: {
          some: {
            releasedAt: null,
            session: { id: { not: id }, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
          },
        },
      },
    },
  });
}

function hasMoved(before: Before, change: SessionChange): boolean {
  return (['startsAt', 'endsAt', 'venue', 'address'] as const).some(
    (field) => before[field] !== change[field],
  );
}

function seatsOf(change: SessionChange) {
  if (!('capacity' in change)) return {};
  const { capacity, schoolCap, capEndsAt } = change;
  return { capacity, schoolCap, schoolCapUntil: capEndsAt };
}

async function setFacilitators(tx: Tx, sessionId: string, personIds: readonly string[]) {
  await tx.sessionFacilitator.deleteMany({ where: { sessionId } });
  await tx.sessionFacilitator.createMany({
    data: personIds.map((personId) => ({ sessionId, personId })),
  });
}

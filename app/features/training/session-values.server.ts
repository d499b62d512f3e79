import { absent } from '~/features/people/guard.server';
import { db } from '~/platform/db.server';
import type { FormValues } from '~/platform/form';
import { clockTime, dayOf, type Instant } from '~/platform/time';
import { listFacilitators } from './leader.server';
import { mayChangeSession } from './session';
import { isSessionKind, type SessionKind } from './session-kind';
import { sessionWords } from './session-words';

/**
 * A stored session as the form that changes it has it.
 * @throws a 404 where there is none that may still be changed
 */
export async function getSessionValues(sessionId: string | undefined, now: Instant) {
  const session = await db.session.findUnique({
    where: { id: sessionId ?? '' },
    include: {
      module: { select: { title: true } },
      cancellation: { select: { cancelledAt: true } },
      facilitators: { select: { personId: true } },
    },
  });
  if (!session) throw absent();
  const { module, cancellation, facilitators, ...facts } = session;
  const cancelledAt = cancellation?.cancelledAt ?? null;
  if (!mayChangeSession({ ...facts, cancelledAt }, now).ok) throw absent();
  const values: FormValues = {
    on: dayOf(facts.startsAt),
    from: clockTime(facts.startsAt),
    until: clockTime(facts.endsAt),
    venue: facts.venue,
    address: facts.address,
    capacity: facts.capacity,
    schoolCap: facts.schoolCap,
    schoolCapUntil: facts.schoolCapUntil && dayOf(facts.schoolCapUntil),
    facilitatorIds: facilitators.map(({ personId }) => personId),
  };
  const kind: SessionKind = isSessionKind(facts.kind) ? facts.kind : 'open';
  const people = await listFacilitators(dayOf(facts.startsAt));
  return {
    id: facts.id,
    kind,
    taken: facts.taken,
    ...sessionWords({ ...facts, moduleTitle: module.title }),
    values,
    facilitators: people.map(({ id, name }) => ({ value: id, label: name })),
  };
}

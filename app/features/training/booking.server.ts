import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { absent } from '~/features/people/guard.server';
import type { By } from '~/features/people/viewer';
import { act, type Tx } from '~/platform/db.server';
import { decideBookings, type BookingOutcome } from './booking';
import type { Cover } from './cover';
import {
  findOpenSession,
  listCandidates,
  type CandidateRow,
  type OpenSession,
} from './open-session.server';
import { tellBookedIn } from './place-message.server';
import { fullName } from './reachable';

export type BookingRequest = {
  sessionId: string;
  schoolId: string;
  personIds: readonly string[];
  cover: Cover;
  /** One who cannot be booked refuses everybody. */
  allOrNone: boolean;
  /** Done by the council for the school, and shown so. */
  onBehalf: boolean;
};

/** What became of one person. The name is empty for someone who is not at this school. */
export type PersonBooking = {
  personId: string;
  name: string;
  /** They have an address and are told themselves; otherwise the organiser tells them. */
  isTold: boolean;
  outcome: BookingOutcome;
};

/**
 * Books several people of one school on an open session, each for themselves or all or none, in the order given.
 * The seats are claimed by one statement that only holds while they are free. Who was booked is told at once.
 * @throws a 404 where the session is not open to the school
 */
export function bookPlaces(by: By, request: BookingRequest): Promise<PersonBooking[]> {
  return act(async (tx) => {
    const session = await findOpenSession(tx, request);
    if (!session) throw absent();
    const personIds = [...new Set(request.personIds)];
    const people = await listCandidates(tx, session, request.schoolId, personIds);
    const outcomes = decideBookings(session, people, request.allOrNone, by.now);
    const booked = people.filter((_, at) => outcomes[at]?.ok);
    if (booked.length > 0) await claimPlaces(tx, by, session, request, booked);
    return people.flatMap((person, at) => {
      const outcome = outcomes[at];
      return outcome ? [shown(person, outcome)] : [];
    });
  });
}

async function claimPlaces(
  tx: Tx,
  by: By,
  session: OpenSession,
  { schoolId, cover, onBehalf }: BookingRequest,
  people: readonly CandidateRow[],
): Promise<void> {
  const seats = people.length;
  await claimSeats(tx, session, seats);
  const places = people.map((person) => ({ placeId: randomUUID(), person }));
  await tx.place.createMany({
    data: places.map(({ placeId, person }) => ({
      id: placeId,
      sessionId: session.id,
      schoolId,
      personId: person.id,
      cover,
      claimedById: by.personId ?? '',
      onBehalf,
      claimedAt: by.now,
    })),
  });
  await tx.waitingEntry.updateMany({
    where: {
      sessionId: session.id,
      personId: { in: people.map(({ id }) => id) },
      endedAt: null,
    },
    data: { endedAt: by.now },
  });
  await recordAct(tx, by, {
    act: 'bookPlaces',
    subject: { kind: 'session', id: session.id },
    schoolId,
    detail: { places: seats, cover, onBehalf },
  });
  await tellBookedIn(tx, by, session, { schoolId, onBehalf, places });
}

/** Moves `taken` by one statement with the condition in it. */
async function claimSeats(tx: Tx, session: OpenSession, seats: number): Promise<void> {
  const capacity = session.capacity ?? 0;
  const { count } = await tx.session.updateMany({
    where: { id: session.id, capacity, taken: { lte: capacity - seats } },
    data: { taken: { increment: seats } },
  });
  if (count !== 1) throw new Error('Seats went though the act holds the write lock.');
}

function shown(person: CandidateRow, outcome: BookingOutcome): PersonBooking {
  const name = person.isAtSchool ? fullName(person) : '';
  return { personId: person.id, name, isTold: person.address !== null, outcome };
}

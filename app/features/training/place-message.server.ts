import { namesOf } from '~/features/people/person-name.server';
import type { By } from '~/features/people/viewer';
import { organisersOf } from '~/features/schools/organiser.server';
import { senderOf } from '~/features/people/details-facts.server';
import type { Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import type { MessageText, Sender } from '~/platform/message-text';
import { queueMessage } from '~/platform/outbox.server';
import { dayOf } from '~/platform/time';
import {
  bookingCancelledMessage,
  bookingConfirmedForOthersMessage,
  bookingConfirmedMessage,
} from './booking.message';
import { placeFreeMessage, placeGivenUpMessage } from './place.message';
import { fullName, isReached, type Reachable } from './reachable';
import type { SessionInCalendar } from './session-calendar';
import { invitationFor } from './session-invitation.server';
import { sessionWords } from './session-words';

type At = { schoolId: string; onBehalf: boolean };
type BookedPlace = { placeId: string; person: Reachable };

/** Confirms places: to each person with a calendar file; for those without e-mail, to the organisers at once. */
export async function tellBookedIn(
  tx: Tx,
  by: By,
  session: SessionInCalendar,
  { schoolId, onBehalf, places }: At & { places: readonly BookedPlace[] },
): Promise<void> {
  const sender = await senderOf(tx);
  const bookedBy = await actorName(tx, by, onBehalf);
  const link = `${settings().origin}/my`;
  for (const { placeId, person } of places) {
    if (!isReached(person)) continue;
    const facts = { name: person.givenName, ...sessionWords(session), sender, link, bookedBy };
    await queueMessage(tx, {
      kind: 'booking-confirmed',
      subjectId: placeId,
      personId: person.id,
      toAddress: person.address,
      dueAt: by.now,
      ...bookingConfirmedMessage(facts),
      calendar: invitationFor('request', session, person, { sender, now: by.now }),
      now: by.now,
    });
  }
  const people = places.filter(({ person }) => !isReached(person)).map(personNamed);
  if (people.length > 0)
    await tellOrganisersIn(
      tx,
      by,
      session,
      { schoolId, kind: 'booking-confirmed-for-others', subjectId: session.id },
      (facts) => bookingConfirmedForOthersMessage({ ...facts, people }),
    );
}

/** Tells a person that their place was cancelled; the organisers, where the person has no e-mail. */
export async function tellPlaceCancelledIn(
  tx: Tx,
  by: By,
  session: SessionInCalendar,
  { schoolId, onBehalf, placeId, person }: At & BookedPlace,
): Promise<void> {
  const sender = await senderOf(tx);
  const cancelledBy = await actorName(tx, by, onBehalf);
  if (!isReached(person)) {
    await tellOrganisersIn(
      tx,
      by,
      session,
      { schoolId, kind: 'booking-cancelled', subjectId: placeId },
      (facts) => bookingCancelledMessage({ ...facts, cancelledBy, person: fullName(person) }),
    );
    return;
  }
  const facts = { ...sessionWords(session), sender, link: `${settings().origin}/my`, cancelledBy };
  await queueMessage(tx, {
    kind: 'booking-cancelled',
    subjectId: placeId,
    personId: person.id,
    toAddress: person.address,
    dueAt: by.now,
    ...bookingCancelledMessage({ name: person.givenName, ...facts }),
    calendar: invitationFor('cancel', session, person, { sender, now: by.now }),
    now: by.now,
  });
}

/** Tells the organisers that someone of theirs gave a place up. */
export async function tellPlaceGivenUpIn(
  tx: Tx,
  by: By,
  session: SessionInCalendar,
  { schoolId, placeId, person }: { schoolId: string } & BookedPlace,
): Promise<void> {
  await tellOrganisersIn(
    tx,
    by,
    session,
    { schoolId, kind: 'place-given-up', subjectId: placeId },
    (facts) => placeGivenUpMessage({ ...facts, person: fullName(person) }),
  );
}

/** Tells the organisers of every school that waits for this session that places are free. */
export async function tellPlacesFreeIn(
  tx: Tx,
  by: By,
  session: SessionInCalendar,
  free: number,
): Promise<void> {
  const waiting = await tx.waitingEntry.findMany({
    where: { sessionId: session.id, endedAt: null },
    select: { schoolId: true },
    distinct: ['schoolId'],
  });
  for (const { schoolId } of waiting)
    await tellOrganisersIn(
      tx,
      by,
      session,
      { schoolId, kind: 'place-free', subjectId: session.id },
      (facts) => placeFreeMessage({ ...facts, free }),
    );
}

type OrganiserFacts = ReturnType<typeof sessionWords> & {
  name: string;
  sender: Sender;
  link: string;
};

/** One message about a session to each organiser of a school who has an address. */
export async function tellOrganisersIn(
  tx: Tx,
  by: By,
  session: SessionInCalendar,
  { schoolId, kind, subjectId }: { schoolId: string; kind: string; subjectId: string },
  write: (facts: OrganiserFacts) => MessageText,
): Promise<void> {
  const sender = await senderOf(tx);
  const link = `${settings().origin}/schools/${schoolId}/sessions/${session.id}/booking`;
  for (const organiser of await organisersOf(tx, schoolId, dayOf(by.now))) {
    if (!organiser.email) continue;
    await queueMessage(tx, {
      kind,
      subjectId,
      personId: organiser.personId,
      toAddress: organiser.email,
      dueAt: by.now,
      ...write({ name: organiser.givenName, ...sessionWords(session), sender, link }),
      now: by.now,
    });
  }
}

/** Who did it, as the people it concerns know them: by name at their school, as the council otherwise. */
async function actorName(tx: Tx, by: By, onBehalf: boolean): Promise<string> {
  if (onBehalf || by.personId === null) return 'The programme team';
  return (await namesOf(tx, [by.personId]))(by.personId);
}

function personNamed({ person }: { person: Reachable }): string {
  return fullName(person);
}

import type { By } from '~/features/people/viewer';
import { senderOf } from '~/features/people/details-facts.server';
import type { Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueMessage } from '~/platform/outbox.server';
import type { listBookedIn } from './booked.server';
import { tellOrganisersIn } from './place-message.server';
import { fullName, isReached } from './reachable';
import type { SessionToCancel } from './session-cancellation.server';
import { invitationFor } from './session-invitation.server';
import { tellLeadersIn, tellSchoolIn } from './session-message.server';
import { sessionCancelledForSchoolMessage, sessionCancelledMessage } from './session.message';
import { sessionWords } from './session-words';

type Booked = Awaited<ReturnType<typeof listBookedIn>>;
type Why = { reason: string; booked: Booked };

/** Tells everyone a cancelled session concerns: those booked, their organisers, the school it was for, its leaders. */
export async function tellCancelledIn(
  tx: Tx,
  by: By,
  session: SessionToCancel,
  { reason, booked }: Why,
): Promise<void> {
  await tellPeople(tx, by, session, { reason, booked });
  const kind = 'session-cancelled';
  for (const schoolId of new Set(booked.flatMap((place) => place.schoolId ?? []))) {
    const people = booked
      .filter((place) => place.schoolId === schoolId)
      .map(({ person }) => person);
    const told = {
      people: people.map(fullName),
      untold: people.filter((person) => !isReached(person)).map(fullName),
    };
    await tellOrganisersIn(tx, by, session, { schoolId, kind, subjectId: session.id }, (facts) =>
      sessionCancelledForSchoolMessage({ ...facts, reason, ...told }),
    );
  }
  if (session.schoolId)
    await tellSchoolIn(tx, by, session, { schoolId: session.schoolId, kind }, (facts) =>
      sessionCancelledForSchoolMessage({ ...facts, reason, people: [], untold: [] }),
    );
  await tellLeadersIn(tx, by, session, { personIds: session.leading, what: 'cancelled' });
}

async function tellPeople(tx: Tx, by: By, session: SessionToCancel, { reason, booked }: Why) {
  const sender = await senderOf(tx);
  const facts = { ...sessionWords(session), sender, link: `${settings().origin}/my`, reason };
  for (const { placeId, person } of booked) {
    if (!isReached(person)) continue;
    await queueMessage(tx, {
      kind: 'session-cancelled',
      subjectId: placeId,
      personId: person.id,
      toAddress: person.address,
      dueAt: by.now,
      ...sessionCancelledMessage({ name: person.givenName, ...facts }),
      calendar: invitationFor('cancel', session, person, { sender, now: by.now }),
      now: by.now,
    });
  }
}

import type { By } from '~/features/people/viewer';
import { senderOf } from '~/features/people/details-facts.server';
import type { Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueMessage } from '~/platform/outbox.server';
import { listBookedIn } from './booked.server';
import { tellOrganisersIn } from './place-message.server';
import { fullName, isReached } from './reachable';
import type { SessionBefore, SessionChange } from './session-change.server';
import { invitationFor } from './session-invitation.server';
import { tellLeadersIn, tellSchoolIn } from './session-message.server';
import { sessionChangedMessage, sessionChangedForSchoolMessage } from './session.message';
import { sessionWords } from './session-words';

/** Tells of a changed session: those booked and their schools of a new time or place, and whoever leads it. */
export async function tellChangedIn(
  tx: Tx,
  by: By,
  before: SessionBefore,
  change: SessionChange & { sequence: number },
  moved: boolean,
): Promise<void> {
  const session = { ...before, ...change };
  const leading = [...change.facilitatorIds, before.leadPersonId ?? []].flat();
  const known = [...before.facilitatorIds, before.leadPersonId ?? []].flat();
  const stay = leading.filter((id) => known.includes(id));
  const come = leading.filter((id) => !known.includes(id));
  const go = known.filter((id) => !leading.includes(id));
  if (moved) await tellLeadersIn(tx, by, session, { personIds: stay, what: 'changed' });
  await tellLeadersIn(tx, by, session, { personIds: come, what: 'arranged' });
  await tellLeadersIn(tx, by, before, { personIds: go, what: 'cancelled' });
  if (!moved) return;
  await tellPeople(tx, by, before, session);
  if (session.schoolId)
    await tellSchoolIn(
      tx,
      by,
      session,
      { schoolId: session.schoolId, kind: 'session-changed' },
      (facts) =>
        sessionChangedForSchoolMessage({ ...facts, before: sessionWords(before), people: [] }),
    );
}

type Session = SessionBefore;

async function tellPeople(tx: Tx, by: By, before: Session, session: Session): Promise<void> {
  const sender = await senderOf(tx);
  const link = `${settings().origin}/my`;
  const words = { ...sessionWords(session), before: sessionWords(before), sender };
  const booked = await listBookedIn(tx, session.id);
  for (const { placeId, person } of booked) {
    if (!isReached(person)) continue;
    await queueMessage(tx, {
      kind: 'session-changed',
      subjectId: placeId,
      personId: person.id,
      toAddress: person.address,
      dueAt: by.now,
      ...sessionChangedMessage({ name: person.givenName, ...words, link }),
      calendar: invitationFor('request', session, person, { sender, now: by.now }),
      now: by.now,
    });
  }
  for (const schoolId of new Set(booked.flatMap((place) => place.schoolId ?? []))) {
    const people = booked.filter((place) => place.schoolId === schoolId);
    await tellOrganisersIn(
      tx,
      by,
      session,
      { schoolId, kind: 'session-changed', subjectId: session.id },
      (facts) =>
        sessionChangedForSchoolMessage({
          ...facts,
          before: words.before,
          people: people.map(({ person }) => fullName(person)),
        }),
    );
  }
}

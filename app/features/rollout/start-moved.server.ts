import { randomUUID } from 'node:crypto';
import { senderOf } from '~/features/people/details-facts.server';
import type { By } from '~/features/people/viewer';
import { headsOf, organisersOf, sencosOf } from '~/features/schools/organiser.server';
import type { Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueMessage } from '~/platform/outbox.server';
import { dayOf, longDay, type Day } from '~/platform/time';
import { startMovedMessage } from './start-moved.message';

type NewPlace = {
  cohortSchoolId: string;
  school: { id: string; name: string };
  cohort: { name: string; startsOn: Day };
};

/**
 * Carries a school's yes over to its new place, as agreed with the head, and tells the school: its staff are enrolled,
 * so there is nothing to ask again.
 */
export async function carryYesIn(tx: Tx, by: By, place: NewPlace): Promise<void> {
  const invitationId = randomUUID();
  await tx.invitation.create({
    data: { id: invitationId, cohortSchoolId: place.cohortSchoolId, offeredAt: by.now },
  });
  await tx.invitationAnswer.create({
    data: {
      ...{ id: randomUUID(), invitationId, answer: 'accepted', onBehalf: true },
      ...{ answeredById: by.personId ?? '', answeredAt: by.now },
    },
  });
  await tellSchool(tx, by, place);
}

async function tellSchool(tx: Tx, by: By, { cohortSchoolId, school, cohort }: NewPlace) {
  const today = dayOf(by.now);
  const told = [
    ...(await headsOf(tx, school.id, today)),
    ...(await organisersOf(tx, school.id, today)),
    ...(await sencosOf(tx, school.id, today)),
  ];
  const sender = await senderOf(tx);
  for (const { personId, givenName, email } of new Map(
    told.map((person) => [person.personId, person]),
  ).values()) {
    if (email === null) continue;
    await queueMessage(tx, {
      kind: 'start-moved',
      subjectId: cohortSchoolId,
      personId,
      toAddress: email,
      dueAt: by.now,
      ...startMovedMessage({
        name: givenName,
        schoolName: school.name,
        cohortName: cohort.name,
        startsOn: longDay(cohort.startsOn),
        sender,
        link: `${settings().origin}/schools/${school.id}`,
      }),
      now: by.now,
    });
  }
}

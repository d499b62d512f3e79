import { senderOf } from '~/features/people/details-facts.server';
import type { By } from '~/features/people/viewer';
import { headsOf, organisersOf, sencosOf } from '~/features/schools/organiser.server';
import type { Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueMessage } from '~/platform/outbox.server';
import { dayOf, longDay, type Day } from '~/platform/time';
import { startOfferedMessage } from './start-offered.message';

type Offer = { id: string; schoolId: string; school: { name: string } };

/** Tells the organiser and the SENCO of a school that it is offered a place; not its heads, who are asked themselves. */
export async function tellOfOfferIn(
  tx: Tx,
  by: By,
  cohort: { name: string; startsOn: Day },
  { id, schoolId, school }: Offer,
): Promise<void> {
  const today = dayOf(by.now);
  const heads = new Set((await headsOf(tx, schoolId, today)).map(({ personId }) => personId));
  const people = [
    ...(await organisersOf(tx, schoolId, today)),
    ...(await sencosOf(tx, schoolId, today)),
  ].filter(({ personId }) => !heads.has(personId));
  const sender = await senderOf(tx);
  for (const { personId, givenName, email } of new Map(
    people.map((person) => [person.personId, person]),
  ).values()) {
    if (email === null) continue;
    await queueMessage(tx, {
      kind: 'start-offered',
      subjectId: id,
      personId,
      toAddress: email,
      dueAt: by.now,
      ...startOfferedMessage({
        name: givenName,
        schoolName: school.name,
        cohortName: cohort.name,
        startsOn: longDay(cohort.startsOn),
        sender,
        link: `${settings().origin}/schools/${schoolId}/invitation`,
      }),
      now: by.now,
    });
  }
}

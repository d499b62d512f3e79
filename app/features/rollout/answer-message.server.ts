import { senderOf } from '~/features/people/details-facts.server';
import type { By } from '~/features/people/viewer';
import { headsOf, organisersOf, sencosOf } from '~/features/schools/organiser.server';
import type { Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueMessage } from '~/platform/outbox.server';
import { dayOf, longDay, type Day } from '~/platform/time';
import type { Answer } from './cohort';
import { invitationAnswerMessage } from './invitation-answer.message';

type Told = {
  schoolId: string;
  schoolName: string;
  invitationId: string;
  answer: Answer;
  onBehalf: boolean;
  cohort: { name: string; startsOn: Day };
};

/**
 * Tells the SENCO and the organiser of a school how the head has answered; the head too where the council answered.
 * Whoever answered is not told.
 * @param listFollows the organisers are asked for the list in another message, which tells them this too
 */
export async function tellOfAnswerIn(
  tx: Tx,
  by: By,
  told: Told,
  listFollows: boolean,
): Promise<void> {
  const { schoolId, schoolName, answer, onBehalf, cohort } = told;
  const sender = await senderOf(tx);
  const page = answer === 'accepted' ? 'enrolment' : 'invitation';
  for (const { personId, givenName, email } of await listToTell(tx, by, told, listFollows))
    await queueMessage(tx, {
      kind: 'invitation-answer',
      subjectId: told.invitationId,
      personId,
      toAddress: email,
      dueAt: by.now,
      ...invitationAnswerMessage({
        name: givenName,
        schoolName,
        answer,
        onBehalf,
        cohortName: cohort.name,
        startsOn: longDay(cohort.startsOn),
        sender,
        link: `${settings().origin}/schools/${schoolId}/${page}`,
      }),
      now: by.now,
    });
}

async function listToTell(tx: Tx, by: By, { schoolId, onBehalf }: Told, listFollows: boolean) {
  const today = dayOf(by.now);
  const organisers = await organisersOf(tx, schoolId, today);
  const told = [
    ...(listFollows ? [] : organisers),
    ...(await sencosOf(tx, schoolId, today)),
    ...(onBehalf ? await headsOf(tx, schoolId, today) : []),
  ];
  const asked = new Set(listFollows ? organisers.map(({ personId }) => personId) : []);
  const people = new Map(told.map((person) => [person.personId, person]));
  return [...people.values()].flatMap(({ email, ...person }) =>
    email !== null && person.personId !== by.personId && !asked.has(person.personId)
      ? [{ ...person, email }]
      : [],
  );
}

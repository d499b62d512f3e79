import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import { senderOf } from '~/features/people/details-facts.server';
import type { By } from '~/features/people/viewer';
import { headsOf, organisersOf, sencosOf } from '~/features/schools/organiser.server';
import { act, type Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import type { MessageText } from '~/platform/message-text';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { queueMessage } from '~/platform/outbox.server';
import { dayOf, longDay } from '~/platform/time';
import { invitationState, mayAnswer } from './cohort';
import { countHeld, newestAnswer } from './cohort.server';
import { invitationAnswerMessage } from './invitation-answer.message';
import { schoolInvitationMessage } from './invitation.message';

/** Publishes a cohort: every school put there and not offered its place yet is offered it, and its head is told. */
export async function publishCohortIn(
  tx: Tx,
  by: By,
  cohortId: string,
): Promise<{ offered: number; withoutHead: number }> {
  const cohort = await tx.cohort.findUniqueOrThrow({
    where: { id: cohortId },
    select: { name: true, startsOn: true, publishedAt: true },
  });
  const places = await tx.cohortSchool.findMany({
    where: { cohortId, takenOutAt: null, invitation: null },
    select: { id: true, schoolId: true, school: { select: { name: true } } },
  });
  await tx.invitation.createMany({
    data: places.map(({ id }) => ({ id: randomUUID(), cohortSchoolId: id, offeredAt: by.now })),
  });
  if (!cohort.publishedAt)
    await tx.cohort.update({
      where: { id: cohortId },
      data: { publishedAt: by.now, publishedById: by.personId },
    });
  let withoutHead = 0;
  for (const { schoolId, school } of places)
    if (!(await inviteHeads(tx, by, cohort, schoolId, school.name))) withoutHead += 1;
  await recordAct(tx, by, {
    act: 'publishCohort',
    subject: { kind: 'cohort', id: cohortId },
    detail: { offered: places.length, withoutHead },
  });
  return { offered: places.length, withoutHead };
}

export async function publishCohort(by: By, cohortId: string) {
  return act((tx) => publishCohortIn(tx, by, cohortId));
}

type CohortTold = { name: string; startsOn: string };

async function inviteHeads(
  tx: Tx,
  by: By,
  cohort: CohortTold,
  schoolId: string,
  schoolName: string,
) {
  const heads = await headsOf(tx, schoolId, dayOf(by.now));
  const sender = await senderOf(tx);
  for (const head of heads)
    await tell(tx, by, 'school-invitation', schoolId, head, {
      ...schoolInvitationMessage({
        name: head.givenName,
        schoolName,
        cohortName: cohort.name,
        startsOn: longDay(cohort.startsOn),
        sender,
        link: `${settings().origin}/schools/${schoolId}/invitation`,
      }),
    });
  return heads.some(({ email }) => email !== null);
}

type Answer = {
  schoolId: string;
  answer: 'accepted' | 'declined';
  reason: string | null;
  onBehalf: boolean;
};
export type Answered = Allowed | Refused<'not offered' | 'same' | 'full' | 'enrolled'>;

/** A head (or the council on the head's behalf) accepts or declines; organiser and SENCO are told. */
export async function answerInvitationIn(tx: Tx, by: By, given: Answer): Promise<Answered> {
  const { schoolId, answer, reason, onBehalf } = given;
  const place = await tx.cohortSchool.findFirst({
    where: { schoolId, takenOutAt: null, invitation: { isNot: null } },
    orderBy: { putAt: 'desc' },
    select: {
      cohort: { select: { id: true, name: true, startsOn: true, mostSchools: true } },
      school: { select: { name: true } },
      invitation: { select: { id: true, ...newestAnswer } },
    },
  });
  if (!place?.invitation)
    return refused('not offered', 'This school has not been offered a place.');
  const { cohort, invitation } = place;
  const held = await countHeld(tx, cohort.id);
  const ruling = mayAnswer(invitationState(invitation), answer, { ...cohort, held });
  if (!ruling.ok) return ruling;
  if (answer === 'declined' && (await tx.enrolment.count({ where: { schoolId } })) > 0)
    return refused('enrolled', 'Your staff are enrolled: please ring the programme team.');
  await tx.invitationAnswer.create({
    data: {
      id: randomUUID(),
      invitationId: invitation.id,
      ...{ answer, reason, onBehalf },
      answeredById: by.personId ?? '',
      answeredAt: by.now,
    },
  });
  await recordAct(tx, by, {
    act: 'answerInvitation',
    subject: { kind: 'school', id: schoolId },
    schoolId,
    detail: { answer, onBehalf, cohortId: cohort.id },
  });
  await tellOfAnswer(tx, by, given, place.school.name, cohort);
  return allowed;
}

async function tellOfAnswer(tx: Tx, by: By, given: Answer, schoolName: string, cohort: CohortTold) {
  const today = dayOf(by.now);
  const sender = await senderOf(tx);
  const people = [
    ...(await organisersOf(tx, given.schoolId, today)),
    ...(await sencosOf(tx, given.schoolId, today)),
  ];
  const page = given.answer === 'accepted' ? '/enrolment' : '';
  for (const person of new Map(people.map((one) => [one.personId, one])).values())
    if (person.personId !== by.personId)
      await tell(tx, by, 'invitation-answer', given.schoolId, person, {
        ...invitationAnswerMessage({
          name: person.givenName,
          schoolName,
          answer: given.answer,
          cohortName: cohort.name,
          startsOn: longDay(cohort.startsOn),
          sender,
          link: `${settings().origin}/schools/${given.schoolId}${page}`,
        }),
      });
}

type Told = { personId: string; email: string | null };

async function tell(
  tx: Tx,
  by: By,
  kind: string,
  subjectId: string,
  to: Told,
  message: MessageText,
) {
  if (!to.email) return;
  await queueMessage(tx, {
    ...message,
    kind,
    subjectId,
    personId: to.personId,
    toAddress: to.email,
    dueAt: by.now,
    now: by.now,
  });
}

import { randomUUID } from 'node:crypto';
import { recordAct } from '~/features/people/audit.server';
import type { By } from '~/features/people/viewer';
import type { Tx } from '~/platform/db.server';
import { refused, type Allowed } from '~/platform/outcome';
import { dayOf, type Day } from '~/platform/time';
import { tellOfAnswerIn } from './answer-message.server';
import { invitationState } from './cohort';
import { countHeld, hasEnrolled, listWanted, newestAnswer } from './cohort-place.server';
import { mayAnswer, type AnswerGiven } from './invitation';

export type AnswerRequest = AnswerGiven & {
  schoolId: string;
  /** Of a school that asks for another start: a published cohort that would suit it; null for any later one. */
  wantedCohortId?: string | null;
  /** Answered by the council for the head, and shown so. */
  onBehalf: boolean;
};

type Refusal = Exclude<ReturnType<typeof mayAnswer>, Allowed>;
export type Answered =
  (Allowed & { cohort: { name: string; startsOn: Day }; schoolName: string }) | Refusal;

/**
 * A head, or the council on the head's behalf, answers the place offered last; the newest answer stands.
 * The SENCO and the organiser are told. A door calls enrolment's `answerInvitation`, which asks the organiser for the list.
 * @param listFollows the organisers get their own message with the list, and not this one too
 */
export async function answerInvitationIn(
  tx: Tx,
  by: By,
  request: AnswerRequest,
  listFollows = false,
): Promise<Answered> {
  const { schoolId, answer, reason, pausedUntil = null, onBehalf } = request;
  const place = await findOffered(tx, schoolId);
  if (!place?.invitation)
    return refused('not offered', 'This school has not been offered a place.');
  const { cohort, invitation, school } = place;
  const ruling = mayAnswer(
    { answer, reason, pausedUntil },
    {
      state: invitationState(invitation),
      held: await countHeld(tx, cohort.id),
      mostSchools: cohort.mostSchools,
      isEnrolled: await hasEnrolled(tx, schoolId, cohort.programmeYearId),
    },
    by.now,
  );
  if (!ruling.ok) return ruling;
  await tx.invitationAnswer.create({
    data: {
      id: randomUUID(),
      invitationId: invitation.id,
      ...{ answer, onBehalf, reason: answer === 'accepted' ? null : reason },
      pausedUntil: answer === 'paused' ? pausedUntil : null,
      wantedCohortId: answer === 'another' ? await wantedIn(tx, request, cohort, by) : null,
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
  const told = { ...request, schoolName: school.name, cohort, invitationId: invitation.id };
  await tellOfAnswerIn(tx, by, told, listFollows);
  return { ok: true, cohort, schoolName: school.name };
}

/** The cohort asked for, as far as it is one that heads know of and that has not begun. */
async function wantedIn(
  tx: Tx,
  { wantedCohortId }: AnswerRequest,
  { id, programmeYearId }: { id: string; programmeYearId: string },
  by: By,
): Promise<string | null> {
  const wanted = await listWanted(tx, { programmeYearId, cohortId: id }, dayOf(by.now));
  return wanted.find((cohort) => cohort.id === wantedCohortId)?.id ?? null;
}

/** The place that was offered to a school last. */
function findOffered(tx: Tx, schoolId: string) {
  return tx.cohortSchool.findFirst({
    where: { schoolId, takenOutAt: null, invitation: { isNot: null } },
    orderBy: { putAt: 'desc' },
    select: {
      cohort: {
        select: { id: true, programmeYearId: true, name: true, startsOn: true, mostSchools: true },
      },
      school: { select: { name: true } },
      invitation: { select: { id: true, ...newestAnswer } },
    },
  });
}

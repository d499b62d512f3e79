import { senderOf } from '~/features/people/details-facts.server';
import type { By } from '~/features/people/viewer';
import {
  answerInvitationIn,
  type Answered,
  type AnswerRequest,
} from '~/features/rollout/invitation.server';
import { organisersOf } from '~/features/schools/organiser.server';
import { act, type Tx } from '~/platform/db.server';
import { settings } from '~/platform/env';
import { queueMessage } from '~/platform/outbox.server';
import { dayOf, longDay, type Day } from '~/platform/time';
import { listReviewMessage } from './list-review.message';
import { countOnList } from './list-review.server';

/** The head's answer, or the council's on their behalf; after a yes the organisers are asked to look over the list. */
export function answerInvitation(by: By, request: AnswerRequest): Promise<Answered> {
  return act(async (tx) => {
    const accepts = request.answer === 'accepted';
    const outcome = await answerInvitationIn(tx, by, request, accepts);
    if (outcome.ok && accepts)
      await askForList(tx, by, request, outcome.schoolName, outcome.cohort.startsOn);
    return outcome;
  });
}

async function askForList(
  tx: Tx,
  by: By,
  { schoolId, onBehalf }: AnswerRequest,
  schoolName: string,
  startsOn: Day,
): Promise<void> {
  const today = dayOf(by.now);
  const [counts, sender, organisers] = await Promise.all([
    countOnList(tx, schoolId, today),
    senderOf(tx),
    organisersOf(tx, schoolId, today),
  ]);
  for (const { personId, givenName, email } of organisers) {
    if (!email) continue;
    await queueMessage(tx, {
      kind: 'list-review',
      subjectId: schoolId,
      personId,
      toAddress: email,
      dueAt: by.now,
      ...listReviewMessage({
        ...{
          name: givenName,
          schoolName,
          startsOn: longDay(startsOn),
          ...counts,
          onBehalf,
          sender,
        },
        link: `${settings().origin}/schools/${schoolId}/enrolment`,
      }),
      now: by.now,
    });
  }
}

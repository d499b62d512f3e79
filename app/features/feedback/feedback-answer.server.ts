import { randomUUID } from 'node:crypto';
import { act, db, type Tx } from '~/platform/db.server';
import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { dayOf, type Instant } from '~/platform/time';
import type { FeedbackAnswers } from './feedback.schema';

export type AskedSession = { sessionId: string; moduleTitle: string; startsAt: Instant };

const askedColumns = {
  sessionId: true,
  session: { select: { startsAt: true, module: { select: { title: true } } } },
} as const;

type AskRow = { sessionId: string; session: { startsAt: string; module: { title: string } } };

function askedSession({ sessionId, session }: AskRow): AskedSession {
  return { sessionId, moduleTitle: session.module.title, startsAt: session.startsAt };
}

/** Asked, not answered, and by the register as it stands now they attended. */
function openAsk(personId: string) {
  const attended = { some: { personId, mark: 'attended' } };
  return { personId, answered: false, session: { register: { marks: attended } } };
}

/** What a person was asked about a session and has not answered, or null. */
export async function findAsk(personId: string, sessionId: string): Promise<AskedSession | null> {
  const ask = await db.feedbackAsk.findFirst({
    where: { sessionId, ...openAsk(personId) },
    select: askedColumns,
  });
  return ask && askedSession(ask);
}

/** The sessions a person was asked about and has not answered, newest first. */
export async function listAsks(personId: string): Promise<AskedSession[]> {
  const asks = await db.feedbackAsk.findMany({
    where: openAsk(personId),
    select: askedColumns,
    orderBy: { session: { startsAt: 'desc' } },
    take: 5,
  });
  return asks.map(askedSession);
}

type Answered = Allowed | Refused<'screened' | 'not asked'>;

/**
 * Stores a person's answers apart from the person: no name, no school, no time, and no line in the audit trail.
 * The free text is screened first and then waits for the project lead's review.
 */
export async function answerFeedback(
  personId: string,
  sessionId: string,
  answers: FeedbackAnswers,
  now: Instant,
): Promise<Answered> {
  const screening = screen(answers.words ?? '', dayOf(now));
  if (!screening.ok)
    return refused('screened', screening.findings.map(({ message }) => message).join(' '));
  return act(async (tx) => {
    const { count } = await tx.feedbackAsk.updateMany({
      where: { sessionId, ...openAsk(personId) },
      data: { answered: true },
    });
    if (count === 0) return refused('not asked', 'You have answered already, or were not asked.');
    await storeResponseIn(tx, sessionId, await standingOf(tx, personId, sessionId), answers);
    return allowed;
  });
}

type Standing = { cohortId: string | null; phase: string | null; staffType: string };

/** The broad groups a response is counted in: cohort, phase and staff type of the post the person came with. */
async function standingOf(tx: Tx, personId: string, sessionId: string): Promise<Standing> {
  const mark = await tx.registerMark.findFirst({
    where: { personId, register: { sessionId } },
    select: { schoolId: true },
  });
  const post = await tx.post.findFirst({
    where: { personId, ...(mark?.schoolId ? { schoolId: mark.schoolId } : {}) },
    orderBy: { startsOn: 'desc' },
    select: {
      staffType: true,
      school: {
        select: {
          phase: true,
          cohortPlaces: { where: { takenOutAt: null }, select: { cohortId: true }, take: 1 },
        },
      },
    },
  });
  return {
    cohortId: post?.school?.cohortPlaces[0]?.cohortId ?? null,
    phase: post?.school?.phase ?? null,
    staffType: post?.staffType ?? 'team-member',
  };
}

async function storeResponseIn(
  tx: Tx,
  sessionId: string,
  standing: Standing,
  answers: FeedbackAnswers,
) {
  const questions = await tx.feedbackQuestion.findMany({ select: { id: true, position: true } });
  const idOf = (position: number) =>
    questions.find((question) => question.position === position)?.id ?? '';
  const responseId = randomUUID();
  await tx.feedbackResponse.create({ data: { id: responseId, sessionId, ...standing } });
  const scores = [answers.useful, answers.confident].map((score, at) => ({
    id: randomUUID(),
    responseId,
    questionId: idOf(at + 1),
    score: Number(score),
  }));
  await tx.feedbackAnswer.createMany({ data: scores });
  if (answers.words)
    await tx.feedbackAnswer.create({
      data: {
        id: randomUUID(),
        responseId,
        questionId: idOf(3),
        text: answers.words,
        review: 'held',
      },
    });
}

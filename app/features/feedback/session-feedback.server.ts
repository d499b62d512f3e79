import type { Viewer } from '~/features/people/viewer';
import { getLedSession } from '~/features/training/led-session.server';
import { db } from '~/platform/db.server';
import { mayShowResults } from '~/platform/suppression';
import { dayOf, longDay } from '~/platform/time';
import { listReleasedTexts } from './text-review.server';

export type QuestionResult = { text: string; mean: number; answers: number };

/** What may be said of a session's feedback: its own results, or those of all sessions of the module, or none yet. */
export type SessionFeedback =
  | { from: 'session' | 'module'; results: QuestionResult[]; asked: number }
  | { from: 'none'; asked: number };

/**
 * The feedback on a session. Fewer than ten answers are pooled with every session of the same module;
 * while these are fewer than ten as well there is nothing to show, not even how many there are.
 * @param onlyTogether never apart from the module's other sessions
 */
export async function sessionFeedback(
  sessionId: string,
  moduleId: string,
  onlyTogether = false,
): Promise<SessionFeedback> {
  const [asked, ofSession, ofModule] = await Promise.all([
    db.feedbackAsk.count({ where: { sessionId } }),
    db.feedbackResponse.count({ where: { sessionId } }),
    db.feedbackResponse.count({ where: { session: { moduleId } } }),
  ]);
  const rest = ofModule - ofSession;
  // A session shown apart must leave enough behind it: the module's whole is shown elsewhere.
  const standsApart = mayShowResults(ofSession) && (rest === 0 || mayShowResults(rest));
  if (standsApart && !onlyTogether)
    return { from: 'session', results: await results({ sessionId }), asked };
  if (mayShowResults(ofModule))
    return { from: 'module', results: await results({ session: { moduleId } }), asked };
  return { from: 'none', asked };
}

/**
 * What a session's page of feedback shows, to those who lead the session and to the council. Somebody who leads it for
 * their own school works with the people who answered: they see the answers of every school together.
 * @throws a 404 where the viewer does neither
 */
export async function getSessionFeedback(viewer: Viewer, sessionId: string | undefined) {
  const { id, moduleId, moduleTitle, startsAt, kind, ...session } = await getLedSession(
    viewer,
    sessionId,
  );
  const isColleague = kind === 'led-by-school' && !session.forCouncil;
  const [feedback, texts] = await Promise.all([
    sessionFeedback(id, moduleId, isColleague),
    listReleasedTexts(moduleId),
  ]);
  const hasRegister = session.registerTakenAt !== null;
  return { id, moduleTitle, day: longDay(dayOf(startsAt)), hasRegister, feedback, texts };
}

async function results(response: { sessionId: string } | { session: { moduleId: string } }) {
  const [questions, means] = await Promise.all([
    db.feedbackQuestion.findMany({ where: { kind: 'scale' }, orderBy: { position: 'asc' } }),
    db.feedbackAnswer.groupBy({
      by: ['questionId'],
      where: { response, score: { not: null } },
      _avg: { score: true },
      _count: true,
    }),
  ]);
  return questions.flatMap(({ id, text }) => {
    const found = means.find(({ questionId }) => questionId === id);
    return found ? [{ text, mean: found._avg.score ?? 0, answers: found._count }] : [];
  });
}

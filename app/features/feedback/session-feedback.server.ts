import { db } from '~/platform/db.server';
import { mayShowResults } from '~/platform/suppression';

export type QuestionResult = { text: string; mean: number; answers: number };

/** What may be said of a session's feedback: its own results, or those of all sessions of the module, or none yet. */
export type SessionFeedback =
  | { from: 'session' | 'module'; results: QuestionResult[]; asked: number }
  | { from: 'none'; asked: number };

/**
 * The feedback on a session. Fewer than ten answers are pooled with every session of the same module;
 * while these are fewer than ten as well there is nothing to show, not even how many there are.
 */
export async function sessionFeedback(
  sessionId: string,
  moduleId: string,
): Promise<SessionFeedback> {
  const [asked, ofSession, ofModule] = await Promise.all([
    db.feedbackAsk.count({ where: { sessionId } }),
    db.feedbackResponse.count({ where: { sessionId } }),
    db.feedbackResponse.count({ where: { session: { moduleId } } }),
  ]);
  const rest = ofModule - ofSession;
  // A session shown apart must leave enough behind it: the module's whole is shown elsewhere.
  if (mayShowResults(ofSession) && (rest === 0 || mayShowResults(rest)))
    return { from: 'session', results: await results({ sessionId }), asked };
  if (mayShowResults(ofModule))
    return { from: 'module', results: await results({ session: { moduleId } }), asked };
  return { from: 'none', asked };
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

import type { Viewer } from '~/features/people/viewer';
import { getLedSession } from '~/features/training/led-session.server';
import { db } from '~/platform/db.server';
import { mayShowResults } from '~/platform/suppression';
import { dayOf, longDay } from '~/platform/time';
import { poolSmall, toldRoughly } from './pooling';
import { listReleasedTexts } from './text-review.server';

export type QuestionResult = { text: string; mean: number; atLeast: number };

/** What may be said of a session's feedback: its own results, or those of all sessions of the module, or none yet. */
export type SessionFeedback =
  | { from: 'session' | 'module'; results: QuestionResult[]; asked: number }
  | { from: 'none'; asked: number };

/**
 * The feedback on a session. Fewer than ten answers are pooled with every session of the same module;
 * while these are fewer than ten as well there is nothing to show, not even how many there are.
 * @param colleagueAt the school where the reader works with those who answered: to them the session is never shown
 * apart, and the module only when at least ten have answered about it elsewhere
 */
export async function sessionFeedback(
  sessionId: string,
  moduleId: string,
  colleagueAt: string | null = null,
): Promise<SessionFeedback> {
  const [asked, sessions] = await Promise.all([
    db.feedbackAsk.count({ where: { sessionId } }),
    listAnswered(moduleId),
  ]);
  const elsewhere = sessions.filter(({ schoolId }) => schoolId !== colleagueAt);
  if (colleagueAt !== null && !mayShowResults(answersOf(elsewhere))) return { from: 'none', asked };
  // What stands apart must leave enough behind it: the other sessions and the module's whole are shown as well.
  const pools = poolSmall(sessions);
  const standsApart = pools.some(({ keys }) => keys.length === 1 && keys[0] === sessionId);
  if (standsApart && colleagueAt === null)
    return { from: 'session', results: await results({ sessionId }), asked };
  if (mayShowResults(answersOf(sessions)))
    return { from: 'module', results: await results({ session: { moduleId } }), asked };
  return { from: 'none', asked };
}

/** How many have answered about each session of a module, as groups to pool. */
async function listAnswered(moduleId: string) {
  const sessions = await db.session.findMany({
    where: { moduleId },
    select: { id: true, schoolId: true, _count: { select: { responses: true } } },
  });
  return sessions.map(({ id, schoolId, _count }) => ({
    ...{ key: id, schoolId, answers: _count.responses, sums: [] },
  }));
}

function answersOf(sessions: readonly { answers: number }[]): number {
  return sessions.reduce((total, { answers }) => total + answers, 0);
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
  const { schoolId, forCouncil } = session;
  const worksThere = viewer.grants.some((grant) => grant.schoolId === schoolId);
  const isColleague = !forCouncil && (kind === 'led-by-school' || worksThere);
  const feedback = await sessionFeedback(id, moduleId, isColleague ? schoolId : null);
  const texts = feedback.from === 'none' ? [] : await listReleasedTexts(moduleId);
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
    if (!found) return [];
    const told = toldRoughly({ answers: found._count, means: [found._avg.score ?? 0] });
    return [{ text, mean: told.means[0] ?? 0, atLeast: told.atLeast }];
  });
}

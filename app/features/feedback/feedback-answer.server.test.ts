import { beforeEach, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addHeldSession, addPortal } from '../../../tests/support/feedback';
import { monday } from '../../../tests/support/school';
import { addModuleRow } from '../../../tests/support/training';
import { answerFeedback, findAsk } from './feedback-answer.server';
import { askAfterSessions } from './feedback-ask.server';
import type { FeedbackAnswers } from './feedback.schema';

useFreshDatabase();
beforeEach(() => addPortal(monday));

const answers: FeedbackAnswers = {
  useful: '4',
  confident: '3',
  words: 'A worked example, please.',
};

async function asked() {
  const { sessionId, personIds, schoolId } = await addHeldSession(await addModuleRow());
  await askAfterSessions(monday);
  return { sessionId, schoolId, personId: personIds[0]! };
}

test('the answers are stored without the person, the school or the time', async () => {
  const { sessionId, personId, schoolId } = await asked();
  const name = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const later = '2026-11-25T16:42:17.123Z';
  expect(await answerFeedback(personId, sessionId, answers, later)).toEqual({ ok: true });
  const response = await db.feedbackResponse.findFirstOrThrow({ include: { answers: true } });
  const stored = JSON.stringify(response);
  for (const secret of [personId, schoolId, name.givenName, '2026-11-2'])
    expect(stored).not.toContain(secret);
  expect(response).toMatchObject({ sessionId, phase: 'primary', staffType: 'teacher' });
  const scores = response.answers.map(({ score, text }) => score ?? text);
  expect(scores.sort()).toEqual([3, 4, 'A worked example, please.']);
  expect(response.answers.find(({ text }) => text)?.review).toBe('held');
});

test('neither the audit trail nor a message tells who answered, or when', async () => {
  const { sessionId, personId } = await asked();
  const before = [await db.auditEntry.findMany(), await db.outboxMessage.findMany()];
  await answerFeedback(personId, sessionId, answers, '2026-11-25T16:42:17.123Z');
  expect([await db.auditEntry.findMany(), await db.outboxMessage.findMany()]).toEqual(before);
  const ask = await db.feedbackAsk.findFirstOrThrow();
  expect(ask).toEqual({ sessionId, personId, askedOn: '2026-11-23', answered: true });
});

test('a second answer is refused, and one by somebody who was not asked', async () => {
  const { sessionId, personId } = await asked();
  await answerFeedback(personId, sessionId, answers, monday);
  const again = await answerFeedback(personId, sessionId, answers, monday);
  expect(again).toMatchObject({ ok: false, reason: 'not asked' });
  expect(await answerFeedback('stranger', sessionId, answers, monday)).toMatchObject({ ok: false });
  expect(await db.feedbackResponse.count()).toBe(1);
  expect(await findAsk(personId, sessionId)).toBeNull();
});

test('two answers sent at once are stored once', async () => {
  const { sessionId, personId } = await asked();
  const both = [1, 2].map(() => answerFeedback(personId, sessionId, answers, monday));
  expect((await Promise.all(both)).map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await db.feedbackResponse.count()).toBe(1);
});

test('words that point to a child are refused, in words, and nothing is stored', async () => {
  const { sessionId, personId } = await asked();
  const words = 'It would help Jordan in Year 4, a boy called Jordan Smith.';
  const refusal = await answerFeedback(personId, sessionId, { ...answers, words }, monday);
  expect(refusal).toMatchObject({ reason: 'screened' });
  expect(refusal.ok || refusal.message).toContain('the name of a child');
  expect(await db.feedbackResponse.count()).toBe(0);
  expect(await findAsk(personId, sessionId)).not.toBeNull();
});

test('without words no text is kept', async () => {
  const { sessionId, personId } = await asked();
  await answerFeedback(personId, sessionId, { ...answers, words: null }, monday);
  expect(await act((tx) => tx.feedbackAnswer.count({ where: { questionId: { not: '' } } }))).toBe(
    2,
  );
});

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { addPost, addSchoolRow, monday, viewerFor } from '../../../tests/support/school';
import { addModuleRow, addSessionRow, browser } from '../../../tests/support/training';
import { getSessionFeedback, sessionFeedback } from './session-feedback.server';
import { listHeldTexts, listReleasedTexts, reviewText } from './text-review.server';

useFreshDatabase();

/** So many answers about a session, all with the same scores. */
async function addAnswers(sessionId: string, number: number, score = 4, text?: string) {
  const questions = await db.feedbackQuestion.findMany({ orderBy: { position: 'asc' } });
  const [useful, confident, words] = questions.map(({ id }) => id);
  await act(async (tx) => {
    for (let at = 0; at < number; at++) {
      const answer = (questionId: string | undefined, facts: object) => ({
        ...{ id: randomUUID(), questionId: questionId ?? '', ...facts },
      });
      const said = text ? [answer(words, { text, review: 'held' })] : [];
      await tx.feedbackResponse.create({
        data: {
          ...{ id: randomUUID(), sessionId, staffType: 'teacher' },
          answers: { create: [answer(useful, { score }), answer(confident, { score }), ...said] },
        },
      });
    }
  });
}

describe('results under ten are pooled', () => {
  test('nine answers about a module show nothing, not even how many there are', async () => {
    const moduleId = await addModuleRow();
    const sessionId = await addSessionRow(moduleId);
    await addAnswers(sessionId, 9);
    expect(await sessionFeedback(sessionId, moduleId)).toEqual({ from: 'none', asked: 0 });
  });

  test('nine and one of another session show together', async () => {
    const moduleId = await addModuleRow();
    const [one, two] = [await addSessionRow(moduleId), await addSessionRow(moduleId)];
    await addAnswers(one, 9, 5);
    await addAnswers(two, 1, 1);
    const feedback = await sessionFeedback(one, moduleId);
    expect(feedback).toMatchObject({ from: 'module', results: [{ atLeast: 10 }, { atLeast: 10 }] });
    expect(feedback.from === 'none' || feedback.results[0]?.mean).toBeCloseTo(4.6);
  });

  test('ten stand apart, unless what is left of the module would be too few', async () => {
    const moduleId = await addModuleRow();
    const [one, two] = [await addSessionRow(moduleId), await addSessionRow(moduleId)];
    await addAnswers(one, 10);
    expect(await sessionFeedback(one, moduleId)).toMatchObject({ from: 'session' });
    await addAnswers(two, 9);
    expect(await sessionFeedback(one, moduleId)).toMatchObject({ from: 'module' });
    await addAnswers(two, 1);
    expect(await sessionFeedback(one, moduleId)).toMatchObject({ from: 'session' });
  });
});

test('what two sessions show apart never leaves a third’s few answers by subtraction', async () => {
  const moduleId = await addModuleRow();
  const ids = [];
  for (const answers of [10, 11, 9]) {
    const sessionId = await addSessionRow(moduleId);
    await addAnswers(sessionId, answers);
    ids.push(sessionId);
  }
  const shown = await Promise.all(ids.map((id) => sessionFeedback(id, moduleId)));
  expect(shown.map(({ from }) => from)).toEqual(['module', 'session', 'module']);
});

describe('who sees a session’s feedback', () => {
  async function world(kind: 'open' | 'led-by-school') {
    const moduleId = await addModuleRow();
    const leila = (await addPerson({ roles: ['facilitator'] })).personId;
    const schoolId = kind === 'open' ? undefined : await addSchoolRow();
    const leads = kind === 'open' ? { facilitatorIds: [leila] } : { leadPersonId: leila, schoolId };
    const sessionId = await addSessionRow(moduleId, { kind, ...leads });
    await addAnswers(sessionId, 10);
    if (schoolId) await addPost(schoolId, 'teacher', { personId: leila });
    return { leila, sessionId, moduleId };
  }

  test('its facilitator and the council, and no other facilitator', async () => {
    const { leila, sessionId } = await world('open');
    const kofi = (await addPerson({ roles: ['programme-administrator'] })).personId;
    const other = (await addPerson({ roles: ['facilitator'] })).personId;
    for (const personId of [leila, kofi]) {
      const page = await getSessionFeedback(await viewerFor(personId), sessionId);
      expect(page.feedback).toMatchObject({ from: 'session' });
    }
    const asked = getSessionFeedback(await viewerFor(other), sessionId);
    await expect(asked).rejects.toMatchObject({ status: 404 });
  });

  test('a colleague who leads it for their school sees the module together', async () => {
    const { leila, sessionId, moduleId } = await world('led-by-school');
    const feedback = async () =>
      (await getSessionFeedback(await viewerFor(leila), sessionId)).feedback;
    expect(await feedback()).toMatchObject({ from: 'none' });
    await addAnswers(await addSessionRow(moduleId), 10);
    expect(await feedback()).toMatchObject({ from: 'module', results: [{ atLeast: 20 }, {}] });
  });
});

describe('what people wrote', () => {
  test('is read by the project lead first, then released or deleted', async () => {
    const moduleId = await addModuleRow();
    const sessionId = await addSessionRow(moduleId);
    await addAnswers(sessionId, 12, 4, 'More time, please.');
    expect(await listReleasedTexts(moduleId)).toEqual([]);
    const [first, second] = await listHeldTexts();
    const lead = browser('lead', monday);
    expect(await reviewText(lead, first!.id, 'released')).toBe(true);
    expect(await reviewText(lead, second!.id, 'deleted')).toBe(true);
    expect(await reviewText(lead, second!.id, 'released')).toBe(false);
    expect(await listReleasedTexts(moduleId)).toEqual(['More time, please.']);
    expect(await listHeldTexts()).toHaveLength(10);
    expect(await db.feedbackAnswer.count({ where: { id: second!.id } })).toBe(0);
  });

  test('stays unseen while fewer than ten have answered', async () => {
    const moduleId = await addModuleRow();
    await addAnswers(await addSessionRow(moduleId), 9, 4, 'More time, please.');
    const [held] = await listHeldTexts();
    await reviewText(browser('lead', monday), held!.id, 'released');
    expect(await listReleasedTexts(moduleId)).toEqual([]);
  });
});

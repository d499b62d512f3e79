import { beforeEach, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addHeldSession, addPortal } from '../../../tests/support/feedback';
import { monday } from '../../../tests/support/school';
import { addModuleRow, messagesTo } from '../../../tests/support/training';
import { askAfterSessions } from './feedback-ask.server';
import { findAsk, listAsks } from './feedback-answer.server';

useFreshDatabase();
beforeEach(() => addPortal(monday));

test('those who attended are asked once each, however often the clock comes round', async () => {
  const moduleId = await addModuleRow();
  const { sessionId, schoolId, personIds } = await addHeldSession(moduleId, { people: 2 });
  await askAfterSessions(monday);
  await askAfterSessions('2026-11-23T10:30:00.000Z');
  await askAfterSessions('2026-11-24T10:30:00.000Z');
  const asks = await db.feedbackAsk.findMany({ orderBy: { personId: 'asc' } });
  expect(asks.map(({ personId }) => personId)).toEqual([...personIds].sort());
  expect(await messagesTo()).toEqual([
    `feedback-ask t0.${schoolId}@school.test`,
    `feedback-ask t1.${schoolId}@school.test`,
  ]);
  const [message] = await db.outboxMessage.findMany();
  expect(message?.text).toContain(`http://portal.test/my/feedback/${sessionId}`);
});

test('nobody who was absent, or came for part of it, is asked', async () => {
  const moduleId = await addModuleRow();
  await addHeldSession(moduleId, { mark: 'absent' });
  await addHeldSession(moduleId, { mark: 'part' });
  await askAfterSessions(monday);
  expect(await db.feedbackAsk.count()).toBe(0);
});

test('a register longer ago than a fortnight is left alone', async () => {
  await addHeldSession(await addModuleRow(), { on: '2026-11-06' });
  await askAfterSessions(monday);
  expect(await db.feedbackAsk.count()).toBe(0);
});

test('someone without e-mail is asked on their own page', async () => {
  const { sessionId, personIds } = await addHeldSession(await addModuleRow());
  await act((tx) => tx.person.updateMany({ data: { email: null } }));
  await askAfterSessions(monday);
  expect(await messagesTo()).toEqual([]);
  expect(await listAsks(personIds[0]!)).toMatchObject([{ sessionId }]);
});

test('after a correction the one who came is asked, and the one who did not may not answer', async () => {
  const { sessionId, personIds } = await addHeldSession(await addModuleRow(), { people: 2 });
  const [came, missed] = personIds;
  const mark = (personId: string, to: string) =>
    act((tx) => tx.registerMark.updateMany({ where: { personId }, data: { mark: to } }));
  await mark(came!, 'absent');
  await askAfterSessions(monday);
  await mark(came!, 'attended');
  await mark(missed!, 'absent');
  await askAfterSessions('2026-11-23T10:30:00.000Z');
  expect(await findAsk(came!, sessionId)).not.toBeNull();
  expect(await findAsk(missed!, sessionId)).toBeNull();
});

import { expect, test } from 'vitest';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addCohortRow, bringIn } from '../../../tests/support/rollout';
import { addPost, addSchoolRow } from '../../../tests/support/school';
import { browser, messagesTo } from '../../../tests/support/training';
import { answerInvitation } from './invitation-answer.server';

useFreshDatabase();

const early = { startsOn: '2020-09-01' };

test('a yes asks the organiser for the list, and tells the SENCO once', async () => {
  const schoolId = await addSchoolRow();
  const cohortId = await addCohortRow();
  const head = await addPost(schoolId, 'head', { email: 'hal@school.test', ...early });
  await addPost(schoolId, 'senco', { email: 'sue@school.test', ...early });
  await bringIn([schoolId], cohortId);
  const given = { schoolId, onBehalf: false, reason: 'Not yet: building work.' };
  await act((tx) => tx.outboxMessage.deleteMany());
  const by = browser(head.personId, '2026-07-07T09:00:00.000Z');
  expect(await answerInvitation(by, { ...given, answer: 'declined' })).toMatchObject({ ok: true });
  expect(await messagesTo()).toEqual(['invitation-answer sue@school.test']);
  const later = browser(head.personId, '2026-07-08T09:00:00.000Z');
  await answerInvitation(later, { ...given, answer: 'accepted' });
  expect(await messagesTo()).toEqual([
    'invitation-answer sue@school.test',
    'list-review sue@school.test',
  ]);
});

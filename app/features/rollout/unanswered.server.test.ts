import { expect, test } from 'vitest';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addCohortRow, addYear, july, moveSchool } from '../../../tests/support/rollout';
import { addPost, addSchoolRow, terminal } from '../../../tests/support/school';
import { answerInvitationIn } from './invitation.server';
import { publishCohort } from './publication.server';
import { listUnanswered } from './unanswered.server';

useFreshDatabase();

const by = terminal(july);

async function offered(...names: string[]) {
  const cohortId = await addCohortRow();
  const ids: string[] = [];
  for (const name of names) {
    const schoolId = await addSchoolRow({ name });
    await moveSchool(by, { schoolId, cohortId, reason: 'The board agreed.' });
    ids.push(schoolId);
  }
  await addPost(ids[0]!, 'head', { email: 'hal@school.test', startsOn: '2026-01-01' });
  await publishCohort(by, cohortId);
  return ids;
}

test('the head who has not answered for ten days is silent, and before that is thinking', async () => {
  await offered('Wold View', 'Elm Road');
  const year = await addYear();
  const nearly = await listUnanswered(year, '2026-07-15T09:30:00.000Z');
  expect(nearly).toEqual({ silent: [], thinking: 2, asking: [], paused: [], declined: [] });
  const { silent, thinking } = await listUnanswered(year, '2026-07-16T09:30:00.000Z');
  expect(thinking).toBe(0);
  expect(silent).toMatchObject([
    { name: 'Elm Road', cohortName: 'Cohort 1', offeredOn: '6 July 2026', reach: 'no-head' },
    { name: 'Wold View', reach: 'no-account' },
  ]);
});

test('who accepted is gone from the list, who declined stands with the reason', async () => {
  const [yes, no] = await offered('Wold View', 'Elm Road');
  await act(async (tx) => {
    const given = { reason: null, onBehalf: false };
    await answerInvitationIn(tx, by, { ...given, schoolId: yes!, answer: 'accepted' });
    const reason = 'Building work.';
    await answerInvitationIn(tx, by, { ...given, schoolId: no!, answer: 'declined', reason });
  });
  expect(await listUnanswered(await addYear(), '2026-08-20T09:30:00.000Z')).toEqual({
    silent: [],
    thinking: 0,
    asking: [],
    paused: [],
    declined: [
      {
        id: no,
        name: 'Elm Road',
        cohortName: 'Cohort 1',
        reason: 'Building work.',
        detail: null,
        pausedUntil: null,
        answeredOn: '6 July 2026',
      },
    ],
  });
});

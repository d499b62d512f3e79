import { expect, test } from 'vitest';
import { answerInvitationIn } from '~/features/rollout/invitation.server';
import { noteContact } from '~/features/rollout/contact/contact.server';
import { publishCohort } from '~/features/rollout/publication.server';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addCohortRow, addYear, july, moveSchool } from '../../../tests/support/rollout';
import { addPost, addSchoolRow, terminal } from '../../../tests/support/school';
import { listToRing } from './this-week.server';

useFreshDatabase();

const friday = '2026-07-17T09:30:00.000Z';

async function offered() {
  const schoolId = await addSchoolRow({ name: 'Wold View' });
  await addPost(schoolId, 'head', { email: 'hal@school.test', startsOn: '2026-01-01' });
  const cohortId = await addCohortRow();
  await moveSchool(terminal(july), { schoolId, cohortId, reason: 'The board agreed.' });
  await publishCohort(terminal(july), cohortId);
  return schoolId;
}

const kinds = async () => {
  const { toRing, rung } = await listToRing(await addYear(), friday);
  const said = (schools: typeof toRing) =>
    schools.map(({ name, matters }) => [name, ...matters.map(({ kind }) => kind)]);
  return { toRing: said(toRing), rung: said(rung) };
};

test('a silent head is rung, and nobody is missed at a school that has not accepted', async () => {
  await offered();
  expect(await kinds()).toEqual({ toRing: [['Wold View', 'silent']], rung: [] });
});

test('once it has accepted, a school without SENCO and organiser is rung until both are known', async () => {
  const schoolId = await offered();
  const answer = { schoolId, answer: 'accepted', reason: null, onBehalf: false } as const;
  await act((tx) => answerInvitationIn(tx, terminal(july), answer));
  expect(await kinds()).toEqual({ toRing: [['Wold View', 'no-organiser']], rung: [] });
  await addPost(schoolId, 'senco', { startsOn: '2026-01-01' });
  expect(await kinds()).toEqual({ toRing: [], rung: [] });
});

test('a pause is over on its day, and asking for another start waits for the council at once', async () => {
  const schoolId = await offered();
  const given = { schoolId, reason: 'A new head begins.', onBehalf: false } as const;
  const pause = { ...given, answer: 'paused' } as const;
  await act((tx) =>
    answerInvitationIn(tx, terminal(july), { ...pause, pausedUntil: '2026-07-18' }),
  );
  expect(await kinds()).toEqual({ toRing: [], rung: [] });
  const later = terminal('2026-07-07T09:30:00.000Z');
  await act((tx) => answerInvitationIn(tx, later, { ...given, answer: 'another' }));
  expect((await kinds()).toRing).toEqual([['Wold View', 'asking']]);
});

test('a school whose offer ended is rung until it has another; one that declined is not', async () => {
  const schoolId = await offered();
  const programmeYearId = await addYear();
  const out = { schoolId, cohortId: null, programmeYearId, reason: 'It waits for its trust.' };
  const answer = { schoolId, reason: 'Not this year.', onBehalf: false } as const;
  await act((tx) => answerInvitationIn(tx, terminal(july), { ...answer, answer: 'declined' }));
  await moveSchool(terminal('2026-07-08T09:00:00.000Z'), out);
  expect(await kinds()).toEqual({ toRing: [], rung: [] });
  const second = await addCohortRow({ name: 'Cohort 2', startsOn: '2026-11-02' });
  const back = { schoolId, cohortId: second, reason: 'It has room now.' };
  await moveSchool(terminal('2026-07-09T09:00:00.000Z'), back);
  await publishCohort(terminal('2026-07-10T09:00:00.000Z'), second);
  expect(await kinds()).toEqual({ toRing: [], rung: [] });
  await moveSchool(terminal('2026-07-11T09:00:00.000Z'), out);
  expect((await kinds()).toRing).toEqual([['Wold View', 'offer-ended']]);
});

test('whom somebody spoke to this week stands apart', async () => {
  const schoolId = await offered();
  const call = { channel: 'telephone', withWhom: 'head', note: null } as const;
  const none = { nextAct: null, nextOn: null };
  const on = { schoolId, contactedOn: '2026-07-16', ...call, ...none };
  const by = terminal(friday);
  await noteContact(by, { ...on, outcome: 'no-answer' });
  expect((await kinds()).toRing).toEqual([['Wold View', 'silent']]);
  await noteContact(by, { ...on, contactedOn: '2026-07-17', outcome: 'spoke' });
  expect(await kinds()).toEqual({ toRing: [], rung: [['Wold View', 'silent']] });
});

test('the earliest act still open comes next, whichever contact it came from and whoever did not answer since', async () => {
  const schoolId = await offered();
  const call = { schoolId, channel: 'telephone', withWhom: 'head', note: null } as const;
  const by = terminal(friday);
  const note = (
    outcome: 'spoke' | 'no-answer',
    contactedOn: string,
    next: [string, string] | null,
  ) =>
    noteContact(by, {
      ...{ ...call, outcome, contactedOn },
      ...{ nextAct: next?.[0] ?? null, nextOn: next?.[1] ?? null },
    });
  const shown = async () => {
    const { toRing, rung } = await listToRing(await addYear(), friday);
    return [...toRing, ...rung].map(({ last, next }) => [last?.words, next?.act, next?.on]);
  };
  await note('spoke', '2026-07-15', ['Send the list', '2026-07-22']);
  await note('no-answer', '2026-07-16', null);
  const none = 'No answer from the head by telephone';
  expect(await shown()).toEqual([[none, 'Send the list', '2026-07-22']]);
  await note('spoke', '2026-07-13', ['Ring again', '2026-07-20']);
  expect(await shown()).toEqual([[none, 'Ring again', '2026-07-20']]);
});

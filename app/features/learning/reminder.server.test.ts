import { beforeEach, expect, test } from 'vitest';
import { answerInvitationIn } from '~/features/rollout/invitation.server';
import { publishCohort } from '~/features/rollout/publication.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPortal } from '../../../tests/support/feedback';
import { addCohortRow, moveSchool } from '../../../tests/support/rollout';
import { addPost, addSchoolRow, monday, terminal } from '../../../tests/support/school';
import {
  addModuleRow,
  addSessionRow,
  enrolRow,
  messagesTo,
  owe,
} from '../../../tests/support/training';
import { remindWeekly } from './reminder.server';

useFreshDatabase();

beforeEach(async () => {
  await addPortal(monday);
  const term = { id: 't', name: 'Autumn', startsOn: '2026-11-02', endsOn: '2026-12-18' };
  await act((tx) => tx.term.create({ data: term }));
});

async function world(parts: ('live' | 'online')[]) {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow({ parts });
  await addPost(schoolId, 'senco', { email: 'ines@school.test' });
  const post = await addPost(schoolId, 'teacher', { email: 'dana@school.test' });
  await enrolRow(schoolId, post);
  await owe([post.personId], moduleId, { dueOn: '2026-12-04' });
  return { schoolId, moduleId, ...post };
}

test('an online part left is told to the person, once a week', async () => {
  await world(['online']);
  await remindWeekly(monday);
  await remindWeekly('2026-11-25T09:30:00.000Z');
  expect(await messagesTo()).toEqual(['weekly-reminder dana@school.test']);
  await remindWeekly('2026-11-30T09:30:00.000Z');
  expect(await messagesTo()).toHaveLength(2);
});

test('an unbooked session goes to the organiser, where a place is to be had', async () => {
  const { moduleId } = await world(['live']);
  await remindWeekly(monday);
  expect(await messagesTo()).toEqual([]);
  await addSessionRow(moduleId, { on: '2026-12-01' });
  await remindWeekly(monday);
  expect(await messagesTo()).toEqual(['weekly-reminder ines@school.test']);
  const [message] = await db.outboxMessage.findMany();
  expect(message?.dueAt).toBe('2026-11-23T08:00:00.000Z');
});

test('nobody whose school is closed on the day, though others are written to', async () => {
  const { schoolId } = await world(['online']);
  const elsewhere = await addSchoolRow({ name: 'Wold Infants' });
  const other = await addPost(elsewhere, 'teacher', { email: 'sam@school.test' });
  await enrolRow(elsewhere, other);
  const { moduleId } = await db.owed.findFirstOrThrow();
  await owe([other.personId], moduleId, { dueOn: '2026-12-04' });
  const day = (kind: string) => ({ id: kind, schoolId, on: '2026-11-23', kind });
  await act((tx) => tx.closure.create({ data: day('closed') }));
  await remindWeekly(monday);
  expect(await messagesTo()).toEqual(['weekly-reminder sam@school.test']);
  await act((tx) => tx.closure.update({ where: { id: 'closed' }, data: { kind: 'inset' } }));
  await remindWeekly(monday);
  expect(await messagesTo()).toHaveLength(2);
});

async function twoSchools(closedDays: string[]) {
  const schoolIds = [await addSchoolRow(), await addSchoolRow({ name: 'Wold Infants' })];
  const { personId } = await addPost(schoolIds[0] ?? '', 'senco', { email: 'ines@school.test' });
  await addPost(schoolIds[1] ?? '', 'senco', { personId });
  for (const [at, schoolId] of schoolIds.entries()) {
    const moduleId = await addModuleRow({ title: `Module ${at + 1}` });
    await addSessionRow(moduleId, { on: '2026-12-01' });
    const teacher = await addPost(schoolId, 'teacher');
    await enrolRow(schoolId, teacher);
    await owe([teacher.personId], moduleId, { dueOn: '2026-12-04' });
  }
  const closures = closedDays.map((on) => ({
    ...{ id: on, schoolId: schoolIds[0] ?? '', on, kind: 'closed' },
  }));
  await act((tx) => tx.closure.createMany({ data: closures }));
}

test('an organiser of two schools is told of both, though one is closed on the day', async () => {
  await twoSchools(['2026-11-23']);
  await remindWeekly(monday);
  await remindWeekly('2026-11-24T09:30:00.000Z');
  const [message, ...more] = await db.outboxMessage.findMany();
  expect(more).toEqual([]);
  expect(message?.text).toContain('Module 1');
  expect(message?.text).toContain('Module 2');
});

test('and not of one whose staff are not at work any more this week', async () => {
  await twoSchools(['2026-11-25', '2026-11-26', '2026-11-27']);
  await remindWeekly('2026-11-25T09:30:00.000Z');
  const [message] = await db.outboxMessage.findMany();
  expect(message?.text).not.toContain('Module 1');
  expect(message?.text).toContain('Module 2');
});

test('nobody on a day on which they work at the school that is closed', async () => {
  await twoSchools(['2026-11-23']);
  await act((tx) =>
    tx.post.updateMany({ where: { school: { name: 'Wold Infants' } }, data: { workingDays: 'T' } }),
  );
  await remindWeekly(monday);
  expect(await messagesTo()).toEqual([]);
  await remindWeekly('2026-11-24T09:30:00.000Z');
  expect(await messagesTo()).toEqual(['weekly-reminder ines@school.test']);
});

test('nobody on leave, and nothing outside term', async () => {
  const { postId } = await world(['online']);
  await remindWeekly('2026-12-21T09:30:00.000Z');
  await act((tx) =>
    tx.post.update({ where: { id: postId }, data: { notExpectedUntil: '2027-01-04' } }),
  );
  await remindWeekly(monday);
  expect(await messagesTo()).toEqual([]);
});

test('a head with an offer of a week is reminded of it, and nobody once it is answered', async () => {
  const schoolId = await addSchoolRow({ name: 'Wold View' });
  await addPost(schoolId, 'head', { email: 'hal@school.test', startsOn: '2026-01-01' });
  const cohortId = await addCohortRow({ startsOn: '2027-01-04' });
  const offered = terminal('2026-11-17T09:30:00.000Z');
  await moveSchool(offered, { schoolId, cohortId, reason: 'The board agreed.' });
  await publishCohort(offered, cohortId);
  await remindWeekly(monday);
  expect(await messagesTo()).toEqual(['school-invitation hal@school.test']);
  await remindWeekly('2026-11-24T09:30:00.000Z');
  await remindWeekly('2026-11-25T09:30:00.000Z');
  expect(await messagesTo()).toEqual([
    'school-invitation hal@school.test',
    'weekly-reminder hal@school.test',
  ]);
  const by = terminal('2026-11-26T09:30:00.000Z');
  const answer = { schoolId, answer: 'accepted', reason: null, onBehalf: false } as const;
  await act((tx) => answerInvitationIn(tx, by, answer, true));
  await remindWeekly('2026-11-30T09:30:00.000Z');
  expect(await messagesTo()).toHaveLength(2);
});

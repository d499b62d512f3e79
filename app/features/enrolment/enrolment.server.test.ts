import { describe, expect, test } from 'vitest';
import { endPost } from '~/features/schools/post.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addCohortRow, addYear, bringIn, july } from '../../../tests/support/rollout';
import { addPost, addSchoolRow, terminal } from '../../../tests/support/school';
import { browser } from '../../../tests/support/training';
import { settleEndedEnrolments } from './enrolment-job.server';
import { endEnrolmentsIn, enrolSchool } from './enrolment.server';
import { countExpected } from './expected.server';
import { findLastReview } from './list-review.server';

useFreshDatabase();

const early = { startsOn: '2020-09-01' };
const enrol = async (schoolId: string, now = july) =>
  enrolSchool(terminal(now), { schoolId, programmeYearId: await addYear() });

async function broughtIn(startsOn = '2026-09-07', name = 'Cohort 1') {
  const schoolId = await addSchoolRow({ name: `${name} school` });
  await bringIn([schoolId], await addCohortRow({ startsOn, name }));
  return schoolId;
}

const duesOf = async (personId: string) => {
  const rows = await db.owed.findMany({
    where: { personId },
    select: { dueOn: true, module: { select: { code: true } } },
    orderBy: { module: { position: 'asc' } },
  });
  return Object.fromEntries(rows.map(({ module, dueOn }) => [module.code, dueOn]));
};

const leave = async (post: { postId: string }, endsOn: string) => {
  const by = terminal(`${endsOn}T09:00:00.000Z`);
  await endPost(by, { postId: post.postId, endsOn });
  await act((tx) => endEnrolmentsIn(tx, by, { postId: post.postId, endsOn }));
};

describe('enrolling a school', () => {
  test('waits for the head’s yes', async () => {
    const schoolId = await addSchoolRow();
    await addPost(schoolId, 'teacher', early);
    expect(await enrol(schoolId)).toMatchObject({ ok: false, reason: 'not accepted' });
    expect(await db.enrolment.count()).toBe(0);
  });

  test('puts everybody on their pathway, each module owed once by its day', async () => {
    const schoolId = await broughtIn();
    const teacher = await addPost(schoolId, 'teacher', early);
    const governor = await addPost(schoolId, 'governor', early);
    expect(await enrol(schoolId)).toEqual({ ok: true, enrolled: 2 });
    expect(await duesOf(teacher.personId)).toEqual({
      M1: '2026-10-05',
      M2: '2026-11-16',
      M3: '2026-12-21',
      M4: '2027-01-25',
      M5: '2027-03-08',
      M6: '2027-05-17',
      M7: '2027-04-12',
    });
    expect(await duesOf(governor.personId)).toEqual({ M1: '2026-11-02', M2: '2027-01-25' });
  });

  test('twice, or two at once, enrols nobody twice and is one review', async () => {
    const schoolId = await broughtIn();
    for (const staffType of ['teacher', 'senco', 'head'] as const)
      await addPost(schoolId, staffType, early);
    await Promise.all([enrol(schoolId), enrol(schoolId), enrol(schoolId)]);
    expect(await enrol(schoolId)).toEqual({ ok: true, enrolled: 0 });
    expect(await db.enrolment.count()).toBe(3);
    expect(await db.listReview.count()).toBe(1);
    expect(await db.owed.count()).toBe(7 + 8 + 6);
  });

  test('again takes in new starters, counted from their own first day', async () => {
    const schoolId = await broughtIn();
    await addPost(schoolId, 'teacher', early);
    await enrol(schoolId);
    const starter = await addPost(schoolId, 'support-staff', { startsOn: '2026-11-02' });
    expect(await enrol(schoolId, '2026-11-02T09:00:00.000Z')).toEqual({ ok: true, enrolled: 1 });
    expect(await duesOf(starter.personId)).toEqual({ M1: '2026-12-14', M5: '2027-05-17' });
  });

  test('late makes nobody late: 28 days’ notice at least', async () => {
    const schoolId = await broughtIn();
    const { personId } = await addPost(schoolId, 'teacher', early);
    await enrol(schoolId, '2026-11-23T09:30:00.000Z');
    expect(await duesOf(personId)).toMatchObject({ M1: '2026-12-21', M4: '2027-01-25' });
  });

  test('a changed staff type moves to its pathway when the list is confirmed', async () => {
    const schoolId = await broughtIn();
    const { personId, postId } = await addPost(schoolId, 'teacher', early);
    await enrol(schoolId);
    await act((tx) =>
      tx.post.update({ where: { id: postId }, data: { staffType: 'support-staff' } }),
    );
    expect(await enrol(schoolId, '2026-11-23T09:30:00.000Z')).toMatchObject({ enrolled: 1 });
    expect(await duesOf(personId)).toEqual({ M1: '2026-10-05', M5: '2027-06-07' });
    const live = await db.enrolment.count({ where: { personId, endsOn: null } });
    expect(live).toBe(1);
    await act((tx) => tx.post.update({ where: { id: postId }, data: { staffType: 'teacher' } }));
    expect(await enrol(schoolId, '2026-12-01T09:30:00.000Z')).toMatchObject({ enrolled: 1 });
    expect(Object.keys(await duesOf(personId))).toHaveLength(7);
  });

  test('by the council is said to be the council’s', async () => {
    const schoolId = await broughtIn();
    const { personId } = await addPost(schoolId, 'head', early);
    const review = { schoolId, programmeYearId: await addYear() };
    await enrolSchool(browser(personId), review);
    expect(await findLastReview(review)).toMatchObject({ name: 'Ann Carter' });
    await addPost(schoolId, 'teacher', early);
    await enrolSchool(terminal('2026-11-24T09:00:00.000Z'), { ...review, onBehalf: true });
    expect(await findLastReview(review)).toMatchObject({ name: 'the council' });
  });

  test('1,200 people in one act', { timeout: 60_000 }, async () => {
    const schoolId = await broughtIn();
    const ids = Array.from({ length: 1200 }, (_, at) => `p${at}`);
    await act(async (tx) => {
      await tx.person.createMany({
        data: ids.map((id) => ({ id, givenName: 'Ann', familyName: id, createdAt: july })),
      });
      const post = { schoolId, staffType: 'senco', startsOn: '2020-09-01', source: 'hand' };
      await tx.post.createMany({
        data: ids.map((id) => ({ id, personId: id, ...post, createdAt: july })),
      });
    });
    expect(await enrol(schoolId)).toEqual({ ok: true, enrolled: 1200 });
    expect(await db.owed.count()).toBe(8 * 1200);
  });
});

describe('someone at two schools', () => {
  test('owes once, by the earlier day, in whichever order the schools enrol', async () => {
    const [first, second] = [await broughtIn(), await broughtIn('2026-11-02', 'Cohort 2')];
    const { personId } = await addPost(first, 'teacher', early);
    await addPost(second, 'teacher', { personId, ...early });
    await enrol(second);
    expect((await duesOf(personId)).M1).toBe('2026-11-30');
    await enrol(first);
    expect((await duesOf(personId)).M1).toBe('2026-10-05');
    expect(await db.owed.count({ where: { personId } })).toBe(7);
  });

  test('owes on when one post ends, by the other school’s days to come', async () => {
    const [first, second] = [await broughtIn(), await broughtIn('2026-11-02', 'Cohort 2')];
    const post = await addPost(first, 'teacher', early);
    const { personId } = post;
    await addPost(second, 'teacher', { personId, ...early });
    await enrol(first);
    await enrol(second);
    await leave(post, '2026-11-06');
    expect(await duesOf(personId)).toMatchObject({ M1: '2026-10-05', M2: '2027-01-11' });
  });

  test('a post that ends on a day to come is settled that day', async () => {
    const [first, second] = [await broughtIn(), await broughtIn('2026-11-02', 'Cohort 2')];
    const senco = await addPost(first, 'senco', early);
    await addPost(second, 'support-staff', { personId: senco.personId, ...early });
    await enrol(first);
    await enrol(second);
    await act((tx) =>
      endEnrolmentsIn(tx, terminal(july), { postId: senco.postId, endsOn: '2026-12-18' }),
    );
    expect(Object.keys(await duesOf(senco.personId))).toHaveLength(8);
    await settleEndedEnrolments('2026-12-17T06:00:00.000Z');
    expect(Object.keys(await duesOf(senco.personId))).toHaveLength(8);
    await settleEndedEnrolments('2026-12-18T06:00:00.000Z');
    expect(Object.keys(await duesOf(senco.personId))).toEqual(['M1', 'M5']);
  });
});

describe('leaving and coming back', () => {
  test('what was owed is not expected any more, and credit is kept', async () => {
    const [first, second] = [await broughtIn(), await broughtIn('2027-01-04', 'Cohort 2')];
    const yearId = await addYear();
    const post = await addPost(first, 'support-staff', early);
    const { personId } = post;
    await enrol(first);
    const owed = await db.owed.findMany({ where: { personId } });
    const asked = { programmeYearId: yearId, day: '2026-11-01' };
    expect(await countExpected({ schoolId: first, ...asked })).toHaveLength(2);
    await act((tx) =>
      tx.completion.create({
        data: {
          ...{ id: 'c', personId, moduleId: owed[0]!.moduleId, route: 'attended' },
          ...{ completedOn: '2026-10-01', recordedAt: july },
        },
      }),
    );
    await leave(post, '2026-10-30');
    expect(await countExpected({ schoolId: first, ...asked })).toEqual([]);
    expect(await db.owed.count({ where: { personId } })).toBe(2);
    await addPost(second, 'support-staff', { personId, startsOn: '2026-11-16' });
    await enrol(second, '2026-11-23T09:30:00.000Z');
    expect(await db.completion.count({ where: { personId } })).toBe(1);
    expect(await db.owed.count({ where: { personId } })).toBe(2);
  });
});

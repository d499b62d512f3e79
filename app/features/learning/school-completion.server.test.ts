import { describe, expect, test } from 'vitest';
import { cancelSession } from '~/features/training/session-cancellation.server';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday } from '../../../tests/support/school';
import {
  addModuleRow,
  addSessionRow,
  browser,
  enrolRow,
  owe,
} from '../../../tests/support/training';
import { schoolCompletionOf } from './school-completion';
import { listStaffRecords } from './school-completion.server';

useFreshDatabase();

const today = '2026-11-23';
const due = { owedFrom: '2026-09-07', dueOn: '2026-11-09' };

async function world() {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow();
  const one = await addPost(schoolId, 'teacher', { familyName: 'Ashby' });
  const two = await addPost(schoolId, 'teacher', { familyName: 'Bright' });
  for (const post of [one, two]) await enrolRow(schoolId, post);
  await owe([one.personId, two.personId], moduleId, due);
  return { schoolId, moduleId, one: one.personId, two: two.personId };
}

const countsAt = async (schoolId: string, day = today) =>
  schoolCompletionOf(await listStaffRecords(schoolId, 'year-1', day), day).staff;

async function place(sessionId: string, personId: string, releasedAt: string | null = null) {
  await act((tx) =>
    tx.place.create({
      data: {
        id: `${sessionId} ${personId}`,
        sessionId,
        personId,
        cover: 'arranged',
        claimedById: 'jo',
        claimedAt: monday,
        releasedAt,
      },
    }),
  );
}

describe('nobody is late for what was never on offer (promise 2)', () => {
  test('without any session the school waits for the programme', async () => {
    const { schoolId } = await world();
    expect(await countsAt(schoolId)).toMatchObject({ expected: 2, waiting: 2, late: 0 });
  });

  test('an open session with a free place before the due day makes late', async () => {
    const { schoolId, moduleId } = await world();
    await addSessionRow(moduleId, { on: '2026-10-06' });
    expect(await countsAt(schoolId)).toMatchObject({ late: 2, waiting: 0 });
  });

  test('a full session makes late only whoever had a place on it', async () => {
    const { schoolId, moduleId, one } = await world();
    const sessionId = await addSessionRow(moduleId, { on: '2026-10-06', capacity: 1 });
    await place(sessionId, one);
    await act((tx) => tx.session.update({ where: { id: sessionId }, data: { taken: 1 } }));
    expect(await countsAt(schoolId)).toMatchObject({ late: 1, waiting: 1 });
  });

  test('a cancelled session makes nobody late, booked or not', async () => {
    const { schoolId, moduleId, one } = await world();
    const sessionId = await addSessionRow(moduleId, { on: '2026-10-06' });
    await place(sessionId, one);
    await act((tx) => tx.session.update({ where: { id: sessionId }, data: { taken: 1 } }));
    const early = browser('administrator', '2026-10-05T09:00:00.000Z');
    await cancelSession(early, { sessionId, reason: 'The room is flooded.' });
    expect(await countsAt(schoolId)).toMatchObject({ late: 0, waiting: 2 });
  });

  test('a session in the school makes late, one in another school does not', async () => {
    const { schoolId, moduleId } = await world();
    const elsewhere = await addSchoolRow({ name: 'Elm Road' });
    await addSessionRow(moduleId, { kind: 'in-school', schoolId: elsewhere, on: '2026-10-06' });
    expect(await countsAt(schoolId)).toMatchObject({ waiting: 2 });
    await addSessionRow(moduleId, { kind: 'in-school', schoolId, on: '2026-10-07' });
    expect(await countsAt(schoolId)).toMatchObject({ late: 2 });
  });

  test('a session after the due day, or of another cohort, does not', async () => {
    const { schoolId, moduleId } = await world();
    await addSessionRow(moduleId, { on: '2026-11-16' });
    const cohort = { programmeYearId: 'year-1', name: 'Cohort 2', startsOn: '2027-01-04' };
    await act((tx) =>
      tx.cohort.create({ data: { id: 'second', position: 2, mostSchools: 15, ...cohort } }),
    );
    await addSessionRow(moduleId, { on: '2026-10-06', cohortId: 'second' });
    expect(await countsAt(schoolId)).toMatchObject({ waiting: 2 });
  });

  test('before the due day everybody is on track', async () => {
    const { schoolId } = await world();
    expect(await countsAt(schoolId, '2026-11-09')).toMatchObject({ 'on-track': 2 });
    expect(await countsAt(schoolId, '2026-11-10')).toMatchObject({ waiting: 2 });
  });
});

describe('who is counted', () => {
  test('someone with posts at two schools in each, someone with two posts at one school once', async () => {
    const { schoolId, one } = await world();
    const elsewhere = await addSchoolRow({ name: 'Elm Road' });
    await enrolRow(elsewhere, await addPost(elsewhere, 'teacher', { personId: one }));
    await addPost(schoolId, 'senco', { personId: one });
    expect(await countsAt(schoolId)).toMatchObject({ expected: 2 });
    expect(await countsAt(elsewhere)).toMatchObject({ expected: 1 });
    const records = await listStaffRecords(schoolId, 'year-1', today);
    expect(records.map(({ familyName, staffType }) => [familyName, staffType])).toEqual([
      ['Ashby', 'senco'],
      ['Bright', 'teacher'],
    ]);
  });

  test('a new starter is not expected until enrolled, nor a leaver once the post has ended', async () => {
    const { schoolId, two } = await world();
    await addPost(schoolId, 'teacher', { familyName: 'Cole' });
    await act((tx) =>
      tx.post.updateMany({ where: { personId: two }, data: { endsOn: '2026-11-20' } }),
    );
    const records = await listStaffRecords(schoolId, 'year-1', today);
    expect(schoolCompletionOf(records, today)).toMatchObject({
      staff: { expected: 1 },
      newStarters: 1,
    });
  });
});

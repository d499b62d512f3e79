import { expect, test } from 'vitest';
import { namesOf } from '~/features/people/person-name.server';
import { act, db } from '~/platform/db.server';
import { forgetDue } from '~/platform/forgetting.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday, terminal } from '../../../tests/support/school';
import { schoolsForgetting } from './forgetting.server';
import { endPostIn } from './post.server';

useFreshDatabase();

const nearlyAYearOn = '2027-11-24T09:30:00.000Z';
const aYearOn = '2027-11-25T09:30:00.000Z';
const forget = (now: string) => forgetDue(schoolsForgetting, now);

async function addLeaver() {
  const schoolId = await addSchoolRow();
  const holder = { familyName: 'Vaughan', email: 'vaughan@school.test' };
  const { personId, postId } = await addPost(schoolId, 'teacher', holder);
  await act(async (tx) => {
    const said = { jobTitle: 'Year 4 teacher', workingDays: 'MTW' };
    await tx.post.update({ where: { id: postId }, data: said });
    await endPostIn(tx, terminal(), { postId, endsOn: '2026-11-23' });
  });
  return { schoolId, personId, postId };
}

test('a year after the last post the name goes and the history stays', async () => {
  const { personId, postId } = await addLeaver();
  const name = async () => (await namesOf(db, [personId]))(personId);
  await forget(nearlyAYearOn);
  expect(await name()).toBe('Ann Vaughan');
  await forget(aYearOn);
  expect(await name()).toBe('Former member of staff');
  expect(await db.person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
    email: null,
  });
  const post = await db.post.findUniqueOrThrow({ where: { id: postId } });
  expect(post).toMatchObject({ jobTitle: null, workingDays: null, staffType: 'teacher' });
  await forget(aYearOn);
  expect(await db.auditEntry.count({ where: { act: 'forgetPeople' } })).toBe(1);
});

test('somebody with another post, or with access by hand, is not forgotten', async () => {
  const { personId } = await addLeaver();
  await addPost(await addSchoolRow({ name: 'Elm Road' }), 'teacher', { personId });
  await forget('2029-01-01T09:30:00.000Z');
  expect(await db.person.count({ where: { familyName: 'Vaughan' } })).toBe(1);
});

test('openings of a named list go a year later, uploads after a day', async () => {
  const schoolId = await addSchoolRow();
  await act(async (tx) => {
    const facts = { id: 'o', schoolId, personId: 'lead', reason: 'A call', expiresAt: monday };
    await tx.namedListOpening.create({ data: { ...facts, openedAt: monday } });
    const upload = { id: 'u', kind: 'staff', uploadedById: 'jo', fileName: 'staff.csv' };
    const times = { createdAt: monday, expiresAt: '2026-11-24T09:30:00.000Z' };
    await tx.stagedImport.create({ data: { ...upload, content: '[]', ...times } });
  });
  const left = async () => [await db.namedListOpening.count(), await db.stagedImport.count()];
  await forget('2026-11-24T09:00:00.000Z');
  expect(await left()).toEqual([1, 1]);
  await forget(nearlyAYearOn);
  expect(await left()).toEqual([1, 0]);
  await forget(aYearOn);
  expect(await left()).toEqual([0, 0]);
});

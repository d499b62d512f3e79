import { expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow } from '../../../tests/support/school';
import {
  addModuleRow,
  addSessionRow,
  browser,
  owe,
  seatsAgree,
} from '../../../tests/support/training';
import { bookPlaces } from './booking.server';
import { recordLeaver } from './leaver.server';

useFreshDatabase();

const by = browser('jo');

async function world() {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow();
  const { personId, postId } = await addPost(schoolId, 'teacher');
  await owe([personId], moduleId);
  const sessionId = await addSessionRow(moduleId);
  const wish = { cover: 'arranged', allOrNone: false, onBehalf: false } as const;
  await bookPlaces(by, { schoolId, sessionId, personIds: [personId], ...wish });
  return { schoolId, personId, postId, sessionId };
}

test('a leaver’s post, access and future places end in one act', async () => {
  const { postId, personId, sessionId } = await world();
  const left = await recordLeaver(by, { postId, endsOn: '2026-11-27' });
  expect(left).toEqual({ ok: true, places: 1 });
  expect(await seatsAgree(sessionId)).toBe(0);
  expect(await db.post.findFirst({ where: { id: postId } })).toMatchObject({
    endsOn: '2026-11-27',
  });
  expect(await db.grant.count({ where: { personId, endsOn: null } })).toBe(0);
});

test('a place before the day they leave stands', async () => {
  const { postId, sessionId } = await world();
  await recordLeaver(by, { postId, endsOn: '2026-12-02' });
  expect(await seatsAgree(sessionId)).toBe(1);
});

test('someone who keeps another post at the school keeps their places', async () => {
  const { postId, personId, schoolId, sessionId } = await world();
  await addPost(schoolId, 'senco', { personId });
  await recordLeaver(by, { postId, endsOn: '2026-11-27' });
  expect(await seatsAgree(sessionId)).toBe(1);
});

test('a post that has ended already changes nothing', async () => {
  const { postId, sessionId } = await world();
  await recordLeaver(by, { postId, endsOn: '2026-11-20' });
  expect(await recordLeaver(by, { postId, endsOn: '2026-11-27' })).toMatchObject({ ok: false });
  expect(await seatsAgree(sessionId)).toBe(0);
});

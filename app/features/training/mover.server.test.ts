import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday, terminal } from '../../../tests/support/school';
import { recordMover } from './mover.server';

useFreshDatabase();

const on = '2026-11-30';

describe('moving a person', () => {
  test('starts the post there and ends it here on the same day, or keeps both', async () => {
    const [one, two] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    const three = await addSchoolRow({ name: 'Quay Street' });
    const { personId, postId } = await addPost(one, 'teacher');
    const too = await recordMover(terminal(), { postId, schoolId: three, on, stays: true });
    expect(too).toMatchObject({ ok: true });
    await recordMover(terminal(), { postId, schoolId: two, on, stays: false });
    const posts = await db.post.findMany({ where: { personId } });
    const ends = new Map(posts.map(({ schoolId, endsOn }) => [schoolId, endsOn]));
    expect([ends.get(one), ends.get(two), ends.get(three)]).toEqual([on, null, null]);
    expect(await db.person.count()).toBe(1);
  });

  test('is refused to the same school, before the post began, and before the agreement', async () => {
    const one = await addSchoolRow();
    const two = await addSchoolRow({ name: 'Elm Road', accepted: false });
    const { postId } = await addPost(one, 'teacher');
    const move = (schoolId: string, day = on) =>
      recordMover(terminal(), { postId, schoolId, on: day, stays: false });
    expect(await move(one)).toMatchObject({ reason: 'same-school' });
    expect(await move(two)).toMatchObject({ reason: 'no-agreement' });
    expect(await move(two, '2026-08-01')).toMatchObject({ reason: 'before-start' });
    expect(await db.post.count()).toBe(1);
  });

  test('of a head is not an organiser’s to record', async () => {
    const [one, two] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    const head = await addPost(one, 'head');
    const senco = await addPost(one, 'senco');
    await addPost(two, 'senco', { personId: senco.personId });
    const by = { personId: senco.personId, door: 'browser', now: monday } as const;
    const move = { postId: head.postId, schoolId: two, on, stays: false };
    expect(await recordMover(by, move)).toMatchObject({ reason: 'head-only' });
    expect(await db.post.count({ where: { endsOn: { not: null } } })).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday, terminal, viewerFor } from '../../../tests/support/school';
import { endPost, startPostIn } from './post.server';
import { changePost } from './post-change.server';

useFreshDatabase();

const rolesAt = async (personId: string, now = monday) =>
  (await viewerFor(personId, now)).grants.map(({ role, schoolId }) => ({ role, schoolId }));

describe('starting a post', () => {
  test('gives the access of its staff type, at that school only', async () => {
    const schoolId = await addSchoolRow();
    const head = await addPost(schoolId, 'head');
    const teacher = await addPost(schoolId, 'teacher');
    expect(await rolesAt(head.personId)).toEqual([
      { role: 'head', schoolId },
      { role: 'staff', schoolId },
    ]);
    expect(await rolesAt(teacher.personId)).toEqual([{ role: 'staff', schoolId }]);
  });

  test('at a second school makes a second post of the same person', async () => {
    const [one, two] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    const { personId } = await addPost(one, 'senco');
    await addPost(two, 'teacher', { personId });
    expect(await db.post.count({ where: { personId } })).toBe(2);
    expect(await rolesAt(personId)).toContainEqual({ role: 'staff', schoolId: two });
    expect(await rolesAt(personId)).not.toContainEqual({ role: 'senco', schoolId: two });
  });

  test('waits for the agreement, except for the head', async () => {
    const schoolId = await addSchoolRow({ accepted: false });
    await addPost(schoolId, 'head');
    await expect(addPost(schoolId, 'teacher')).rejects.toThrow(/data-sharing agreement/);
    expect(await db.post.count()).toBe(1);
  });

  test('the database refuses it too, whatever the code forgets', async () => {
    const schoolId = await addSchoolRow({ accepted: false });
    const { personId } = await addPost(schoolId, 'head');
    const row = { id: 'p', personId, schoolId, staffType: 'teacher', startsOn: '2026-09-01' };
    const made = act((tx) =>
      tx.post.create({ data: { ...row, source: 'hand', createdAt: monday } }),
    );
    await expect(made).rejects.toThrow();
  });

  test('is refused when the same post is held already', async () => {
    const schoolId = await addSchoolRow();
    const { personId } = await addPost(schoolId, 'teacher');
    const again = { personId, schoolId, staffType: 'teacher', startsOn: '2026-11-23' } as const;
    const outcome = await act((tx) => startPostIn(tx, terminal(), { ...again, source: 'hand' }));
    expect(outcome).toMatchObject({ ok: false, reason: 'same-post' });
  });

  test('in a team gives access without a school', async () => {
    const { personId } = await addPost(await addSchoolRow(), 'teacher');
    await act((tx) =>
      tx.team.create({ data: { id: 'ep', name: 'EPs', kind: 'council', createdAt: monday } }),
    );
    const post = { personId, teamId: 'ep', staffType: 'team-member' } as const;
    await act((tx) =>
      startPostIn(tx, terminal(), { ...post, startsOn: '2026-09-01', source: 'hand' }),
    );
    expect(await rolesAt(personId)).toContainEqual({ role: 'staff', schoolId: null });
  });
});

describe('ending a post', () => {
  test('ends its access the same day and leaves the other post alone', async () => {
    const [one, two] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    const first = await addPost(one, 'head');
    await addPost(two, 'teacher', { personId: first.personId });
    const by = terminal();
    expect(await endPost(by, { postId: first.postId, endsOn: '2026-11-23' })).toEqual({ ok: true });
    expect(await rolesAt(first.personId)).toEqual([{ role: 'staff', schoolId: two }]);
  });

  test('on a day to come keeps the access until then', async () => {
    const schoolId = await addSchoolRow();
    const { personId, postId } = await addPost(schoolId, 'teacher');
    await endPost(terminal(), { postId, endsOn: '2026-12-18' });
    expect(await rolesAt(personId, '2026-12-17T12:00:00.000Z')).toHaveLength(1);
    expect(await rolesAt(personId, '2026-12-18T00:00:00.000Z')).toHaveLength(0);
  });

  test('is refused twice, before its first day, and for a post that is not there', async () => {
    const { postId } = await addPost(await addSchoolRow(), 'teacher');
    const end = (endsOn: string) => endPost(terminal(), { postId, endsOn });
    expect(await end('2026-08-31')).toMatchObject({ reason: 'before-start' });
    expect(await end('2026-11-20')).toEqual({ ok: true });
    expect(await end('2026-11-23')).toMatchObject({ reason: 'ended' });
    const missing = endPost(terminal(), { postId: 'none', endsOn: '2026-11-23' });
    expect(await missing).toMatchObject({ reason: 'no-post' });
  });
});

describe('changing a post', () => {
  const change = {
    staffType: 'senco',
    jobTitle: 'Inclusion lead',
    workingDays: 'MTW',
    notExpectedUntil: '2027-01-04',
  } as const;

  test('to SENCO gives the SENCO’s access, and back takes it away', async () => {
    const schoolId = await addSchoolRow();
    const { personId, postId } = await addPost(schoolId, 'teacher');
    expect(await changePost(terminal(), { postId, ...change })).toEqual({ ok: true });
    expect(await rolesAt(personId)).toContainEqual({ role: 'senco', schoolId });
    await changePost(terminal(), { postId, ...change, staffType: 'teacher' });
    expect(await rolesAt(personId)).toEqual([{ role: 'staff', schoolId }]);
  });

  test('is told to the audit trail by the fields changed, not by their words', async () => {
    const { postId } = await addPost(await addSchoolRow(), 'senco');
    await changePost(terminal(), { postId, ...change });
    const entry = await db.auditEntry.findFirstOrThrow({ where: { act: 'changePost' } });
    expect(entry.detail).toBe('{"fields":"jobTitle workingDays notExpectedUntil"}');
  });

  test('is refused once the post has ended', async () => {
    const { postId } = await addPost(await addSchoolRow(), 'teacher');
    await endPost(terminal(), { postId, endsOn: '2026-11-23' });
    const outcome = await changePost(terminal(), { postId, ...change });
    expect(outcome).toMatchObject({ ok: false, reason: 'ended' });
  });
});

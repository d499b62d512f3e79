import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { addPost, addSchoolRow, monday, terminal, viewerFor } from '../../../tests/support/school';
import { findJoining, joinPost } from './joining.server';
import { changeMember } from './member-change.server';
import { addMember } from './member.server';
import { changePost } from './post-change.server';
import { endPost } from './post.server';

useFreshDatabase();

const member = {
  givenName: 'Tess',
  familyName: 'Marsh',
  email: 'tess@portal.test' as string | null,
  staffType: 'teacher' as const,
  jobTitle: null,
  workingDays: null,
  notExpectedUntil: null,
  startsOn: '2026-11-23',
  same: null as string | null,
};
const add = (schoolId: string, more: Partial<typeof member> = {}) =>
  addMember(terminal(), { ...member, ...more, schoolId });
const messages = () => db.outboxMessage.findMany({ orderBy: { createdAt: 'asc' } });

describe('adding someone by hand', () => {
  test('makes the person, their post, their account and their first message', async () => {
    const schoolId = await addSchoolRow();
    expect(await add(schoolId)).toMatchObject({ ok: true });
    expect(await db.account.count({ where: { email: 'tess@portal.test' } })).toBe(1);
    const [first] = await messages();
    expect(first).toMatchObject({ kind: 'invitation', toAddress: 'tess@portal.test' });
    expect(first?.text).toMatch(/Who gave us your details/);
  });

  test('without an address makes no account and writes to nobody', async () => {
    const schoolId = await addSchoolRow();
    await add(schoolId, { email: null });
    expect(await db.account.count()).toBe(0);
    expect(await messages()).toEqual([]);
  });

  test('waits for the agreement and leaves nothing behind', async () => {
    const schoolId = await addSchoolRow({ accepted: false });
    expect(await add(schoolId)).toMatchObject({ reason: 'no-agreement' });
    expect(await db.person.count()).toBe(0);
  });
});

describe('someone who may be on the list already', () => {
  test('is asked about, and nothing is stored until the answer', async () => {
    const schoolId = await addSchoolRow();
    await addPost(schoolId, 'teacher', { givenName: 'T', familyName: 'Marsh' });
    const asked = await add(schoolId);
    expect(asked).toMatchObject({
      reason: 'likely-same',
      alike: [{ name: 'T Marsh', likeness: 'name', posts: [{ isLive: true }] }],
    });
    expect(await db.person.count()).toBe(1);
  });

  test('is a second person when so answered', async () => {
    const schoolId = await addSchoolRow();
    await addPost(schoolId, 'teacher', { givenName: 'Tess', familyName: 'Marsh' });
    expect(await add(schoolId, { same: 'new' })).toMatchObject({ ok: true });
    expect(await db.person.count()).toBe(2);
  });

  test('comes back to the post they left when that is the answer', async () => {
    const schoolId = await addSchoolRow();
    const left = await addPost(schoolId, 'teacher', { givenName: 'Tess', familyName: 'Marsh' });
    await endPost(terminal(), { postId: left.postId, endsOn: '2026-10-23' });
    const back = await add(schoolId, { same: left.personId });
    expect(back).toMatchObject({ ok: true, personId: left.personId });
    expect(await db.person.count()).toBe(1);
  });

  test('is never somebody of another school', async () => {
    const [here, there] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    const { personId } = await addPost(there, 'teacher', {
      givenName: 'Tess',
      familyName: 'Marsh',
      email: 'tess@portal.test',
    });
    expect(await add(here, { same: personId })).toMatchObject({ reason: 'nobody' });
    expect(await add(here)).toMatchObject({ ok: true });
    expect(await db.person.count()).toBe(2);
  });
});

describe('an address that signs in already', () => {
  async function twice() {
    const schoolId = await addSchoolRow();
    const known = await addPerson({ email: 'tess@portal.test', roles: ['facilitator'] });
    const outcome = await add(schoolId);
    if (!outcome.ok) throw new Error(outcome.message);
    return { schoolId, known, postId: outcome.postId, doubleId: outcome.personId };
  }
  const now = '2026-11-23T10:00:00.000Z';

  test('is not told to the school; its owner is asked', async () => {
    const { postId } = await twice();
    const [asked] = await messages();
    expect(asked).toMatchObject({ kind: 'joining', toAddress: 'tess@portal.test' });
    expect(asked?.text).toContain(`/joining/${postId}`);
    expect(asked?.text).toMatch(/Who gave us your details/);
  });

  test('takes the post over when its owner says so, and the double entry goes', async () => {
    const { schoolId, known, postId, doubleId } = await twice();
    const by = { personId: known.personId, door: 'browser', now } as const;
    expect(await joinPost(by, { postId })).toEqual({ ok: true });
    expect(await db.person.findUnique({ where: { id: doubleId } })).toBeNull();
    const viewer = await viewerFor(known.personId);
    expect(viewer.grants).toContainEqual({ role: 'staff', schoolId, trustId: null });
  });

  test('is nobody else’s to answer for', async () => {
    const { postId } = await twice();
    const stranger = await addPerson({ email: 'other@portal.test' });
    expect(await findJoining(db, { postId, personId: stranger.personId, now })).toBeNull();
    const by = { personId: stranger.personId, door: 'browser', now } as const;
    expect(await joinPost(by, { postId })).toMatchObject({ reason: 'not-there' });
  });
});

describe('an organiser', () => {
  async function setting() {
    const schoolId = await addSchoolRow();
    const senco = await addPost(schoolId, 'senco', { email: 'sue@portal.test' });
    const head = await addPost(schoolId, 'head', { familyName: 'Reed', email: 'hal@portal.test' });
    const by = { personId: senco.personId, door: 'browser', now: monday } as const;
    const asHead = { ...by, personId: head.personId };
    return { schoolId, head, senco, by, asHead };
  }
  const change = {
    givenName: 'Hal',
    familyName: 'Reed',
    email: 'hal@portal.test' as string | null,
    staffType: 'head' as const,
    jobTitle: null,
    workingDays: null,
    notExpectedUntil: null,
  };

  test('cannot make anybody head, nor end the head’s post', async () => {
    const { schoolId, head, senco, by } = await setting();
    const added = addMember(by, { ...member, staffType: 'head', schoolId });
    expect(await added).toMatchObject({ reason: 'head-only' });
    const promoted = changePost(by, { ...change, postId: senco.postId });
    expect(await promoted).toMatchObject({ reason: 'head-only' });
    const ended = endPost(by, { postId: head.postId, endsOn: '2026-11-23' });
    expect(await ended).toMatchObject({ reason: 'head-only' });
  });

  test('cannot turn the head’s sign-in to another address; the head can correct a colleague’s', async () => {
    const { schoolId, head, senco, by, asHead } = await setting();
    const turned = changeMember(by, {
      ...change,
      email: 'mine@portal.test',
      postId: head.postId,
      schoolId,
    });
    expect(await turned).toMatchObject({ reason: 'others' });
    const corrected = changeMember(asHead, {
      ...change,
      givenName: 'Sue',
      familyName: 'Carter',
      staffType: 'senco',
      email: 'sue.carter@portal.test',
      postId: senco.postId,
      schoolId,
    });
    expect(await corrected).toEqual({ ok: true });
    expect(await db.account.count({ where: { email: 'sue.carter@portal.test' } })).toBe(1);
  });

  test('gives an address to someone who had none, and it is written to', async () => {
    const { schoolId, by } = await setting();
    const { postId } = await addPost(schoolId, 'teacher', { familyName: 'Wells' });
    const teacher = { ...change, staffType: 'teacher' as const, familyName: 'Wells', postId };
    await changeMember(by, { ...teacher, email: 'wells@portal.test', schoolId });
    expect((await messages()).map((message) => message.toAddress)).toEqual(['wells@portal.test']);
    const cleared = changeMember(by, { ...teacher, email: null, schoolId });
    expect(await cleared).toMatchObject({ reason: 'keeps-address' });
  });

  test('changes nobody of another school', async () => {
    const { schoolId, by } = await setting();
    const { postId } = await addPost(await addSchoolRow({ name: 'Elm Road' }), 'teacher');
    const outcome = changeMember(by, { ...change, staffType: 'teacher', postId, schoolId });
    expect(await outcome).toMatchObject({ reason: 'no-post' });
  });
});

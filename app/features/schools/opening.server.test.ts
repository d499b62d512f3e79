import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { addPost, addSchoolRow, monday } from '../../../tests/support/school';
import { listOpenings, openNamedList } from './opening.server';

useFreshDatabase();

const reason = 'The head asked us by telephone to add a new teaching assistant';

async function setting() {
  const schoolId = await addSchoolRow();
  const head = await addPost(schoolId, 'head', { email: 'hal@portal.test' });
  const { personId } = await addPerson({ givenName: 'Pat', roles: ['programme-administrator'] });
  const by = { personId, door: 'browser', now: monday } as const;
  return { schoolId, head, by };
}

describe('opening a list of names', () => {
  test('lasts until the end of the London day', async () => {
    const { schoolId, by } = await setting();
    const summer = { ...by, now: '2026-07-01T21:30:00.000Z' };
    expect(await openNamedList(summer, { schoolId, reason })).toMatchObject({
      expiresAt: '2026-07-01T23:00:00.000Z',
    });
  });

  test('is logged with who, when and why, and the head is told at once', async () => {
    const { schoolId, by, head } = await setting();
    await openNamedList(by, { schoolId, reason });
    expect(await listOpenings(schoolId)).toMatchObject([
      { name: 'Pat Carter', openedAt: monday, reason },
    ]);
    const [message] = await db.outboxMessage.findMany({ where: { kind: 'named-list-opened' } });
    expect(message).toMatchObject({ personId: head.personId, toAddress: 'hal@portal.test' });
    expect(message?.text).toContain('Pat Carter');
    expect(await db.auditEntry.count({ where: { act: 'openNamedList', schoolId } })).toBe(1);
  });

  test('needs a reason that is long enough and names no pupil', async () => {
    const { schoolId, by } = await setting();
    const short = await openNamedList(by, { schoolId, reason: 'to look' });
    expect(short).toMatchObject({ reason: 'too-short' });
    const pupil = 'To see who supports a boy called Jordan in class';
    expect(await openNamedList(by, { schoolId, reason: pupil })).toMatchObject({
      reason: 'screened',
    });
    expect(await db.namedListOpening.count()).toBe(0);
  });

  test('is not needed twice a day', async () => {
    const { schoolId, by } = await setting();
    await openNamedList(by, { schoolId, reason });
    expect(await openNamedList(by, { schoolId, reason })).toMatchObject({ reason: 'open-already' });
  });
});

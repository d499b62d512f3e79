import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, terminal, viewerFor } from '../../../tests/support/school';
import { passOrganisersWork } from './organiser-job.server';
import { nameOrganisers } from './organiser-naming.server';
import { organisersOf } from './organiser.server';
import { endPost } from './post.server';

useFreshDatabase();

async function school() {
  const schoolId = await addSchoolRow();
  await addPost(schoolId, 'head', { givenName: 'Hal', email: 'hal@portal.test' });
  await addPost(schoolId, 'senco', { givenName: 'Sue', email: 'sue@portal.test' });
  const bo = await addPost(schoolId, 'support-staff', { givenName: 'Bo', email: 'bo@portal.test' });
  const name = (...personIds: string[]) => nameOrganisers(terminal(), { schoolId, personIds });
  const namesOn = async (day: string) =>
    (await organisersOf(db, schoolId, day)).map((one) => one.givenName);
  return { schoolId, bo, name, namesOn };
}

describe('naming organisers', () => {
  test('gives access and tells them; unnaming takes it away and the SENCO does it', async () => {
    const { bo, name, namesOn, schoolId } = await school();
    expect(await name(bo.personId)).toEqual({ ok: true, named: 1, unnamed: 0 });
    expect(await namesOn('2026-11-23')).toEqual(['Bo']);
    expect(await db.outboxMessage.count({ where: { kind: 'named-organiser' } })).toBe(1);
    const grants = (await viewerFor(bo.personId)).grants;
    expect(grants).toContainEqual({ role: 'organiser', schoolId, trustId: null });
    expect(await name()).toEqual({ ok: true, named: 0, unnamed: 1 });
    expect(await namesOn('2026-11-23')).toEqual(['Sue']);
  });

  test('is refused for someone of another school or without an address', async () => {
    const { name, schoolId } = await school();
    const there = await addPost(await addSchoolRow({ name: 'Elm Road' }), 'teacher');
    expect(await name(there.personId)).toMatchObject({ reason: 'not-here' });
    const bySlip = await addPost(schoolId, 'teacher');
    expect(await name(bySlip.personId)).toMatchObject({ reason: 'no-email' });
  });
});

describe('a post ended in advance', () => {
  test('passes the work on by the clock on its day, once', async () => {
    const { bo, name, namesOn } = await school();
    await name(bo.personId);
    await endPost(terminal(), { postId: bo.postId, endsOn: '2026-12-18' });
    await passOrganisersWork('2026-12-17T06:00:00.000Z');
    expect(await namesOn('2026-12-17')).toEqual(['Bo']);
    await passOrganisersWork('2026-12-18T06:00:00.000Z');
    await passOrganisersWork('2026-12-18T07:00:00.000Z');
    expect(await namesOn('2026-12-18')).toEqual(['Hal']);
    expect(await db.outboxMessage.count({ where: { kind: 'organisers-work-passed' } })).toBe(1);
  });
});

import { describe, expect, test } from 'vitest';
import { giveGrant } from '~/features/people/grant.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, terminal } from '../../../tests/support/school';
import { headsOf, organisersOf } from './organiser.server';
import { changePost } from './post-change.server';
import { endPost } from './post.server';

useFreshDatabase();

const today = '2026-11-23';

async function school() {
  const schoolId = await addSchoolRow();
  const head = await addPost(schoolId, 'head', { givenName: 'Hal', email: 'hal@portal.test' });
  const senco = await addPost(schoolId, 'senco', { givenName: 'Sue' });
  const manager = await addPost(schoolId, 'support-staff', { givenName: 'Bo' });
  const name = (one: { personId: string; postId: string }) =>
    act((tx) => giveGrant(tx, terminal(), { ...one, role: 'organiser', schoolId }));
  const names = async () => (await organisersOf(db, schoolId, today)).map((one) => one.givenName);
  return { schoolId, head, senco, manager, name, names };
}

const end = (postId: string, endsOn = today) => endPost(terminal(), { postId, endsOn });
const passed = () => db.auditEntry.count({ where: { act: 'passOrganisersWork' } });
const told = () => db.outboxMessage.findMany({ where: { kind: 'organisers-work-passed' } });

describe('who does the organiser’s work', () => {
  test('the SENCO unless others are named', async () => {
    const { name, names, manager } = await school();
    expect(await names()).toEqual(['Sue']);
    await name(manager);
    expect(await names()).toEqual(['Bo']);
  });

  test('passes to the head the day the last named organiser’s post ends', async () => {
    const { name, names, manager, schoolId, head } = await school();
    await name(manager);
    await end(manager.postId);
    expect(await names()).toEqual(['Hal']);
    expect(await headsOf(db, schoolId, today)).toMatchObject([{ personId: head.personId }]);
    expect(await passed()).toBe(1);
    expect(await told()).toMatchObject([{ personId: head.personId, toAddress: 'hal@portal.test' }]);
  });

  test('stays where another organiser remains', async () => {
    const { name, names, manager, senco } = await school();
    await name(manager);
    await name(senco);
    await end(manager.postId);
    expect(await names()).toEqual(['Sue']);
    expect(await passed()).toBe(0);
    expect(await told()).toEqual([]);
  });

  test('passes to the head when the SENCO leaves unreplaced, and to the next SENCO after', async () => {
    const { names, senco, schoolId } = await school();
    await end(senco.postId);
    expect(await names()).toEqual(['Hal']);
    expect(await passed()).toBe(1);
    await addPost(schoolId, 'senco', { givenName: 'New' });
    expect(await names()).toEqual(['New']);
  });

  test('passes likewise when the SENCO becomes a teacher', async () => {
    const { names, senco } = await school();
    const plain = { jobTitle: null, workingDays: null, notExpectedUntil: null };
    await changePost(terminal(), { postId: senco.postId, staffType: 'teacher', ...plain });
    expect(await names()).toEqual(['Hal']);
    expect(await told()).toHaveLength(1);
  });

  test('is nobody’s to be told where a teacher leaves', async () => {
    const { names, schoolId } = await school();
    const teacher = await addPost(schoolId, 'teacher');
    await end(teacher.postId);
    expect(await names()).toEqual(['Sue']);
    expect(await passed()).toBe(0);
  });

  test('leaves an audit line even where the school has no head to tell', async () => {
    const { senco, head, names } = await school();
    await end(head.postId);
    await end(senco.postId);
    expect(await names()).toEqual([]);
    expect(await passed()).toBe(1);
    expect(await told()).toEqual([]);
  });
});

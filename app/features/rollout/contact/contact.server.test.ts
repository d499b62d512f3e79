import { expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addSchoolRow, terminal } from '../../../../tests/support/school';
import { doNextAct, listContacts, noteContact } from './contact.server';

useFreshDatabase();

const monday = terminal('2026-11-23T09:30:00.000Z');
const call = {
  contactedOn: '2026-11-23',
  channel: 'telephone',
  withWhom: 'head',
  outcome: 'spoke',
  note: null,
  nextAct: 'Ring again',
  nextOn: '2026-11-27',
} as const;

test('a later contact does what an earlier one left to be done, at that school alone', async () => {
  const [one, two] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
  await noteContact(monday, { ...call, schoolId: one });
  await noteContact(monday, { ...call, schoolId: two });
  const thursday = terminal('2026-11-26T09:30:00.000Z');
  const later = { ...call, contactedOn: '2026-11-26', nextAct: null, nextOn: null };
  await noteContact(thursday, { ...later, schoolId: one });
  const isDone = async (schoolId: string) => {
    const { contacts } = await listContacts({ schoolId }, '2026-11-27');
    return contacts.map(({ next }) => next && [next.isDone, next.isDue]);
  };
  expect(await isDone(one)).toEqual([null, [true, false]]);
  expect(await isDone(two)).toEqual([[false, true]]);
  expect((await listContacts({ whole: true }, '2026-11-27')).total).toBe(3);
});

test('what was to come next stays open until somebody is spoken to, or something else takes its place', async () => {
  const schoolId = await addSchoolRow();
  await noteContact(monday, { ...call, schoolId });
  const open = async () => {
    const { contacts } = await listContacts({ schoolId }, '2026-11-27');
    return contacts.flatMap(({ next }) => (next && !next.isDone ? next.act : []));
  };
  const none = { nextAct: null, nextOn: null };
  const on = (day: string) => ({ ...call, schoolId, contactedOn: day });
  const thursday = terminal('2026-11-26T09:30:00.000Z');
  await noteContact(thursday, { ...on('2026-11-24'), ...none, outcome: 'no-answer' });
  await noteContact(thursday, { ...on('2026-11-24'), ...none, outcome: 'left-message' });
  expect(await open()).toEqual(['Ring again']);
  await noteContact(thursday, { ...on('2026-11-25'), outcome: 'no-answer', nextAct: 'Visit' });
  expect(await open()).toEqual(['Visit']);
  await noteContact(thursday, { ...on('2026-11-24'), nextAct: 'Send the list' });
  expect(await open()).toEqual(['Visit', 'Send the list']);
  await noteContact(thursday, { ...on('2026-11-25'), ...none });
  expect(await open()).toEqual([]);
});

test('what is refused is not kept, and undoes nothing', async () => {
  const schoolId = await addSchoolRow();
  await noteContact(monday, { ...call, schoolId });
  const refused = await noteContact(monday, { ...call, schoolId, note: 'Because of Leo’s mum' });
  expect(refused).toMatchObject({ ok: false, reason: 'screened' });
  const { contacts } = await listContacts({ schoolId }, '2026-11-23');
  expect(contacts).toHaveLength(1);
  expect(contacts[0]?.next).toMatchObject({ isDone: false });
});

test('a next act is ticked off once, and only at its own school', async () => {
  const [schoolId, other] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
  await noteContact(monday, { ...call, schoolId });
  const { id: contactId } = await db.schoolContact.findFirstOrThrow();
  await expect(doNextAct(monday, { schoolId: other, contactId })).rejects.toMatchObject({
    status: 404,
  });
  await doNextAct(monday, { schoolId, contactId });
  await doNextAct(terminal('2026-11-24T09:30:00.000Z'), { schoolId, contactId });
  expect(await db.schoolContact.findFirst()).toMatchObject({ nextDoneAt: monday.now });
});

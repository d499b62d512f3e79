import { describe, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { formObject } from '~/platform/form';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { addPost, addSchoolRow, monday } from '../../../tests/support/school';
import {
  addModuleRow,
  addOwing,
  addSessionRow,
  browser,
  messagesTo,
  seatsAgree,
} from '../../../tests/support/training';
import { bookPlaces } from './booking.server';
import { cancelSession } from './session-cancellation.server';
import { changeSession } from './session-change.server';
import { newSessionSchema, openSessionChangeSchema } from './session.schema';
import { scheduleSession } from './session.server';

useFreshDatabase();

const by = browser('administrator');

/** A form as the page sends it. */
function form(fields: Record<string, string>): object {
  const data = new FormData();
  const usual = {
    'on.day': '1',
    'on.month': '7',
    'on.year': '2027',
    from: '9.30am',
    until: 'noon',
    venue: 'Humber Room',
  };
  for (const [name, value] of Object.entries({ ...usual, ...fields })) data.set(name, value);
  return formObject(data);
}

const schedule = (fields: Record<string, string>) =>
  scheduleSession(by, newSessionSchema.parse(form(fields)));

const addFacilitator = async () =>
  (await addPerson({ givenName: 'Leila', email: 'leila@team.test', roles: ['facilitator'] }))
    .personId;

describe('scheduling', () => {
  test('an open session stands at its London time and tells whoever leads it', async () => {
    const moduleId = await addModuleRow();
    const leila = await addFacilitator();
    const open = { kind: 'open', moduleId, capacity: '25', facilitatorIds: leila };
    expect(await schedule(open)).toMatchObject({ ok: true });
    const session = await db.session.findFirstOrThrow();
    expect(session).toMatchObject({ startsAt: '2027-07-01T08:30:00.000Z', capacity: 25 });
    expect(await messagesTo()).toEqual(['leading-arranged leila@team.test']);
  });

  test('a cap of one school comes with the day on which it ends', async () => {
    const moduleId = await addModuleRow();
    const open = { kind: 'open', moduleId, capacity: '25', schoolCap: '4' };
    expect(newSessionSchema.safeParse(form(open)).error?.issues[0]?.path).toEqual([
      'schoolCapUntil',
    ]);
    const until = {
      'schoolCapUntil.day': '25',
      'schoolCapUntil.month': '6',
      'schoolCapUntil.year': '2027',
    };
    await schedule({ ...open, ...until });
    expect(await db.session.findFirst()).toMatchObject({
      schoolCap: 4,
      schoolCapUntil: '2027-06-24T23:00:00.000Z',
    });
  });

  test('warns of a facilitator who leads another session then, and goes on even so', async () => {
    const moduleId = await addModuleRow();
    const leila = await addFacilitator();
    const open = { kind: 'open', moduleId, capacity: '25', facilitatorIds: leila };
    await schedule(open);
    const again = { ...open, from: '11am', until: '1pm' };
    expect(await schedule(again)).toMatchObject({ reason: 'elsewhere' });
    expect(await schedule({ ...again, evenSo: 'yes' })).toMatchObject({ ok: true });
    expect(await schedule({ ...open, from: '1pm', until: '2pm' })).toMatchObject({ ok: true });
  });

  test('lets only facilitators lead, and only in time to come', async () => {
    const moduleId = await addModuleRow();
    const open = { kind: 'open', moduleId, capacity: '25' };
    const { personId } = await addPerson();
    expect(await schedule({ ...open, facilitatorIds: personId })).toMatchObject({
      reason: 'not a facilitator',
    });
    expect(await schedule({ ...open, 'on.year': '2025' })).toMatchObject({ reason: 'past' });
  });

  test('in a school tells its heads and organisers', async () => {
    const moduleId = await addModuleRow();
    const schoolId = await addSchoolRow();
    await addPost(schoolId, 'head', { email: 'head@school.test' });
    await addPost(schoolId, 'senco', { email: 'jo@school.test' });
    await schedule({ kind: 'in-school', moduleId, schoolId });
    expect(await messagesTo()).toEqual([
      'session-in-school head@school.test',
      'session-in-school jo@school.test',
    ]);
  });

  test('led by the school needs a lead of that school who completed the module', async () => {
    const moduleId = await addModuleRow();
    const schoolId = await addSchoolRow();
    const { personId } = await addPost(schoolId, 'teacher', { email: 'ann@school.test' });
    const elsewhere = await addSchoolRow({ name: 'Elm Road' });
    await addPost(elsewhere, 'teacher', { email: 'bob@elm.test' });
    const led = { kind: 'led-by-school', moduleId, schoolId };
    expect(await schedule({ ...led, lead: 'bob@elm.test' })).toMatchObject({ reason: 'unknown' });
    expect(await schedule({ ...led, lead: 'Ann@school.test' })).toMatchObject({
      reason: 'not ready',
    });
    const completion = { personId, moduleId, route: 'attended', completedOn: '2026-11-03' };
    await act((tx) =>
      tx.completion.create({ data: { id: 'c', ...completion, recordedAt: monday } }),
    );
    expect(await schedule({ ...led, lead: 'ann  carter' })).toMatchObject({ ok: true });
    expect(await db.session.findFirst()).toMatchObject({ leadPersonId: personId });
  });
});

async function bookedWorld() {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow();
  await addPost(schoolId, 'senco', { email: 'jo@school.test' });
  const personIds = await addOwing(schoolId, moduleId, 3);
  const sessionId = await addSessionRow(moduleId, { on: '2027-07-01' });
  const wish = { cover: 'arranged', allOrNone: false, onBehalf: false } as const;
  await bookPlaces(by, { schoolId, sessionId, personIds, ...wish });
  await act((tx) => tx.outboxMessage.deleteMany());
  return { schoolId, moduleId, personIds, sessionId, wish };
}

const change = (sessionId: string, fields: Record<string, string>) =>
  changeSession(by, sessionId, openSessionChangeSchema.parse(form({ capacity: '25', ...fields })));

describe('changing', () => {
  test('the place tells everyone booked and their organisers, above what calendars have', async () => {
    const { sessionId } = await bookedWorld();
    expect(await change(sessionId, { venue: 'Harbour Suite' })).toEqual({ ok: true });
    expect(await messagesTo()).toHaveLength(4);
    const message = await db.outboxMessage.findFirst({ where: { calendar: { not: null } } });
    expect(message?.calendar).toContain('SEQUENCE:1');
    expect(await db.session.findFirst()).toMatchObject({ venue: 'Harbour Suite', sequence: 1 });
  });

  test('the number of places alone tells nobody', async () => {
    const { sessionId } = await bookedWorld();
    await change(sessionId, { capacity: '30' });
    expect(await messagesTo()).toEqual([]);
    expect(await db.session.findFirst()).toMatchObject({ capacity: 30, sequence: 0 });
  });

  test('never shrinks below the places taken', async () => {
    const { sessionId } = await bookedWorld();
    expect(await change(sessionId, { capacity: '1' })).toMatchObject({
      reason: 'below-taken',
      message: '3 places are booked: 2 people must move to another session first.',
    });
    expect(await db.session.findFirst()).toMatchObject({ capacity: 25 });
  });

  test('points out people who are elsewhere at the new time', async () => {
    const { sessionId, moduleId, personIds, schoolId, wish } = await bookedWorld();
    const other = await addSessionRow(moduleId, { on: '2027-07-01', from: '14:00' });
    const place = { schoolId, sessionId: other, personIds: [personIds[0]!], ...wish };
    await bookPlaces(by, place);
    const later = { from: '2pm', until: '3pm' };
    expect(await change(sessionId, later)).toMatchObject({ reason: 'clash' });
    expect(await change(sessionId, { ...later, evenSo: 'yes' })).toEqual({ ok: true });
  });

  test('is over once the session has begun', async () => {
    const { sessionId } = await bookedWorld();
    const late = { ...by, now: '2027-07-01T08:30:00.000Z' };
    const wanted = openSessionChangeSchema.parse(form({ capacity: '25', 'on.day': '2' }));
    expect(await changeSession(late, sessionId, wanted)).toMatchObject({ reason: 'begun' });
  });
});

describe('cancelling', () => {
  test('gives every place back in the same act and tells everyone concerned', async () => {
    const { sessionId } = await bookedWorld();
    const reason = 'The room is flooded.';
    expect(await cancelSession(by, { sessionId, reason })).toEqual({ ok: true });
    expect(await seatsAgree(sessionId)).toBe(0);
    const messages = await messagesTo();
    expect(messages.filter((one) => one.startsWith('session-cancelled'))).toHaveLength(4);
    const told = await db.outboxMessage.findFirst({ where: { calendar: { not: null } } });
    expect(told?.calendar).toContain('METHOD:CANCEL');
    expect(told?.text).toContain(reason);
    expect(await cancelSession(by, { sessionId, reason })).toMatchObject({ reason: 'cancelled' });
  });

  test('closes the session to bookings', async () => {
    const { sessionId, schoolId, personIds, wish } = await bookedWorld();
    await cancelSession(by, { sessionId, reason: 'The room is flooded.' });
    const [booking] = await bookPlaces(by, { schoolId, sessionId, personIds, ...wish });
    expect(booking?.outcome).toMatchObject({ reason: 'cancelled' });
  });

  test('stores no reason that names a pupil', async () => {
    const { sessionId } = await bookedWorld();
    const reason = 'A pupil called Tom Smith is ill';
    expect(await cancelSession(by, { sessionId, reason })).toMatchObject({ reason: 'screened' });
    expect(await seatsAgree(sessionId)).toBe(3);
  });
});

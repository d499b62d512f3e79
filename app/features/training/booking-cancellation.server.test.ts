import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, viewerFor } from '../../../tests/support/school';
import {
  addModuleRow,
  addOwing,
  addSessionRow,
  browser,
  messagesTo,
  seatsAgree,
} from '../../../tests/support/training';
import { cancelBooking, giveUpPlace } from './booking-cancellation.server';
import { bookPlaces } from './booking.server';
import { askToBeTold, stopWaiting } from './waiting.server';

useFreshDatabase();

const wish = { cover: 'arranged', allOrNone: false, onBehalf: false } as const;

/** A school with two people booked on a session of two places. */
async function world() {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow();
  const organiser = await addPost(schoolId, 'senco', { email: 'jo@school.test' });
  const personIds = await addOwing(schoolId, moduleId, 2);
  const sessionId = await addSessionRow(moduleId, { capacity: 2 });
  const by = browser(organiser.personId);
  await bookPlaces(by, { schoolId, sessionId, personIds, ...wish });
  const places = await db.place.findMany({ orderBy: { claimedAt: 'asc' } });
  const of = (personId: string) => places.find((place) => place.personId === personId)!.id;
  return { schoolId, moduleId, sessionId, personIds, by, placeOf: of };
}

describe('cancelling a place', () => {
  test('frees the seat at once and takes it out of the person’s calendar', async () => {
    const { by, schoolId, sessionId, personIds, placeOf } = await world();
    const place = { placeId: placeOf(personIds[0]!), schoolId, onBehalf: false };
    expect(await cancelBooking(by, place)).toEqual({ ok: true });
    expect(await seatsAgree(sessionId)).toBe(1);
    const message = await db.outboxMessage.findFirst({ where: { kind: 'booking-cancelled' } });
    expect(message?.calendar).toContain('METHOD:CANCEL');
    expect(await cancelBooking(by, place)).toMatchObject({ reason: 'released' });
    expect(await seatsAgree(sessionId)).toBe(1);
  });

  test('lets the person be booked again', async () => {
    const { by, schoolId, sessionId, personIds, placeOf } = await world();
    await cancelBooking(by, { placeId: placeOf(personIds[0]!), schoolId, onBehalf: false });
    const again = { schoolId, sessionId, personIds: [personIds[0]!], ...wish };
    expect((await bookPlaces(by, again))[0]?.outcome.ok).toBe(true);
    expect(await seatsAgree(sessionId)).toBe(2);
  });

  test('ends when the session begins', async () => {
    const { by, schoolId, sessionId, personIds, placeOf } = await world();
    const late = { ...by, now: '2026-12-01T09:30:00.000Z' };
    const place = { placeId: placeOf(personIds[0]!), schoolId, onBehalf: false };
    expect(await cancelBooking(late, place)).toMatchObject({ reason: 'begun' });
    expect(await seatsAgree(sessionId)).toBe(2);
  });

  test('is absent for another school', async () => {
    const { by, sessionId, personIds, placeOf } = await world();
    const elsewhere = await addSchoolRow({ name: 'Elm Road' });
    const place = { placeId: placeOf(personIds[0]!), schoolId: elsewhere, onBehalf: false };
    await expect(cancelBooking(by, place)).rejects.toMatchObject({ status: 404 });
    expect(await seatsAgree(sessionId)).toBe(2);
  });
});

describe('“I can’t come”', () => {
  test('frees the person’s own place and tells the organiser', async () => {
    const { sessionId, personIds } = await world();
    const viewer = await viewerFor(personIds[0]!);
    expect(await giveUpPlace(viewer.by, { sessionId })).toEqual({ ok: true });
    expect(await seatsAgree(sessionId)).toBe(1);
    expect(await messagesTo()).toContain('place-given-up jo@school.test');
    await expect(giveUpPlace(viewer.by, { sessionId })).rejects.toMatchObject({ status: 404 });
  });

  test('is absent for someone without a place', async () => {
    const { by, sessionId } = await world();
    await expect(giveUpPlace(by, { sessionId })).rejects.toMatchObject({ status: 404 });
  });
});

describe('asking to be told', () => {
  test('takes no seat; the organiser is told when one is free, and nobody moves up', async () => {
    const { by, schoolId, moduleId, sessionId, personIds, placeOf } = await world();
    const other = await addSchoolRow({ name: 'Elm Road' });
    const theirs = await addPost(other, 'senco', { email: 'kit@elm.test' });
    const [waiting] = await addOwing(other, moduleId, 1);
    const asked = { sessionId, schoolId: other, personIds: [waiting!] };
    expect(await askToBeTold(browser(theirs.personId), asked)).toBe(1);
    expect(await askToBeTold(browser(theirs.personId), asked)).toBe(0);
    await cancelBooking(by, { placeId: placeOf(personIds[0]!), schoolId, onBehalf: false });
    expect(await messagesTo()).toContain('place-free kit@elm.test');
    expect(await seatsAgree(sessionId)).toBe(1);
    const booked = { schoolId: other, sessionId, personIds: [waiting!], ...wish };
    await bookPlaces(browser(theirs.personId), booked);
    expect(await db.waitingEntry.count({ where: { endedAt: null } })).toBe(0);
  });

  test('leaves out whoever could not come anyway, and strangers', async () => {
    const { by, schoolId, moduleId, sessionId, personIds } = await world();
    const [stranger] = await addOwing(await addSchoolRow({ name: 'Elm Road' }), moduleId, 1);
    const asked = { sessionId, schoolId, personIds: [personIds[0]!, stranger!] };
    expect(await askToBeTold(by, asked)).toBe(0);
  });

  test('can be taken back', async () => {
    const { moduleId, sessionId } = await world();
    const schoolId = await addSchoolRow({ name: 'Elm Road' });
    const [personId] = await addOwing(schoolId, moduleId, 1);
    const at = { sessionId, schoolId };
    await askToBeTold(browser(personId!), { ...at, personIds: [personId!] });
    await stopWaiting(browser(personId!), { ...at, personId: personId! });
    expect(await db.waitingEntry.count({ where: { endedAt: null } })).toBe(0);
  });
});

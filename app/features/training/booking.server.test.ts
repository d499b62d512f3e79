import { describe, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday } from '../../../tests/support/school';
import {
  addModuleRow,
  addOwing,
  addSessionRow,
  browser,
  messagesTo,
  owe,
  seatsAgree,
} from '../../../tests/support/training';
import { bookPlaces, type PersonBooking } from './booking.server';

useFreshDatabase();

const wish = { cover: 'arranged', allOrNone: false, onBehalf: false } as const;

async function world({ staff = 3, capacity = 25 } = {}) {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow();
  const organiser = await addPost(schoolId, 'senco', { email: 'jo@school.test' });
  const personIds = await addOwing(schoolId, moduleId, staff);
  const sessionId = await addSessionRow(moduleId, { capacity });
  return { schoolId, moduleId, sessionId, personIds, by: browser(organiser.personId) };
}

const said = (bookings: PersonBooking[]) =>
  bookings.map(({ outcome }) => (outcome.ok ? 'booked' : outcome.reason));

describe('booking a team', () => {
  test('books all of them in one go and tells each, with a calendar file', async () => {
    const { by, personIds, ...at } = await world();
    const bookings = await bookPlaces(by, { ...at, ...wish, personIds });
    expect(said(bookings)).toEqual(['booked', 'booked', 'booked']);
    expect(await seatsAgree(at.sessionId)).toBe(3);
    const messages = await db.outboxMessage.findMany();
    expect(messages).toHaveLength(3);
    expect(messages[0]?.calendar).toContain('METHOD:REQUEST');
    const audit = await db.auditEntry.findFirst({ where: { act: 'bookPlaces' } });
    expect(audit).toMatchObject({ actorId: by.personId, schoolId: at.schoolId });
  });

  test('books those who can come and says of each other why not', async () => {
    const { by, personIds, moduleId, ...at } = await world({ staff: 4 });
    const [done, elsewhere, owesNothing] = personIds;
    await act(async (tx) => {
      const completion = {
        personId: done!,
        moduleId,
        route: 'attended',
        completedOn: '2026-11-03',
      };
      await tx.completion.create({ data: { id: 'c', ...completion, recordedAt: monday } });
      await tx.owed.deleteMany({ where: { personId: owesNothing! } });
    });
    const other = await addModuleRow({ title: 'Behaviour' });
    await owe([elsewhere!], other);
    const clashing = await addSessionRow(other, { from: '10:00' });
    await bookPlaces(by, { ...at, ...wish, sessionId: clashing, personIds: [elsewhere!] });
    const bookings = await bookPlaces(by, { ...at, ...wish, personIds });
    expect(said(bookings)).toEqual(['already done', 'clash', 'not owed', 'booked']);
    expect(await seatsAgree(at.sessionId)).toBe(1);
  });

  test('books nobody where one cannot come and all or none was asked', async () => {
    const { by, personIds, ...at } = await world({ capacity: 2 });
    const bookings = await bookPlaces(by, { ...at, ...wish, allOrNone: true, personIds });
    expect(said(bookings)).toEqual(['all or none', 'all or none', 'full']);
    expect(await seatsAgree(at.sessionId)).toBe(0);
    expect(await messagesTo()).toEqual([]);
  });

  test('asked again, books nobody twice', async () => {
    const { by, personIds, ...at } = await world();
    const twice = { ...at, ...wish, personIds: [...personIds, ...personIds] };
    await bookPlaces(by, twice);
    expect(said(await bookPlaces(by, twice))).toEqual(Array(3).fill('already booked'));
    expect(await seatsAgree(at.sessionId)).toBe(3);
  });

  test('holds a school to its cap until the day it ends', async () => {
    const { by, personIds, moduleId, ...at } = await world();
    const capped = { schoolCap: 2, schoolCapUntil: '2026-11-27T00:00:00.000Z' };
    const sessionId = await addSessionRow(moduleId, capped);
    const asked = { ...at, ...wish, sessionId, personIds };
    expect(said(await bookPlaces(by, asked))).toEqual(['booked', 'booked', 'school cap']);
    const later = { ...by, now: '2026-11-27T09:00:00.000Z' };
    expect(said(await bookPlaces(later, asked)).at(-1)).toBe('booked');
  });

  test('tells the organisers of those who have no e-mail', async () => {
    const { by, moduleId, ...at } = await world({ staff: 0 });
    const { personId } = await addPost(at.schoolId, 'teaching-assistant', { givenName: 'Ruth' });
    await owe([personId], moduleId);
    const [booking] = await bookPlaces(by, { ...at, ...wish, personIds: [personId] });
    expect(booking?.isTold).toBe(false);
    expect(await messagesTo()).toEqual(['booking-confirmed-for-others jo@school.test']);
    const [message] = await db.outboxMessage.findMany();
    expect(message?.text).toContain('Ruth Carter');
  });

  test('shows what the council did for the school as done by the council', async () => {
    const { by, personIds, ...at } = await world({ staff: 1 });
    await bookPlaces(by, { ...at, ...wish, personIds, onBehalf: true });
    expect(await db.place.findFirst()).toMatchObject({ onBehalf: true });
    const message = await db.outboxMessage.findFirst();
    expect(message?.text).toContain('The programme team booked it');
  });
});

describe('another school’s people and sessions', () => {
  test('cannot be booked, and nothing is told of them', async () => {
    const { by, personIds, moduleId, ...at } = await world();
    const elsewhere = await addSchoolRow({ name: 'Elm Road' });
    const [stranger] = await addOwing(elsewhere, moduleId, 1);
    const [booking] = await bookPlaces(by, { ...at, ...wish, personIds: [stranger!] });
    expect(booking).toMatchObject({ name: '', outcome: { reason: 'not at this school' } });
    expect(await seatsAgree(at.sessionId)).toBe(0);
    expect(personIds).not.toContain(stranger);
  });

  test('are absent where a session is another cohort’s, or in a school', async () => {
    const { by, personIds, moduleId, ...at } = await world();
    const cohort = { programmeYearId: 'year-1', name: 'Cohort 2', startsOn: '2027-01-04' };
    await act((tx) =>
      tx.cohort.create({
        data: { id: 'second', position: 2, mostSchools: 15, publishedAt: monday, ...cohort },
      }),
    );
    const theirs = await addSessionRow(moduleId, { cohortId: 'second' });
    const inSchool = await addSessionRow(moduleId, { kind: 'in-school', schoolId: at.schoolId });
    for (const sessionId of [theirs, inSchool]) {
      const booking = bookPlaces(by, { ...at, ...wish, sessionId, personIds });
      await expect(booking).rejects.toMatchObject({ status: 404 });
    }
  });
});

test('ten who book the last place together: one has it', async () => {
  const { by, personIds, ...at } = await world({ staff: 10, capacity: 1 });
  const all = await Promise.all(
    personIds.map((personId) => bookPlaces(by, { ...at, ...wish, personIds: [personId] })),
  );
  expect(said(all.flat()).sort()).toEqual(['booked', ...Array<string>(9).fill('full')]);
  expect(await seatsAgree(at.sessionId)).toBe(1);
});

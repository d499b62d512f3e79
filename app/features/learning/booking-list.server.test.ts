import { describe, expect, test } from 'vitest';
import { bookPlaces } from '~/features/training/booking.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday } from '../../../tests/support/school';
import {
  addModuleRow,
  addOwing,
  addSessionRow,
  browser,
  owe,
} from '../../../tests/support/training';
import { getBookedList } from './booked-list.server';
import { getBookingList } from './booking-list.server';

useFreshDatabase();

const wish = { cover: 'needed', allOrNone: false, onBehalf: false } as const;

async function world() {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow();
  const personIds = await addOwing(schoolId, moduleId, 2);
  const sessionId = await addSessionRow(moduleId);
  return { schoolId, moduleId, personIds, sessionId };
}

describe('the list of whom to book', () => {
  test('says of each when it is due, how it stands, and what their day looks like', async () => {
    const { schoolId, moduleId, sessionId } = await world();
    const late = await addPost(schoolId, 'teaching-assistant', { familyName: 'Late' });
    await owe([late.personId], moduleId, { dueOn: '2026-11-09' });
    await addSessionRow(moduleId, { on: '2026-10-06' });
    await act((tx) =>
      tx.post.update({ where: { id: late.postId }, data: { workingDays: 'MWHF' } }),
    );
    const { rows, staffTypes } = await getBookingList(schoolId, sessionId, monday);
    expect(rows[0]).toMatchObject({
      name: 'Ann Late',
      post: 'Teaching assistant',
      due: { status: 'late', words: 'Late since 9 Nov' },
      day: { kind: 'off', words: 'Tuesdays off' },
      isBookable: true,
      hasEmail: false,
    });
    expect(rows[1]).toMatchObject({ due: { status: 'on-track', words: '18 Dec' } });
    expect(staffTypes).toEqual({ teacher: 2, 'teaching-assistant': 1 });
  });

  test('tells waiting for the programme apart from late', async () => {
    const { schoolId, moduleId, sessionId, personIds } = await world();
    await act((tx) => tx.owed.updateMany({ where: { moduleId }, data: { dueOn: '2026-11-09' } }));
    const { rows } = await getBookingList(schoolId, sessionId, monday);
    expect(rows).toHaveLength(personIds.length);
    expect(rows[0]?.due).toEqual({ status: 'waiting', words: 'Was due 9 Nov' });
  });

  test('lists nobody of another school', async () => {
    const { moduleId, sessionId } = await world();
    const elsewhere = await addSchoolRow({ name: 'Elm Road' });
    await addOwing(elsewhere, moduleId, 1);
    expect((await getBookingList(elsewhere, sessionId, monday)).rows).toHaveLength(1);
  });

  test('settles those with a place, and tells when the school’s cap ends', async () => {
    const { schoolId, moduleId, personIds } = await world();
    const capped = { schoolCap: 1, schoolCapUntil: '2026-11-27T00:00:00.000Z' };
    const sessionId = await addSessionRow(moduleId, capped);
    await bookPlaces(browser('jo'), { schoolId, sessionId, personIds, ...wish });
    const { rows, session } = await getBookingList(schoolId, sessionId, monday);
    expect(rows.map(({ isSettled }) => isSettled)).toEqual([true, false]);
    expect(session).toMatchObject({ places: 0, cap: { most: 1, until: '27 November 2026' } });
  });
});

describe('what became of a booking', () => {
  test('can be looked at again, person by person', async () => {
    const { schoolId, sessionId, personIds } = await world();
    await act((tx) => tx.session.update({ where: { id: sessionId }, data: { capacity: 1 } }));
    const by = browser('jo');
    await bookPlaces(by, { schoolId, sessionId, personIds, ...wish });
    const made = { at: by.now, notBooked: [personIds[1]!] };
    const list = await getBookedList(schoolId, sessionId, made, monday);
    expect(list).toMatchObject({
      cover: 'needed',
      booked: [{ personId: personIds[0] }],
      notBooked: [{ personId: personIds[1], why: 'No places are left.' }],
    });
  });

  test('tells nothing of another school’s people or places', async () => {
    const { schoolId, moduleId, sessionId, personIds } = await world();
    await bookPlaces(browser('jo'), { schoolId, sessionId, personIds, ...wish });
    const elsewhere = await addSchoolRow({ name: 'Elm Road' });
    await addOwing(elsewhere, moduleId, 1);
    const made = { at: monday, notBooked: personIds };
    const list = await getBookedList(elsewhere, sessionId, made, monday);
    expect(list).toMatchObject({ booked: [], notBooked: [] });
    expect(await db.place.count()).toBe(2);
  });
});

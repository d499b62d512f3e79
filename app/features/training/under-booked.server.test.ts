import { expect, test } from 'vitest';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday } from '../../../tests/support/school';
import {
  addModuleRow,
  addSessionRow,
  browser,
  enrolRow,
  owe,
} from '../../../tests/support/training';
import { bookPlaces } from './booking.server';
import { listBookingStands, listNoShows } from './under-booked.server';

useFreshDatabase();

async function world(dueOn = '2026-12-18') {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow();
  const people: string[] = [];
  for (const familyName of ['One', 'Two', 'Three', 'Four']) {
    const post = await addPost(schoolId, 'teacher', { familyName });
    await enrolRow(schoolId, post);
    people.push(post.personId);
  }
  await owe(people, moduleId, { dueOn });
  return { schoolId, moduleId, people };
}

const book = (schoolId: string, sessionId: string, personIds: string[]) =>
  bookPlaces(browser('jo'), {
    ...{ schoolId, sessionId, personIds, cover: 'arranged', allOrNone: false, onBehalf: false },
  });
const stands = () => listBookingStands('year-1', monday);

test('who has no place counts only where one is to be had', async () => {
  const { schoolId, moduleId, people } = await world();
  expect(await stands()).toEqual([{ schoolId, needing: 4, unbooked: 0 }]);
  const sessionId = await addSessionRow(moduleId);
  expect(await stands()).toEqual([{ schoolId, needing: 4, unbooked: 4 }]);
  await book(schoolId, sessionId, people.slice(0, 3));
  expect(await stands()).toEqual([{ schoolId, needing: 4, unbooked: 1 }]);
  await addSessionRow(moduleId, { kind: 'in-school', schoolId, on: '2026-12-08' });
  expect(await stands()).toEqual([{ schoolId, needing: 4, unbooked: 0 }]);
});

test('nor is anybody counted for what is due after six weeks, nor while away', async () => {
  const { moduleId, people } = await world('2027-01-05');
  await addSessionRow(moduleId);
  expect(await stands()).toEqual([]);
  await act((tx) => tx.owed.updateMany({ data: { dueOn: '2027-01-04' } }));
  expect(await stands()).toMatchObject([{ needing: 4, unbooked: 4 }]);
  await act((tx) =>
    tx.post.updateMany({
      where: { personId: people[0]! },
      data: { notExpectedUntil: '2027-02-01' },
    }),
  );
  expect(await stands()).toMatchObject([{ needing: 3, unbooked: 3 }]);
});

test('a full session is no place to be had', async () => {
  const { moduleId, people, schoolId } = await world();
  const sessionId = await addSessionRow(moduleId, { capacity: 1 });
  await book(schoolId, sessionId, people.slice(0, 1));
  expect(await stands()).toMatchObject([{ needing: 4, unbooked: 0 }]);
});

test('places of the last four weeks, and who did not use them', async () => {
  const { moduleId, people, schoolId } = await world();
  const sessionId = await addSessionRow(moduleId, { on: '2026-11-24' });
  await book(schoolId, sessionId, people);
  await act(async (tx) => {
    const register = {
      id: 'r',
      sessionId,
      takenById: 'leila',
      takenAt: '2026-11-24T12:00:00.000Z',
    };
    await tx.register.create({ data: register });
    await tx.registerMark.createMany({
      data: people.map((personId, at) => ({
        ...{ id: personId, registerId: 'r', personId, schoolId },
        mark: at === 0 ? 'attended' : 'absent',
      })),
    });
  });
  const soon = '2026-12-22T09:00:00.000Z';
  expect(await listNoShows('year-1', soon)).toEqual([{ schoolId, places: 4, absent: 3 }]);
  expect(await listNoShows('year-1', '2026-12-23T09:00:00.000Z')).toEqual([]);
});

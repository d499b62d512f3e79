import { describe, expect, test } from 'vitest';
import { bookPlaces } from '~/features/training/booking.server';
import { getExpectedSession } from '~/features/training/own-calendar.server';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday } from '../../../tests/support/school';
import { addModuleRow, addSessionRow, browser, owe, partId } from '../../../tests/support/training';
import { homeOf } from './home.server';
import { getOwnModule } from './own-module.server';
import { tickPart } from './part.server';

useFreshDatabase();

async function world() {
  const schoolId = await addSchoolRow();
  const { personId } = await addPost(schoolId, 'teacher', { email: 'dana@school.test' });
  const moduleId = await addModuleRow({ title: 'Adapting teaching', parts: ['live', 'online'] });
  await owe([personId], moduleId);
  return { schoolId, personId, moduleId };
}

async function mark(sessionId: string, personId: string, said: string) {
  const taken = { takenById: 'leila', takenAt: monday };
  await act((tx) =>
    tx.register.create({
      data: { id: 'r', sessionId, ...taken, marks: { create: { id: 'm', personId, mark: said } } },
    }),
  );
}

describe('a person’s first page', () => {
  test('shows the next session, and each module owed with its state', async () => {
    const { schoolId, personId, moduleId } = await world();
    const sessionId = await addSessionRow(moduleId);
    const wish = { cover: 'arranged', allOrNone: false, onBehalf: false } as const;
    await bookPlaces(browser('jo'), { schoolId, sessionId, personIds: [personId], ...wish });
    const home = await homeOf(personId, monday);
    expect(home.sessions).toMatchObject([{ id: sessionId, hasPlace: true }]);
    expect(home.steps).toMatchObject([{ title: 'Adapting teaching', status: 'on-track' }]);
    expect(home.steps[0]?.words).toContain('place booked');
  });

  test('counts what is done, by which route', async () => {
    const { personId, moduleId } = await world();
    const sessionId = await addSessionRow(moduleId, { on: '2026-11-17' });
    await mark(sessionId, personId, 'attended');
    await tickPart(browser(personId), { partId: partId(moduleId, 1) });
    const { done, steps } = await homeOf(personId, monday);
    expect(done).toBe(1);
    expect(steps[0]?.words).toContain('completed 23 November 2026');
  });

  test('shows a session in the school to whoever still needs it, and to nobody else', async () => {
    const { schoolId, personId, moduleId } = await world();
    const inSchool = await addSessionRow(moduleId, { kind: 'in-school', schoolId });
    expect((await homeOf(personId, monday)).sessions).toMatchObject([{ id: inSchool }]);
    await getExpectedSession(browser(personId), inSchool);
    const before = await addSessionRow(moduleId, { on: '2026-11-17' });
    await mark(before, personId, 'attended');
    expect((await homeOf(personId, monday)).sessions).toEqual([]);
    const asking = getExpectedSession(browser(personId), inSchool);
    await expect(asking).rejects.toMatchObject({ status: 404 });
  });

  test('tells who leads a session that a register waits', async () => {
    const { schoolId, personId, moduleId } = await world();
    const led = { kind: 'led-by-school', schoolId, leadPersonId: personId } as const;
    await addSessionRow(moduleId, led);
    expect((await homeOf(personId, monday)).leading).toBe(1);
  });
});

test('a module is absent for someone who does not owe it', async () => {
  const { schoolId, moduleId } = await world();
  const { personId } = await addPost(schoolId, 'teacher');
  await expect(getOwnModule(personId, moduleId, monday)).rejects.toMatchObject({ status: 404 });
});

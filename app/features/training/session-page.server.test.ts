import { describe, expect, test } from 'vitest';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { addPost, addSchoolRow, monday, viewerFor } from '../../../tests/support/school';
import { addModuleRow, addOwing, addSessionRow, browser } from '../../../tests/support/training';
import { askToArrange } from './access-need.server';
import { bookPlaces } from './booking.server';
import { getRegisterPage } from './register-page.server';
import { getSessionPage } from './session-page.server';

useFreshDatabase();

/** A session of two schools with a place each, one of whom asked for something; led by a facilitator. */
async function world() {
  const moduleId = await addModuleRow();
  const leila = (await addPerson({ roles: ['facilitator'] })).personId;
  const kofi = (await addPerson({ roles: ['programme-administrator'] })).personId;
  const sessionId = await addSessionRow(moduleId, { facilitatorIds: [leila] });
  const [marsh, elm] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
  for (const schoolId of [marsh, elm]) {
    const personIds = await addOwing(schoolId, moduleId, 1);
    const wish = { cover: 'arranged', allOrNone: false, onBehalf: false } as const;
    await bookPlaces(browser('jo'), { schoolId, sessionId, personIds, ...wish });
    const asking = browser(personIds[0]!);
    if (schoolId === marsh) await askToArrange(asking, { sessionId, text: 'Step-free access' });
  }
  return { leila, kofi, sessionId, marsh, elm };
}

async function openList(schoolId: string, personId: string) {
  const opening = { reason: 'On the telephone with the organiser', openedAt: monday };
  await act((tx) =>
    tx.namedListOpening.create({
      data: { id: 'o', schoolId, personId, expiresAt: '2026-11-24T00:00:00.000Z', ...opening },
    }),
  );
}

const pageFor = async (personId: string, sessionId: string, now = monday) =>
  getSessionPage(await viewerFor(personId, now), sessionId);

describe('whoever leads a session', () => {
  test('sees who comes, from where, and what to arrange', async () => {
    const { leila, sessionId } = await world();
    const page = await pageFor(leila, sessionId);
    expect(page.people).toHaveLength(2);
    expect(page.bySchool.map(({ name }) => name)).toEqual(['Elm Road', 'Marsh Lane Primary']);
    expect(page.needs).toMatchObject([{ text: 'Step-free access' }]);
    expect(page).toMatchObject({ mayChange: false, mayCancel: false, mayRegister: false });
  });

  test('may take the register from an hour before', async () => {
    const { leila, sessionId } = await world();
    const page = await pageFor(leila, sessionId, '2026-12-01T08:30:00.000Z');
    expect(page.mayRegister).toBe(true);
  });
});

describe('the council', () => {
  test('sees counts by school, no names and no needs', async () => {
    const { kofi, sessionId } = await world();
    const page = await pageFor(kofi, sessionId);
    expect(page.people).toEqual([]);
    expect(page.needs).toBeNull();
    expect(page.bySchool).toHaveLength(2);
    expect(page).toMatchObject({ expected: 2, mayChange: true, mayCancel: true });
  });

  test('sees the names of a school whose list it has opened, of no other', async () => {
    const { kofi, sessionId, elm } = await world();
    await openList(elm, kofi);
    const page = await pageFor(kofi, sessionId);
    expect(page.people.map(({ schoolId }) => schoolId)).toEqual([elm]);
    const register = await getRegisterPage(await viewerFor(kofi), sessionId);
    expect(register).toMatchObject({ hidden: 1, people: [{ schoolId: elm, need: null }] });
    const later = await pageFor(kofi, sessionId, '2026-11-24T00:00:00.000Z');
    expect(later.people).toEqual([]);
  });

  test('sees needs only of a session that the viewer arranged', async () => {
    const { kofi, sessionId, marsh } = await world();
    await act((tx) =>
      tx.session.update({ where: { id: sessionId }, data: { arrangedById: kofi } }),
    );
    const [need] = (await pageFor(kofi, sessionId)).needs ?? [];
    expect(need).toMatchObject({ text: 'Step-free access', name: 'Somebody who comes' });
    await openList(marsh, kofi);
    const [named] = (await pageFor(kofi, sessionId)).needs ?? [];
    expect(named?.name).toBe('Ann Teacher 01');
  });

  test('the project lead sees no need, not even of a session they arranged', async () => {
    const { sessionId } = await world();
    const rosalind = (await addPerson({ roles: ['project-lead'] })).personId;
    await act((tx) =>
      tx.session.update({ where: { id: sessionId }, data: { arrangedById: rosalind } }),
    );
    expect((await pageFor(rosalind, sessionId)).needs).toBeNull();
  });
});

test('a facilitator’s access to a session ends with their role, whatever else they are', async () => {
  const { leila, sessionId, elm } = await world();
  await addPost(elm, 'teacher', { personId: leila });
  await act((tx) =>
    tx.grant.updateMany({ where: { role: 'facilitator' }, data: { endsOn: '2026-11-23' } }),
  );
  for (const read of [getSessionPage, getRegisterPage])
    await expect(read(await viewerFor(leila), sessionId)).rejects.toMatchObject({ status: 404 });
});

test('a school’s own lead leads while they hold a post there, and not after', async () => {
  const schoolId = await addSchoolRow();
  const { personId, postId } = await addPost(schoolId, 'teacher');
  const facts = { kind: 'led-by-school', schoolId, leadPersonId: personId } as const;
  const sessionId = await addSessionRow(await addModuleRow(), facts);
  expect((await pageFor(personId, sessionId)).forCouncil).toBe(false);
  await act((tx) => tx.post.update({ where: { id: postId }, data: { endsOn: '2026-11-23' } }));
  await expect(pageFor(personId, sessionId)).rejects.toMatchObject({ status: 404 });
});

test('for anybody else the session is absent, booked on it or not', async () => {
  const { sessionId } = await world();
  const other = (await addPerson({ roles: ['facilitator'] })).personId;
  for (const read of [getSessionPage, getRegisterPage])
    await expect(read(await viewerFor(other), sessionId)).rejects.toMatchObject({ status: 404 });
});

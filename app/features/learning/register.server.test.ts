import { describe, expect, test } from 'vitest';
import { bookPlaces } from '~/features/training/booking.server';
import { getLedSession } from '~/features/training/led-session.server';
import type { Mark } from '~/features/training/mark';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { addPost, addSchoolRow, viewerFor } from '../../../tests/support/school';
import {
  addModuleRow,
  addOwing,
  addSessionRow,
  browser,
  owe,
  partId,
} from '../../../tests/support/training';
import { tickPart } from './part.server';
import { recordRegister } from './register.server';

useFreshDatabase();

const wish = { cover: 'arranged', allOrNone: false, onBehalf: false } as const;
const atNoon = '2026-12-01T12:00:00.000Z';

type Parts = Parameters<typeof addModuleRow>[0];

async function world(module: Parts = {}) {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow(module);
  const personIds = await addOwing(schoolId, moduleId, 3);
  const leila = (await addPerson({ roles: ['facilitator'] })).personId;
  const sessionId = await addSessionRow(moduleId, { facilitatorIds: [leila] });
  await bookPlaces(browser('jo'), { schoolId, sessionId, personIds, ...wish });
  return { schoolId, moduleId, personIds, leila, sessionId };
}

type Wish = Partial<Parameters<typeof recordRegister>[1]>;

async function take(leaderId: string, sessionId: string, wanted: Wish, now = atNoon) {
  const session = await getLedSession(await viewerFor(leaderId, now), sessionId);
  const usual = { marks: {}, rest: null, came: [], walkIn: '', openSchoolIds: 'all' } as const;
  return recordRegister(browser(leaderId, now), { session, ...usual, ...wanted });
}

const all = (personIds: string[], mark: Mark) =>
  Object.fromEntries(personIds.map((personId) => [personId, mark]));

const routes = async () => (await db.completion.findMany()).map(({ route }) => route).sort();

describe('the register', () => {
  test('marks everybody, and completion follows for those who attended', async () => {
    const { leila, sessionId, personIds } = await world();
    const [one, two, three] = personIds;
    const marks = { [one!]: 'attended', [two!]: 'part', [three!]: 'absent' } as const;
    expect(await take(leila, sessionId, { marks })).toMatchObject({
      ok: true,
      counts: { attended: 1, part: 1, absent: 1 },
    });
    const [completion] = await db.completion.findMany();
    expect(completion).toMatchObject({
      personId: one,
      route: 'attended',
      completedOn: '2026-12-01',
    });
  });

  test('asks for a mark of each, or marks the rest at one stroke', async () => {
    const { leila, sessionId, personIds } = await world();
    const marks = { [personIds[0]!]: 'absent' } as const;
    expect(await take(leila, sessionId, { marks })).toMatchObject({
      reason: 'unmarked',
      message: 'Mark everybody: 2 people have no mark yet',
    });
    expect(await db.register.count()).toBe(0);
    await take(leila, sessionId, { marks, rest: 'attended' });
    expect(await routes()).toEqual(['attended', 'attended']);
  });

  test('waits for the other parts of the module', async () => {
    const { leila, sessionId, personIds, moduleId } = await world({ parts: ['live', 'online'] });
    await take(leila, sessionId, { rest: 'attended' });
    expect(await routes()).toEqual([]);
    await tickPart(browser(personIds[0]!, '2026-12-03T20:00:00.000Z'), {
      partId: partId(moduleId, 1),
    });
    const [completion] = await db.completion.findMany();
    expect(completion).toMatchObject({ route: 'attended', completedOn: '2026-12-03' });
  });

  test('when corrected, takes credit back and gives it', async () => {
    const { leila, sessionId, personIds } = await world();
    await take(leila, sessionId, { rest: 'attended' });
    await take(leila, sessionId, { marks: all([personIds[0]!], 'absent') });
    expect(await db.completion.count()).toBe(2);
    await take(leila, sessionId, { marks: all(personIds, 'attended') });
    expect(await db.completion.count()).toBe(3);
    expect(await db.register.count()).toBe(1);
  });

  test('is caught up for someone who missed an earlier session', async () => {
    const { leila, sessionId, moduleId, schoolId, personIds } = await world();
    await take(leila, sessionId, { rest: 'absent' });
    const again = await addSessionRow(moduleId, { on: '2026-12-08', facilitatorIds: [leila] });
    const place = { schoolId, sessionId: again, personIds: [personIds[0]!], ...wish };
    await bookPlaces(browser('jo', '2026-12-02T09:00:00.000Z'), place);
    await take(leila, again, { rest: 'attended' }, '2026-12-08T12:00:00.000Z');
    expect(await routes()).toEqual(['caught-up']);
  });

  test('closes after 14 days for whoever led the session', async () => {
    const { leila, sessionId } = await world();
    const late = '2026-12-15T12:00:01.000Z';
    expect(await take(leila, sessionId, { rest: 'attended' }, late)).toMatchObject({
      reason: 'closed',
    });
  });
});

describe('in a school', () => {
  async function inSchool() {
    const { schoolId, moduleId, personIds, leila } = await world();
    const sessionId = await addSessionRow(moduleId, {
      kind: 'in-school',
      schoolId,
      on: '2026-11-24',
      facilitatorIds: [leila],
    });
    return { schoolId, moduleId, personIds, leila, sessionId, now: '2026-11-24T12:00:00.000Z' };
  }

  test('everyone who owes the module is on the register', async () => {
    const { leila, sessionId, now } = await inSchool();
    expect(await take(leila, sessionId, { rest: 'attended' }, now)).toMatchObject({
      counts: { attended: 3 },
    });
    expect(await routes()).toEqual(['in-school', 'in-school', 'in-school']);
  });

  test('someone not expected until later is not, but may be ticked when they came', async () => {
    const { leila, sessionId, schoolId, moduleId, now } = await inSchool();
    const away = await addPost(schoolId, 'teacher', { familyName: 'Away' });
    await act((tx) =>
      tx.post.update({ where: { id: away.postId }, data: { notExpectedUntil: '2027-01-04' } }),
    );
    await owe([away.personId], moduleId);
    await take(leila, sessionId, { rest: 'attended' }, now);
    expect(await db.registerMark.count()).toBe(3);
    await take(leila, sessionId, { came: [away.personId] }, now);
    expect(await db.registerMark.count({ where: { mark: 'attended' } })).toBe(4);
  });

  test('nobody of another school can be ticked', async () => {
    const { leila, sessionId, moduleId, now } = await inSchool();
    const elsewhere = await addSchoolRow({ name: 'Elm Road' });
    const [stranger] = await addOwing(elsewhere, moduleId, 1);
    await take(leila, sessionId, { rest: 'attended', came: [stranger!] }, now);
    expect(await db.registerMark.count({ where: { personId: stranger! } })).toBe(0);
  });
});

describe('someone who walks in', () => {
  test('is found by exact name among those who owe the module, or not at all', async () => {
    const { leila, sessionId, moduleId } = await world();
    const elsewhere = await addSchoolRow({ name: 'Elm Road' });
    const bo = await addPost(elsewhere, 'teacher', { givenName: 'Bo', familyName: 'Lane' });
    await owe([bo.personId], moduleId);
    const typed = { rest: 'attended' as const, walkIn: 'Bo Lan' };
    expect(await take(leila, sessionId, typed)).toMatchObject({ reason: 'unknown' });
    expect(await take(leila, sessionId, { ...typed, walkIn: ' bo  lane ' })).toMatchObject({
      ok: true,
    });
    expect(await db.registerMark.findFirst({ where: { personId: bo.personId } })).toMatchObject({
      mark: 'attended',
      schoolId: elsewhere,
    });
  });
});

describe('whose register', () => {
  test('only those who lead it, the school’s lead among them', async () => {
    const { schoolId, moduleId, personIds } = await world();
    const led = await addSessionRow(moduleId, {
      kind: 'led-by-school',
      schoolId,
      leadPersonId: personIds[0]!,
    });
    const lead = await viewerFor(personIds[0]!);
    expect((await getLedSession(lead, led)).forCouncil).toBe(false);
    for (const personId of [personIds[1]!, (await addPerson({ roles: ['facilitator'] })).personId])
      await expect(getLedSession(await viewerFor(personId), led)).rejects.toMatchObject({
        status: 404,
      });
  });

  test('the council corrects it only for schools whose list it holds open', async () => {
    const { leila, sessionId, schoolId, personIds } = await world();
    await take(leila, sessionId, { rest: 'absent' });
    const { personId } = await addPerson({ roles: ['programme-administrator'] });
    const late = '2027-02-01T12:00:00.000Z';
    const marks = all(personIds, 'attended');
    const shut = { marks, openSchoolIds: [] };
    expect(await take(personId, sessionId, shut, late)).toMatchObject({ personIds: [] });
    expect(await db.completion.count()).toBe(0);
    await take(personId, sessionId, { marks, openSchoolIds: [schoolId] }, late);
    expect(await db.completion.count()).toBe(3);
  });
});

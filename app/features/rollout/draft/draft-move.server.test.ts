import { beforeEach, describe, expect, test } from 'vitest';
import { loadDefaultProgrammeIn } from '~/features/programme/default-loading.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addPerson } from '../../../../tests/support/person';
import {
  addCohortRow,
  addYear,
  bringIn,
  enrolSchool,
  july,
} from '../../../../tests/support/rollout';
import { addPost, addSchoolRow, terminal } from '../../../../tests/support/school';
import { browser } from '../../../../tests/support/training';
import { moveInDraft, undoLastMove } from './draft-move.server';
import { beginDraft, dropDraft, readPlaces } from './draft.server';

useFreshDatabase();

let draftId: string;
let school: string;
let other: string;
let one: string;
let two: string;
const reason = 'Building work until Easter.';

beforeEach(async () => {
  school = await addSchoolRow({ name: 'Marsh Lane Primary' });
  other = await addSchoolRow({ name: 'Elm Road' });
  one = await addCohortRow();
  two = await addCohortRow({ name: 'Cohort 2', startsOn: '2026-11-02' });
  draftId = await beginDraft(terminal(july), { from: 'empty', programmeYearId: await addYear() });
});

const move = (
  schoolId: string,
  cohortId: string | null,
  version: number,
  change: { reason?: string; by?: ReturnType<typeof terminal> } = {},
) =>
  moveInDraft(change.by ?? terminal(july), {
    ...{ draftId, version, schoolId, cohortId },
    reason: change.reason ?? reason,
  });
const undo = (version: number) => undoLastMove(terminal(july), { draftId, version });
const places = async () => Object.fromEntries(await readPlaces(db, draftId));

describe('moving within a draft', () => {
  test('places the school, raises the version and keeps the reason', async () => {
    expect(await move(school, one, 0)).toEqual({ ok: true });
    expect(await places()).toEqual({ [school]: one });
    const draft = await db.planDraft.findUniqueOrThrow({ where: { id: draftId } });
    expect(draft.version).toBe(1);
    const moves = await db.draftMove.findMany();
    expect(moves).toMatchObject([{ position: 1, fromCohortId: null, toCohortId: one, reason }]);
    expect(await db.cohortSchool.count()).toBe(0);
  });

  test('is refused to where it is, for a reason that names another school or a child', async () => {
    await move(school, one, 0);
    expect(await move(school, one, 1)).toMatchObject({ reason: 'same' });
    const named = await move(school, two, 1, { reason: 'Swapped with Elm Road.' });
    expect(named).toMatchObject({ reason: 'names-another' });
    const child = await move(school, two, 1, { reason: 'Because of Callum’s EHCP.' });
    expect(child).toMatchObject({ reason: 'screened' });
    expect(await places()).toEqual({ [school]: one });
  });

  test('a school or cohort that is not there is absent', async () => {
    await expect(move('none', one, 0)).rejects.toMatchObject({ status: 404 });
    await expect(move(school, 'none', 0)).rejects.toMatchObject({ status: 404 });
  });

  test('an offered school may be moved, an enrolled one stays', async () => {
    await bringIn([school, other], one);
    const staying = await beginDraft(terminal(july), {
      from: 'standing',
      programmeYearId: await addYear(),
    });
    draftId = staying;
    await addPost(other, 'teacher', { startsOn: '2026-01-01' });
    expect(await move(school, two, 0)).toEqual({ ok: true });
    await enrolSchool(other);
    expect(await move(other, two, 1)).toMatchObject({ reason: 'enrolled' });
    expect(await places()).toEqual({ [school]: two, [other]: one });
  });

  test('is not copied into another programme year', async () => {
    const copy = { from: 'draft', draftId } as const;
    const programmeYearId = await act((tx) =>
      loadDefaultProgrammeIn(tx, terminal(july), { number: 2, startsOn: '2027-09-01' }),
    );
    await expect(beginDraft(terminal(july), { ...copy, programmeYearId })).rejects.toMatchObject({
      status: 404,
    });
    const ownYear = { ...copy, programmeYearId: await addYear() };
    expect(await beginDraft(terminal(july), ownYear)).not.toBe(draftId);
    expect(await db.planDraft.count()).toBe(2);
  });

  test('a contributor has no place', async () => {
    const special = await addSchoolRow({ name: 'The Willows', takesPart: 'contributor' });
    expect(await move(special, one, 0)).toMatchObject({ reason: 'not planned' });
  });

  test('is refused once the draft is dropped', async () => {
    await dropDraft(terminal(july), draftId);
    expect(await move(school, one, 0)).toMatchObject({ reason: 'dropped' });
    expect(await dropDraft(terminal(july), draftId)).toMatchObject({ reason: 'dropped' });
  });
});

describe('undoing', () => {
  test('goes back move by move, and what was undone stays as history', async () => {
    await move(school, one, 0);
    await move(school, two, 1);
    expect(await undo(2)).toMatchObject({ ok: true, schoolName: 'Marsh Lane Primary' });
    expect(await places()).toEqual({ [school]: one });
    expect(await undo(3)).toMatchObject({ ok: true });
    expect(await places()).toEqual({});
    expect(await undo(4)).toMatchObject({ reason: 'nothing' });
    const moves = await db.draftMove.findMany();
    expect(moves.every(({ undoneAt }) => undoneAt === july)).toBe(true);
    expect(moves).toHaveLength(2);
  });

  test('a move after an undoing can be undone in its turn', async () => {
    await move(school, one, 0);
    await undo(1);
    await move(school, two, 2);
    await move(other, one, 3);
    await undo(4);
    expect(await places()).toEqual({ [school]: two });
  });
});

describe('two leads on one draft', () => {
  test('asking at once, one is kept and the other is told who did what; nothing is lost', async () => {
    const ann = await addPerson({ givenName: 'Ann', familyName: 'Carter' });
    const ben = await addPerson({ givenName: 'Ben', familyName: 'Dale' });
    const outcomes = await Promise.all([
      move(school, one, 0, { by: browser(ann.personId, july) }),
      move(other, two, 0, { by: browser(ben.personId, july) }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const refusal = outcomes.find(({ ok }) => !ok);
    expect(refusal).toMatchObject({ reason: 'changed' });
    expect(JSON.stringify(refusal)).toMatch(/(Ann Carter|Ben Dale) moved (Marsh|Elm)/);
    expect(await db.draftMove.count()).toBe(1);
    expect(Object.keys(await places())).toHaveLength(1);
  });

  test('an undoing in between is told too, and the move can then be kept', async () => {
    await move(school, one, 0);
    const ann = await addPerson({ givenName: 'Ann', familyName: 'Carter' });
    await undoLastMove(browser(ann.personId, july), { draftId, version: 1 });
    const refusal = await move(other, two, 1);
    expect(refusal).toMatchObject({ reason: 'changed' });
    expect(JSON.stringify(refusal)).toContain('Ann Carter undid the move of Marsh Lane Primary');
    expect(await move(other, two, 2)).toEqual({ ok: true });
  });

  test('many at once each see the version they changed', async () => {
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, at) => move(at % 2 ? school : other, at % 3 ? one : two, 0)),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    const draft = await db.planDraft.findUniqueOrThrow({ where: { id: draftId } });
    expect(draft.version).toBe(1);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday, terminal } from '../../../tests/support/school';
import { addSessionRow } from '../../../tests/support/training';
import { beginProgramme, loadDefaultProgrammeIn } from './default-loading.server';
import type { ModuleFields } from './module.schema';
import { addModule, changeModuleIn, removeModule } from './module-change.server';
import { addPart, changePart, removePart } from './part-change.server';
import { listPathways } from './pathway.server';
import { currentProgrammeYear, getModule, listModules } from './programme.server';

useFreshDatabase();

const by = terminal();
const changeModule = (change: ModuleFields & { moduleId: string }) =>
  act((tx) => changeModuleIn(tx, by, change));
const words = {
  title: 'Sensory needs',
  summary: 'Light, noise and movement.',
  audience: 'Everyone.',
  mechanisms: ['rehearsal'] as 'rehearsal'[],
  supersedes: null,
};
const task = {
  title: 'Try it',
  minutes: 20,
  kind: 'practice' as const,
  body: { steps: ['Choose'], notice: ['What changes'], reflection: 'What now? Name nobody.' },
};

let yearId: string;
beforeEach(async () => {
  await beginProgramme(by, { startsOn: '2026-09-01' });
  yearId = (await currentProgrammeYear(db, '2026-11-23'))?.id ?? '';
});

const firstModule = async () => getModule((await listModules(yearId))[0]?.id);

describe('the default programme', () => {
  test('is eight modules with their parts and seven pathways, from its first day to its last', async () => {
    const modules = await listModules(yearId);
    expect(modules.map(({ code }) => code)).toEqual([
      'M1',
      'M2',
      'M3',
      'M4',
      'M5',
      'M6',
      'M7',
      'M8',
    ]);
    expect(modules.every(({ parts }) => parts.length === 3)).toBe(true);
    expect(await listPathways(yearId)).toHaveLength(7);
    expect(await db.programmeYear.findFirst()).toMatchObject({
      number: 1,
      startsOn: '2026-09-01',
      endsOn: '2027-08-31',
    });
  });

  test('begins once', async () => {
    expect(await beginProgramme(by, { startsOn: '2026-10-01' })).toMatchObject({ reason: 'begun' });
    expect(await db.programmeYear.count()).toBe(1);
  });

  test('the year of a day is the newest begun, or the first to come', async () => {
    await act((tx) => loadDefaultProgrammeIn(tx, by, { number: 2, startsOn: '2027-06-01' }));
    const numberOn = async (day: string) => (await currentProgrammeYear(db, day))?.number;
    expect(await numberOn('2026-03-01')).toBe(1);
    expect(await numberOn('2027-05-31')).toBe(1);
    expect(await numberOn('2027-06-01')).toBe(2);
  });
});

describe('editing modules', () => {
  test('adds one at the end, changes it and takes it out again', async () => {
    const added = await addModule(by, { programmeYearId: yearId, ...words });
    if (!added.ok) throw new Error(added.message);
    expect(await getModule(added.moduleId)).toMatchObject({ code: 'M9', ...words, supersedes: [] });
    const { moduleId } = added;
    await changeModule({ moduleId, ...words, title: 'Light and noise', mechanisms: [] });
    expect(await getModule(moduleId)).toMatchObject({ title: 'Light and noise', mechanisms: [] });
    expect(await removeModule(by, { moduleId })).toEqual({ ok: true });
    await expect(getModule(moduleId)).rejects.toMatchObject({ status: 404 });
  });

  test('a later year’s module supersedes an earlier year’s, never its own', async () => {
    const earlier = await firstModule();
    const second = await act((tx) =>
      loadDefaultProgrammeIn(tx, by, { number: 2, startsOn: '2027-09-01' }),
    );
    const [later] = await listModules(second);
    const change = { ...words, moduleId: later?.id ?? '', supersedes: earlier.id };
    expect(await changeModule(change)).toEqual({ ok: true });
    expect((await getModule(later?.id)).supersedes).toMatchObject([{ id: earlier.id }]);
    const back = { ...words, moduleId: earlier.id, supersedes: later?.id ?? '' };
    expect(await changeModule(back)).toMatchObject({ reason: 'not-earlier' });
  });

  test('refuses words that point to a child', async () => {
    const change = {
      ...words,
      moduleId: (await firstModule()).id,
      summary: 'As I tried it with Aisha (Y5).',
    };
    expect(await changeModule(change)).toMatchObject({ reason: 'screened' });
  });

  test('keeps a module that is owed, or that sessions were arranged for', async () => {
    const [first, second] = await listModules(yearId);
    const { personId } = await addPost(await addSchoolRow(), 'teacher');
    await act((tx) =>
      tx.owed.create({
        data: {
          ...{ id: 'o', personId, moduleId: first?.id ?? '', programmeYearId: yearId },
          ...{ owedFrom: '2026-09-07', dueOn: '2026-10-05' },
        },
      }),
    );
    await addSessionRow(second?.id ?? '');
    expect(await removeModule(by, { moduleId: first?.id ?? '' })).toMatchObject({ reason: 'owed' });
    expect(await removeModule(by, { moduleId: second?.id ?? '' })).toMatchObject({
      reason: 'has-sessions',
    });
    expect(await db.module.count()).toBe(8);
  });
});

describe('editing parts', () => {
  test('adds one, changes its words and takes it out while nobody has begun', async () => {
    const { id: moduleId } = await firstModule();
    const added = await addPart(by, { moduleId, ...task });
    if (!added.ok) throw new Error(added.message);
    const { partId } = added;
    expect(await changePart(by, { partId, ...task, title: 'Try it twice' })).toEqual({ ok: true });
    expect((await getModule(moduleId)).parts.at(-1)).toMatchObject({ title: 'Try it twice' });
    expect(await removePart(by, { partId })).toEqual({ ok: true });
  });

  test('a part that somebody has done stays, and the module gains none', async () => {
    const { id: moduleId, parts } = await firstModule();
    const partId = parts.find(({ kind }) => kind === 'online')?.id ?? '';
    const { personId } = await addPost(await addSchoolRow(), 'teacher');
    await act((tx) =>
      tx.partDone.create({ data: { id: 'd', personId, modulePartId: partId, doneOn: monday } }),
    );
    expect(await removePart(by, { partId })).toMatchObject({
      reason: 'done',
      message: '1 person has done this part, so it stays.',
    });
    expect(await addPart(by, { moduleId, ...task })).toMatchObject({ reason: 'begun' });
    const other = parts.find(({ kind }) => kind === 'practice')?.id ?? '';
    expect(await removePart(by, { partId: other })).toMatchObject({ reason: 'begun' });
  });

  test('a part keeps its kind', async () => {
    const { parts } = await firstModule();
    const partId = parts.find(({ kind }) => kind === 'online')?.id ?? '';
    await expect(changePart(by, { partId, ...task })).rejects.toMatchObject({ status: 404 });
  });
});

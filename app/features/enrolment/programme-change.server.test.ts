import { describe, expect, test } from 'vitest';
import { loadDefaultProgrammeIn } from '~/features/programme/default-loading.server';
import { listModules } from '~/features/programme/programme.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addCohortRow, addYear, bringIn, july } from '../../../tests/support/rollout';
import { addPost, addSchoolRow, monday, terminal } from '../../../tests/support/school';
import { recordCompletionIn } from './completion-ledger.server';
import { enrolSchool } from './enrolment.server';
import { changeModule, changePathway } from './programme-change.server';

useFreshDatabase();

async function world() {
  const schoolId = await addSchoolRow();
  const { personId } = await addPost(schoolId, 'support-staff', { startsOn: '2020-09-01' });
  await bringIn([schoolId], await addCohortRow());
  const programmeYearId = await addYear();
  await enrolSchool(terminal(july), { schoolId, programmeYearId });
  const modules = await listModules(programmeYearId);
  const id = (code: string) => modules.find((module) => module.code === code)?.id ?? '';
  const dues = async () =>
    Object.fromEntries(
      (await db.owed.findMany({ where: { personId }, include: { module: true } })).map(
        ({ module, dueOn }) => [module.code, dueOn],
      ),
    );
  return { personId, schoolId, programmeYearId, id, dues };
}

describe('a change of pathway', () => {
  test('moves dates to come with notice, leaves dates that have passed, adds and drops', async () => {
    const { programmeYearId, id, dues } = await world();
    expect(await dues()).toEqual({ M1: '2026-10-19', M5: '2027-03-22' });
    const people = await changePathway(terminal(monday), {
      ...{ programmeYearId, staffType: 'support-staff' },
      modules: [
        { moduleId: id('M1'), dueWeeks: 30 },
        { moduleId: id('M2'), dueWeeks: 2 },
        { moduleId: id('M5'), dueWeeks: 4 },
      ],
    });
    expect(people).toBe(1);
    expect(await dues()).toEqual({ M1: '2026-10-19', M2: '2026-12-21', M5: '2026-12-21' });
    await changePathway(terminal(monday), {
      ...{ programmeYearId, staffType: 'support-staff' },
      modules: [{ moduleId: id('M1'), dueWeeks: 30 }],
    });
    expect(await dues()).toEqual({ M1: '2026-10-19' });
  });

  test('takes no module of another year', async () => {
    const { programmeYearId } = await world();
    const second = await act((tx) =>
      loadDefaultProgrammeIn(tx, terminal(), { number: 2, startsOn: '2027-09-01' }),
    );
    const [stranger] = await listModules(second);
    const modules = [{ moduleId: stranger?.id ?? '', dueWeeks: 4 }];
    await changePathway(terminal(monday), { programmeYearId, staffType: 'head', modules });
    const pathway = await db.pathway.findFirst({
      where: { programmeYearId, staffType: 'head' },
      include: { modules: true },
    });
    expect(pathway?.modules).toEqual([]);
  });
});

describe('the ledger of credit', () => {
  const credit = { route: 'attended', completedOn: '2026-10-01', now: monday };

  test('is written once; the first date stands', async () => {
    const { personId, id } = await world();
    await act(async (tx) => {
      await recordCompletionIn(tx, { ...credit, personId, moduleId: id('M1') });
      const again = { ...credit, completedOn: '2026-11-01', route: 'online' };
      await recordCompletionIn(tx, { ...again, personId, moduleId: id('M1') });
    });
    expect(await db.completion.findMany()).toMatchObject([
      { personId, route: 'attended', completedOn: '2026-10-01' },
    ]);
  });

  test('goes on to later editions, through several, whichever comes first', async () => {
    const { personId, id } = await world();
    const [second, third] = await act(async (tx) => [
      await loadDefaultProgrammeIn(tx, terminal(), { number: 2, startsOn: '2027-09-01' }),
      await loadDefaultProgrammeIn(tx, terminal(), { number: 3, startsOn: '2028-09-01' }),
    ]);
    const [later] = await listModules(second);
    const [latest] = await listModules(third);
    await act((tx) =>
      tx.moduleSuccession.create({
        data: { predecessorId: later!.id, successorId: latest!.id },
      }),
    );
    await act((tx) => recordCompletionIn(tx, { ...credit, personId, moduleId: id('M1') }));
    expect(await db.completion.count()).toBe(1);
    const { title, summary, audience, mechanisms } = later!;
    const fields = { title, summary, audience, mechanisms, supersedes: id('M1') };
    expect(await changeModule(terminal(), { moduleId: later!.id, ...fields })).toEqual({
      ok: true,
    });
    const rows = await db.completion.findMany({ where: { personId } });
    expect(rows.map(({ moduleId }) => moduleId).sort()).toEqual(
      [id('M1'), later!.id, latest!.id].sort(),
    );
    expect(new Set(rows.map(({ completedOn }) => completedOn))).toEqual(new Set(['2026-10-01']));
  });
});

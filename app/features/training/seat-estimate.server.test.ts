import { expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import {
  addCohortRow,
  addYear,
  bringIn,
  enrolSchool,
  july,
  moveSchool,
} from '../../../tests/support/rollout';
import { addPost, addSchoolRow, terminal } from '../../../tests/support/school';
import { seatsByModuleAndCohort } from './seat-need.server';
import { listShortSoon } from './timetable/short-soon.server';

useFreshDatabase();

async function addSchool(name: string, pupils: number) {
  const schoolId = await addSchoolRow({ name });
  await addPost(schoolId, 'head', { email: `${name}@school.test`, startsOn: '2026-01-01' });
  await act((tx) => tx.school.update({ where: { id: schoolId }, data: { pupils } }));
  return schoolId;
}

/** The module that teachers and teaching assistants owe the soonest. */
async function sharedModule(programmeYearId: string) {
  const of = async (staffType: string) => {
    const where = {
      pathway: { programmeYearId, staffType },
      module: { parts: { some: { kind: 'live' } } },
    };
    return db.pathwayModule.findMany({ where, orderBy: { dueWeeks: 'asc' } });
  };
  const assistants = new Set((await of('teaching-assistant')).map(({ moduleId }) => moduleId));
  const shared = (await of('teacher')).find(({ moduleId }) => assistants.has(moduleId));
  if (!shared) throw new Error('Nothing is shared.');
  return shared.moduleId;
}

test('seats are wanted as soon as a school has accepted, and by its list once it is enrolled', async () => {
  const yearId = await addYear();
  const moduleId = await sharedModule(yearId);
  const [marsh, elm] = [await addSchool('Marsh Lane', 240), await addSchool('Elm Road', 400)];
  const cohortId = await addCohortRow();
  const needed = async () => {
    const { modules, estimatedSchools } = await seatsByModuleAndCohort(yearId, july);
    const module = modules.find((one) => one.moduleId === moduleId);
    return [module?.needed, module?.isEstimate, estimatedSchools];
  };
  await moveSchool(terminal(july), { schoolId: elm, cohortId, reason: 'The board agreed.' });
  expect(await needed()).toEqual([0, false, 0]);
  await bringIn([marsh], cohortId);
  expect(await needed()).toEqual([30, true, 1]);

  const session = (id: string, schoolId: string) => ({
    ...{ id, moduleId, schoolId, kind: 'in-school', venue: 'Hall' },
    ...{ startsAt: '2026-09-21T14:30:00.000Z', endsAt: '2026-09-21T15:30:00.000Z' },
    ...{ arrangedById: 'administrator', createdAt: july },
  });
  const soon = async () => {
    const { seats, estimatedSchools } = await listShortSoon(yearId, '2026-09-07T09:00:00.000Z');
    return [seats.find((one) => one.moduleId === moduleId), estimatedSchools];
  };
  expect(await soon()).toMatchObject([{ short: 30, isEstimate: true }, 1]);
  await act((tx) => tx.session.create({ data: session('s', marsh) }));
  expect((await soon())[0]).toBeUndefined();

  await addPost(marsh, 'teacher', { startsOn: '2026-01-01' });
  await enrolSchool(marsh);
  expect((await needed()).slice(1)).toEqual([false, 0]);
});

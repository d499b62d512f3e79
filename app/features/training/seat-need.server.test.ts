import { expect, test } from 'vitest';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday } from '../../../tests/support/school';
import { addModuleRow, addSessionRow, enrolRow, owe } from '../../../tests/support/training';
import { seatsByModuleAndCohort } from './seat-need.server';

useFreshDatabase();

async function addCohort(id: string, position: number, schoolIds: string[]) {
  const facts = { programmeYearId: 'year-1', startsOn: '2026-09-07', mostSchools: 9 };
  await act(async (tx) => {
    await tx.cohort.create({ data: { id, name: id, position, ...facts } });
    await tx.cohortSchool.createMany({
      data: schoolIds.map((schoolId) => ({
        id: `${id} ${schoolId}`,
        cohortId: id,
        schoolId,
        putById: 'lead',
        putAt: monday,
      })),
    });
  });
}

async function addEnrolled(schoolId: string, moduleId: string, personId?: string) {
  const post = await addPost(schoolId, 'teacher', personId ? { personId } : {});
  await enrolRow(schoolId, post);
  if (!personId) await owe([post.personId], moduleId);
  return post.personId;
}

test('needs are people who still owe a live module, by cohort; seats are those to come', async () => {
  const moduleId = await addModuleRow();
  await addModuleRow({ parts: ['online'] });
  const [marsh, elm] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
  await addCohort('first', 1, [marsh]);
  await addCohort('second', 2, [elm]);
  const people = [];
  for (let at = 0; at < 4; at++) people.push(await addEnrolled(marsh, moduleId));
  await addEnrolled(elm, moduleId);
  await addEnrolled(elm, moduleId, people[3]);
  const completion = {
    personId: people[0]!,
    moduleId,
    route: 'attended',
    completedOn: '2026-11-03',
  };
  await act((tx) => tx.completion.create({ data: { id: 'c', ...completion, recordedAt: monday } }));
  await addSessionRow(moduleId, { cohortId: 'first', capacity: 2 });
  await addSessionRow(moduleId, { capacity: 10, on: '2026-11-02' });
  await addSessionRow(moduleId, { kind: 'in-school', schoolId: elm });

  const { modules, estimatedSchools } = await seatsByModuleAndCohort('year-1', monday);
  const [module, ...others] = modules;
  expect(estimatedSchools).toBe(0);
  expect(others).toEqual([]);
  expect(module).toMatchObject({ moduleId, needed: 4, sessions: 2, seatsForAll: 0, short: 1 });
  expect(module?.cohorts).toEqual([
    { cohortId: 'first', needed: 3, isEstimate: false, seats: 2, short: 1 },
    { cohortId: 'second', needed: 1, isEstimate: false, seats: 2, short: 0 },
  ]);
});

test('someone who attended, with a part still to do, needs no seat', async () => {
  const moduleId = await addModuleRow({ parts: ['live', 'online'] });
  const schoolId = await addSchoolRow();
  await addCohort('first', 1, [schoolId]);
  const personId = await addEnrolled(schoolId, moduleId);
  const sessionId = await addSessionRow(moduleId, { on: '2026-11-02' });
  await act((tx) =>
    tx.register.create({
      data: {
        id: 'r',
        sessionId,
        takenById: 'leila',
        takenAt: monday,
        marks: { create: { id: 'm', personId, schoolId, mark: 'attended' } },
      },
    }),
  );
  const { modules } = await seatsByModuleAndCohort('year-1', monday);
  expect(modules[0]).toMatchObject({ needed: 0 });
});

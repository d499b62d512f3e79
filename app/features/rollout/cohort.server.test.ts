import { expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addCohortRow, addYear, july } from '../../../tests/support/rollout';
import { terminal } from '../../../tests/support/school';
import { addCohort, changeCohort } from './cohort.server';

useFreshDatabase();

const by = terminal(july);
const fields = { startsOn: '2026-09-07', mostSchools: 15 };

test('a name that seems to point to a child is kept for no cohort, new or known', async () => {
  const programmeYearId = await addYear();
  const id = await addCohortRow();
  const name = 'Schools of the pupil called Tom';
  expect(await addCohort(by, { programmeYearId, ...fields, name })).toMatchObject({
    reason: 'screened',
  });
  expect(await changeCohort(by, { id, ...fields, name })).toMatchObject({ reason: 'screened' });
  expect(await addCohort(by, { programmeYearId, ...fields, name: 'Cohort 2' })).toEqual({
    ok: true,
  });
  const names = await db.cohort.findMany({ orderBy: { position: 'asc' } });
  expect(names.map((cohort) => cohort.name)).toEqual(['Cohort 1', 'Cohort 2']);
});

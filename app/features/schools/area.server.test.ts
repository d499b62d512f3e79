import { expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addSchoolRow, terminal } from '../../../tests/support/school';
import { getSchoolArea, listAreas, nameArea } from './area.server';

useFreshDatabase();

test('an area is named, screened and left to the postcode again', async () => {
  const schoolId = await addSchoolRow();
  expect(await nameArea(terminal(), { schoolId, area: 'The Marsh' })).toEqual({ ok: true });
  expect(await listAreas()).toEqual(['The Marsh']);
  const child = 'Ring the mother of Tom, aged 7, on 07700 900123';
  expect(await nameArea(terminal(), { schoolId, area: child })).toMatchObject({
    reason: 'screened',
  });
  expect(await getSchoolArea(schoolId)).toMatchObject({ area: 'The Marsh' });
  await nameArea(terminal(), { schoolId, area: null });
  expect(await listAreas()).toEqual([]);
  const told = await db.auditEntry.findMany({ select: { detail: true }, orderBy: { at: 'asc' } });
  expect(told.map(({ detail }) => detail).sort()).toEqual(['{"named":false}', '{"named":true}']);
  await expect(nameArea(terminal(), { schoolId: 'none', area: null })).rejects.toBeDefined();
});

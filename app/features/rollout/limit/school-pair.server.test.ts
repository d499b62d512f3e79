import { expect, test } from 'vitest';
import { applyLinksImport } from '~/features/schools/links-import.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addYear, july } from '../../../../tests/support/rollout';
import { addSchoolRow, terminal } from '../../../../tests/support/school';
import { pairSchools } from './school-pair.server';

useFreshDatabase();

const by = terminal(july);

test('a paired school that becomes one with its successor keeps its pair', async () => {
  const programmeYearId = await addYear();
  const before = await addSchoolRow({ urn: '100001', accepted: false });
  await addSchoolRow({ urn: '100002', accepted: false });
  const elm = await addSchoolRow({ urn: '100003', name: 'Elm Road', accepted: false });
  const pair = { oneSchoolId: elm, otherSchoolId: before, kind: 'apart' } as const;
  expect(await pairSchools(by, { programmeYearId, ...pair, reason: 'They asked.' })).toEqual({
    ok: true,
  });
  const link = { from: '100001', to: '100002', kind: 'successor', on: '2026-07-01' } as const;
  const { joined } = await applyLinksImport(by, [link]);
  expect(joined).toMatchObject([{ keptId: before }]);
  expect(await db.school.count()).toBe(2);
  expect(await db.schoolPair.findMany()).toMatchObject([{ ...pair, liftedAt: null }]);
  const gone = act((tx) => tx.school.delete({ where: { id: elm } }));
  await expect(gone).rejects.toBeDefined();
});

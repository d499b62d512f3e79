import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { addYear } from '../../../../tests/support/rollout';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addSchoolRow, monday } from '../../../../tests/support/school';
import { listNeeds } from './need.server';

useFreshDatabase();

const today = '2026-11-23';

async function addFigures(schoolId: string, meals: number, period = '2025/26') {
  const fixed = { schoolId, period, source: 'Census', loadedAt: monday };
  await act((tx) =>
    tx.schoolFigure.createMany({
      data: [
        { id: randomUUID(), ...fixed, indicator: 'pupils', value: 300 },
        { id: randomUUID(), ...fixed, indicator: 'free-meals', value: meals },
        { id: randomUUID(), ...fixed, indicator: 'suspended', missing: 'NA' },
      ],
    }),
  );
}

test('the need of each school that takes part, with what it comes from, by the lead’s weights', async () => {
  const programmeYearId = await addYear();
  const ids: string[] = [];
  for (const meals of [30, 50, 70, 90, 110, 130]) {
    const id = await addSchoolRow({ name: `School ${meals}` });
    await addFigures(id, meals);
    ids.push(id);
  }
  const special = await addSchoolRow({ phase: 'special', takesPart: 'contributor' });
  await addSchoolRow({ takesPart: 'no' });
  await addSchoolRow({ status: 'closed' });

  const needs = await listNeeds(db, programmeYearId, today);
  expect([...needs.keys()].sort()).toEqual([...ids, special].sort());
  const scores = ids.map((id) => needs.get(id)?.score ?? -1);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  expect(needs.get(special)).toMatchObject({ score: null, covered: 0 });
  const highest = needs.get(ids[5] ?? '');
  expect(highest?.covered).toBeCloseTo(0.2);
  expect(highest?.parts.find(({ indicator }) => indicator === 'free-meals')).toMatchObject({
    ...{ value: 130, of: 300, period: '2025/26', source: 'Census', counts: true, weight: 20 },
  });
  expect(highest?.parts.find(({ indicator }) => indicator === 'suspended')).toMatchObject({
    ...{ value: null, missing: 'not available (NA)', counts: false },
  });

  await act((tx) =>
    tx.needWeight.create({ data: { programmeYearId, indicator: 'free-meals', weight: 0 } }),
  );
  const without = await listNeeds(db, programmeYearId, today);
  expect(without.get(ids[5] ?? '')?.score).toBeNull();
});

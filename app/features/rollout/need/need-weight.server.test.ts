import { expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addYear } from '../../../../tests/support/rollout';
import { terminal } from '../../../../tests/support/school';
import { needIndicators, needWeightsFrom, needWeightsOf } from './need-indicator';
import { needWeightForm } from './need-weight.schema';
import { getNeedWeights, setNeedWeights } from './need-weight.server';

useFreshDatabase();

const suggested = needWeightsFrom([]);
const weight = {
  ...{ 'ehc-requests': 30, suspended: 30, 'specialist-moves': 20 },
  ...{ 'free-meals': 20, 'ehc-plans': 0, 'sen-support': 0 },
};

test('the weights are the suggested ones until the lead changes them, and the trail says from what to what', async () => {
  const programmeYearId = await addYear();
  expect(await getNeedWeights(programmeYearId)).toEqual(suggested);
  const weights = needWeightsOf({ ...weight, suspended: 50 }, ['free-meals']);
  expect(await setNeedWeights(terminal(), { programmeYearId, weights })).toBe(2);
  expect(await getNeedWeights(programmeYearId)).toEqual(weights);
  expect(await setNeedWeights(terminal(), { programmeYearId, weights })).toBe(0);
  const entries = await db.auditEntry.findMany({ where: { act: 'setNeedWeights' } });
  expect(entries.map(({ detail }) => JSON.parse(detail) as unknown)).toEqual([
    { suspended: '30 to 50', 'free-meals': '20 to 20, old figures count' },
  ]);
});

test('something must weigh, and nothing below 0 or above 100', () => {
  const form = (over: Record<string, string>) => {
    const sent = Object.fromEntries(needIndicators.map((one) => [one, '0']));
    return needWeightForm.safeParse({ weight: { ...sent, ...over }, old: [] }).success;
  };
  expect([form({}), form({ suspended: '30' })]).toEqual([false, true]);
  expect([form({ suspended: '-1' }), form({ suspended: '101' })]).toEqual([false, false]);
});

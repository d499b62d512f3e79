import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addCohortRow, addYear, bringIn, july } from '../../../../tests/support/rollout';
import { addSchoolRow, addTrustRow, terminal } from '../../../../tests/support/school';
import { readLimits } from './limits-page.server';
import { setPlanWeights } from './plan-setting.server';
import { usualSetting } from './plan-setting';
import { getSchoolLimit, liftSchoolLimit, limitSchool } from './school-limit.server';
import { liftPair, pairSchools } from './school-pair.server';

useFreshDatabase();

const by = terminal(july);
const reason = 'Building work until Easter.';
let programmeYearId: string;
let marsh: string;
let elm: string;
let one: string;
let two: string;

beforeEach(async () => {
  programmeYearId = await addYear();
  marsh = await addSchoolRow({ urn: '100001', trustId: await addTrustRow() });
  elm = await addSchoolRow({ urn: '100002', name: 'Elm Road' });
  one = await addCohortRow();
  two = await addCohortRow({ name: 'Cohort 2', startsOn: '2026-11-02' });
});

const limit = (kind: 'pinned' | 'not-before' | 'not-in', cohortId: string, words = reason) =>
  limitSchool(by, { programmeYearId, schoolId: marsh, kind, cohortId, reason: words });
const page = (withReasons = true) => readLimits(programmeYearId, july, withReasons);
const acts = async () =>
  (await db.auditEntry.findMany({ orderBy: { at: 'asc' } })).map(({ act }) => act);

describe('a limit of a school', () => {
  test('stands with its reason until it is lifted, and stays as history', async () => {
    expect(await limit('not-in', one)).toEqual({ ok: true });
    const [shown] = (await page()).limits;
    expect(shown).toMatchObject({ words: 'Not in Cohort 1', reason, isIdle: false });
    expect(await liftSchoolLimit(by, shown?.id ?? '')).toEqual({ ok: true });
    expect((await page()).limits).toEqual([]);
    expect(await getSchoolLimit(shown?.id)).toMatchObject({ liftedAt: july, reason });
    expect(await liftSchoolLimit(by, shown?.id ?? '')).toMatchObject({ reason: 'lifted' });
    expect(await acts()).toEqual(expect.arrayContaining(['limitSchool', 'liftSchoolLimit']));
  });

  test('a new pin takes the place of the one that stands', async () => {
    await limit('pinned', one);
    expect(await limit('pinned', two)).toEqual({ ok: true });
    expect((await page()).limits.map(({ words }) => words)).toEqual(['In Cohort 2']);
  });

  test('is refused for words about a child, another year’s cohort and an offered place', async () => {
    expect(await limit('pinned', one, 'Ring his mother on 07700 900123.')).toMatchObject({
      reason: 'screened',
    });
    expect(await limit('pinned', 'none')).toMatchObject({ reason: 'cohort' });
    await bringIn([marsh], one);
    expect(await limit('pinned', two)).toMatchObject({ reason: 'offered' });
    expect(await db.schoolLimit.count()).toBe(0);
  });
});

describe('a pair', () => {
  test('stands until it is lifted', async () => {
    const pair = { oneSchoolId: marsh, otherSchoolId: elm, kind: 'apart', reason } as const;
    expect(await pairSchools(by, { programmeYearId, ...pair })).toEqual({ ok: true });
    expect(await pairSchools(by, { programmeYearId, ...pair })).toMatchObject({ reason: 'same' });
    const [shown] = (await page()).pairs;
    expect(shown?.schools).toEqual(['Elm Road', 'Marsh Lane Primary']);
    expect(await liftPair(by, shown?.id ?? '')).toEqual({ ok: true });
    expect((await page()).pairs).toEqual([]);
  });
});

test('why a school or a pair has its limit is for whoever makes the plan', async () => {
  await limit('not-in', one);
  const pair = { kind: 'apart', oneSchoolId: marsh, otherSchoolId: elm, reason } as const;
  await pairSchools(by, { programmeYearId, ...pair });
  const { limits, pairs } = await page(false);
  expect(limits).toMatchObject([{ words: 'Not in Cohort 1', setOn: '6 July 2026', reason: null }]);
  expect(pairs).toMatchObject([{ kind: 'apart', setOn: '6 July 2026', reason: null }]);
});

test('the page says what a plan weighs, and how many schools have no trust', async () => {
  await setPlanWeights(by, { programmeYearId, ...usualSetting, trustSplit: 25 });
  expect(await page()).toMatchObject({ planned: 2, withoutTrust: 1, setting: { trustSplit: 25 } });
});

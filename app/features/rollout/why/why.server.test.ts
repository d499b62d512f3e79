import { beforeEach, describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addCohortRow, addYear, bringIn, july } from '../../../../tests/support/rollout';
import { addSchoolRow, addTrustRow, terminal } from '../../../../tests/support/school';
import { moveInDraft } from '../draft/draft-move.server';
import { beginDraft, getDraft } from '../draft/draft.server';
import { limitSchool } from '../limit/school-limit.server';
import { readCohortWhy } from './cohort-why.server';
import { readSchoolWhy } from './school-why.server';

useFreshDatabase();

const by = terminal(july);
let draftId: string;
let marsh: string;
let elm: string;
let one: string;
let two: string;

beforeEach(async () => {
  const trustId = await addTrustRow('Tidewater Trust');
  marsh = await addSchoolRow({ urn: '100001', name: 'Marsh Lane Primary', trustId });
  elm = await addSchoolRow({ urn: '100002', name: 'Elm Road', trustId });
  one = await addCohortRow({ mostSchools: 1 });
  two = await addCohortRow({ name: 'Cohort 2', startsOn: '2026-11-02' });
  draftId = await beginDraft(by, { from: 'empty', programmeYearId: await addYear() });
});

const move = (schoolId: string, cohortId: string, version: number) =>
  moveInDraft(by, { draftId, version, schoolId, cohortId, reason: 'The hall is free.' });
const schoolWhy = async (schoolId: string) =>
  readSchoolWhy(await getDraft(draftId), schoolId, july);
const cohortWhy = async (cohortId: string) =>
  readCohortWhy(await getDraft(draftId), cohortId, july);

describe('why a school is where a draft has it', () => {
  test('score by parts, the limit that stopped it, its own limits and its moves', async () => {
    await move(elm, one, 0);
    await move(marsh, two, 1);
    await limitSchool(by, {
      ...{ programmeYearId: await addYear(), schoolId: marsh, kind: 'not-in', cohortId: two },
      reason: 'Building work.',
    });
    const why = await schoolWhy(marsh);
    expect(why.cohort).toEqual({ id: two, name: 'Cohort 2' });
    expect(why.reason).toMatchObject({
      score: [
        expect.stringContaining('need not known'),
        'The trust Tidewater Trust starts in 2 cohorts (Cohort 1 and Cohort 2), at a price of 10.',
      ],
      wish: expect.stringMatching(/^Would gain .* in Cohort 1, which has its 1 school\./) as string,
    });
    expect(JSON.stringify(why.reason && why.reason.told)).not.toContain('Elm');
    expect(why.limits).toMatchObject([{ words: 'Not in Cohort 2', reason: 'Building work.' }]);
    expect(why.moves).toMatchObject([{ to: 'Cohort 2', reason: 'The hall is free.' }]);
  });

  test('a cohort that has started is where it would rather have gone only if no other is', async () => {
    const three = await addCohortRow({ name: 'Cohort 3', startsOn: '2027-01-11' });
    await move(marsh, three, 0);
    await move(elm, two, 1);
    const autumn = '2026-09-20T09:00:00.000Z';
    const why = async (id: string) => readSchoolWhy(await getDraft(draftId), id, autumn);
    const wishOf = async (id: string) => {
      const { reason } = await why(id);
      return reason && reason.wish;
    };
    expect(await wishOf(marsh)).toMatch(/^Would gain .* in Cohort 2/);
    expect(await wishOf(elm)).toContain('in Cohort 1, which is closed to it');
  });

  test('of a school in no cohort there is nothing to explain, and of another none at all', async () => {
    await move(elm, one, 0);
    expect(await schoolWhy(marsh)).toMatchObject({ cohort: null, reason: null });
    expect((await schoolWhy(elm)).reason).not.toBeNull();
    await expect(schoolWhy('none')).rejects.toBeDefined();
  });

  test('an offered place is said to be kept', async () => {
    await bringIn([marsh], one);
    await move(marsh, one, 0);
    expect(await schoolWhy(marsh)).toMatchObject({ isKept: true });
  });
});

describe('what binds a cohort', () => {
  test('a full one binds, an empty one has room, and one too many breaks it', async () => {
    await move(elm, one, 0);
    expect((await cohortWhy(one)).limits).toMatchObject([
      { words: 'Cohort 1 holds at most 1 school', held: '1', room: 'none', sign: 'binds' },
    ]);
    expect((await cohortWhy(two)).limits).toMatchObject([{ room: '15 left', sign: 'room' }]);
    await move(marsh, one, 1);
    const why = await cohortWhy(one);
    expect(why.limits).toMatchObject([{ room: '1 too many', sign: 'broken' }]);
    expect(why.schools.map(({ name }) => name)).toEqual(['Elm Road', 'Marsh Lane Primary']);
    await expect(cohortWhy('none')).rejects.toBeDefined();
  });
});

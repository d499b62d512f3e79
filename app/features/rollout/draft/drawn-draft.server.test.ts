import { beforeEach, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addCohortRow, addYear, july } from '../../../../tests/support/rollout';
import { addSchoolRow, terminal } from '../../../../tests/support/school';
import { readPlanFacts } from '../limit/plan-facts.server';
import { readComparison } from './comparison.server';
import { readDraftBoardPage } from './draft-board-page.server';
import { moveInDraft } from './draft-move.server';
import { beginDraft, beginDraftIn, getDraft } from './draft.server';

useFreshDatabase();

const by = terminal(july);
let marsh: string;
let elm: string;
let one: string;
let two: string;
let draftId: string;

beforeEach(async () => {
  marsh = await addSchoolRow({ urn: '100001', name: 'Marsh Lane Primary' });
  elm = await addSchoolRow({ urn: '100002', name: 'Elm Road' });
  one = await addCohortRow({ mostSchools: 1 });
  two = await addCohortRow({ name: 'Cohort 2', startsOn: '2026-11-02', mostSchools: 1 });
  draftId = await draftOfDraw({ [marsh]: one, [elm]: two });
});

/** A draft of a proposal that drew lots and put the schools so. */
async function draftOfDraw(drawn: Record<string, string>): Promise<string> {
  const programmeYearId = await addYear();
  const { problem, keyOf } = await readPlanFacts(db, programmeYearId, july);
  const posed = { ...problem, mode: 'random', seed: 7 };
  const keyed = Object.entries(drawn).map(([id, cohortId]) => [keyOf.get(id) ?? id, cohortId]);
  const outcome = {
    ...{ status: 'optimal', seconds: 1, objective: 1, bound: 1, gap: 0 },
    places: Object.fromEntries(keyed) as Record<string, string>,
  };
  return act(async (tx) => {
    await tx.planProposal.create({
      data: {
        ...{ id: 'drawn', programmeYearId, mode: 'random', seed: 7, seconds: 60 },
        ...{ approver: 'The board', askedById: '', askedAt: july, endedAt: july },
        ...{ status: 'optimal', problem: JSON.stringify(posed), outcome: JSON.stringify(outcome) },
      },
    });
    const places = new Map(Object.entries(drawn));
    return beginDraftIn(tx, by, { programmeYearId, proposalId: 'drawn', places });
  });
}

const page = async (id: string, move: Record<string, string>) =>
  readDraftBoardPage(await getDraft(id), new URLSearchParams(move), july);

const copy = async () =>
  beginDraft(by, { from: 'draft', draftId, programmeYearId: await addYear() });

const leaves =
  'the school would no longer start when it was drawn to: it leaves the draw, and the fair comparison of year 1 is without it';

test('a move of a school that was drawn says what it does to the draw, and nothing of need', async () => {
  const { effect } = await page(draftId, { move: marsh, to: two });
  expect(effect?.score).toEqual([]);
  expect(effect?.draw[0]).toBe(leaves);
  expect(effect?.draw[1]).toContain('strata would be spread less evenly');
  expect(JSON.stringify(effect)).not.toContain('needs met');
  const { choosing } = await page(draftId, { move: marsh });
  expect(choosing?.targets[0]?.inShort).toContain('takes it out of the draw');
  expect(JSON.stringify(choosing)).not.toContain('needs met');
});

test('a copy knows the lots too; one by hand is scored by need', async () => {
  const copyId = await copy();
  expect((await page(copyId, { move: marsh, to: two })).effect?.draw[0]).toBe(leaves);
  const byHand = await beginDraft(by, { from: 'empty', programmeYearId: await addYear() });
  const { effect } = await page(byHand, { move: marsh, to: two });
  expect(effect?.draw).toEqual([]);
  expect(effect?.score).not.toEqual([]);
});

test('two drafts are compared by the draw of the one at hand', async () => {
  const copyId = await copy();
  const reason = 'The hall is free then.';
  await moveInDraft(by, { draftId: copyId, version: 0, schoolId: marsh, cohortId: two, reason });
  const { worth, drawnAs } = await readComparison(await getDraft(copyId), draftId, july);
  expect(drawnAs).toBe('Drawn by lot');
  expect(worth.map(({ need }) => need)).toEqual([null, null]);
  expect(worth.map(({ draw }) => draw?.outOfDraw)).toEqual([1, 0]);
  expect(worth[0]?.draw?.uneven).toBeGreaterThan(worth[1]?.draw?.uneven ?? 0);
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addCohortRow, addYear, july } from '../../../../tests/support/rollout';
import { addSchoolRow, addTrustRow, terminal } from '../../../../tests/support/school';
import { readPlanFacts } from '../limit/plan-facts.server';
import type { PlanProblem } from '../plan/plan-problem';
import { readSchoolWhy } from '../why/school-why.server';
import { moveInDraft } from './draft-move.server';
import { beginDraft, beginDraftIn, getDraft } from './draft.server';
import { publishPlanIn } from './plan-publication.server';
import { readPublication } from './publication-page.server';

useFreshDatabase();

const by = terminal(july);
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
});

/** A draft with Marsh Lane first and Elm Road second, from a proposal whose problem was as it is now but for `posed`. */
async function proposed(posed: Partial<PlanProblem> = {}, needs: Record<string, number> = {}) {
  const programmeYearId = await addYear();
  const { problem } = await readPlanFacts(db, programmeYearId, july);
  const schools = problem.schools.map((one) => ({ ...one, need: needs[one.urn] ?? one.need }));
  const whole: PlanProblem = { ...problem, schools, ...posed };
  const { mode, seed } = whole;
  const id = randomUUID();
  return act(async (tx) => {
    await tx.planProposal.create({
      data: {
        ...{ id, programmeYearId, mode, seed, seconds: 30, approver: 'The board' },
        ...{ earlyPlaces: whole.earlyPlaces, problem: JSON.stringify(whole) },
        ...{ askedById: 'lead', askedAt: july },
      },
    });
    const places = new Map([
      [marsh, one],
      [elm, two],
    ]);
    return beginDraftIn(tx, by, { programmeYearId, proposalId: id, places });
  });
}

async function previewed(draftId: string, schoolId: string): Promise<string> {
  const { reason } = await readSchoolWhy(await getDraft(draftId), schoolId, july);
  return reason ? reason.told.join('\n') : '';
}

async function published(draftId: string): Promise<Record<string, string | null>> {
  const { version, seen } = await readPublication(await getDraft(draftId), july);
  const wanted = { draftId, version, seen, cohortIds: [], reason: 'The board agreed.' };
  const outcome = await act((tx) => publishPlanIn(tx, by, wanted));
  if (!outcome.ok) throw new Error(outcome.message);
  const places = await db.cohortSchool.findMany({ where: { takenOutAt: null } });
  return Object.fromEntries(places.map(({ schoolId, why }) => [schoolId, why]));
}

const early = /early places/i;
const hybrid = { mode: 'hybrid', seed: 7, earlyPlaces: 1 } as const;

describe('what a school is told', () => {
  test('is by the problem that made the plan, not by what is known today', async () => {
    const draftId = await proposed(hybrid, { 100001: 90, 100002: 10 });
    const why = await published(draftId);
    expect(why[marsh]).toMatch(early);
    expect(why[elm]).toMatch(/drawn by lot/);
  });

  test('never gives the early place of a school that is out of the draft to another', async () => {
    const draftId = await proposed(hybrid, { 100001: 90, 100002: 10 });
    const out = { draftId, version: 0, schoolId: marsh, cohortId: null };
    await moveInDraft(by, { ...out, reason: 'It would rather wait.' });
    const { reason } = await readSchoolWhy(await getDraft(draftId), elm, july);
    expect(reason && reason.told.join(' ')).not.toMatch(early);
    expect(reason && reason.wish).not.toBeNull();
  });

  test('is so of a copy too, and of a school that has another URN by now', async () => {
    const draftId = await proposed(hybrid, { 100001: 90, 100002: 10 });
    await act(async (tx) => {
      const urn = { schoolId: marsh, kind: 'urn' };
      await tx.schoolIdentifier.updateMany({ where: urn, data: { endsOn: '2026-07-01' } });
      const now = { value: '200001', startsOn: '2026-07-01' };
      await tx.schoolIdentifier.create({ data: { id: randomUUID(), ...urn, ...now } });
    });
    const copy = { from: 'draft', draftId, programmeYearId: await addYear() } as const;
    const copyId = await beginDraft(by, copy);
    expect(await previewed(copyId, marsh)).toMatch(early);
    expect((await published(copyId))[marsh]).toMatch(early);
  });

  test('is by the weights and limits then, and on the days of today', async () => {
    const draftId = await proposed();
    await act(async (tx) => {
      const none = { needWeight: 0, trustSplit: 0, areaSplit: 0, daysASchool: 1 };
      const programmeYearId = await addYear();
      await tx.planSetting.create({ data: { programmeYearId, ...none, daysPer100Staff: 0 } });
      const data = { startsOn: '2026-09-14', mostSchools: 9 };
      await tx.cohort.update({ where: { id: one }, data });
    });
    const why = await published(draftId);
    expect(why[elm]).toContain('Schools where more need');
    expect(why[elm]).toContain('The cohort of 14 September 2026: no place is left');
    expect(why[elm]).toContain('The schools of your trust start at more than one time.');
  });

  test('counts whom somebody put there since', async () => {
    const draftId = await proposed();
    const ash = await addSchoolRow({ urn: '100003', name: 'Ash Road' });
    const moved = async (schoolId: string, cohortId: string | null, version: number) =>
      moveInDraft(by, { draftId, version, schoolId, cohortId, reason: 'The hall is free.' });
    await moved(marsh, null, 0);
    await moved(ash, one, 1);
    expect(await previewed(draftId, elm)).toContain('no place is left');
    expect(await previewed(draftId, elm)).not.toContain('trust');
  });

  test('is what the lead was shown, by hand or not', async () => {
    const ash = await addSchoolRow({ urn: '100003', name: 'Ash Road' });
    const draftId = await proposed();
    const reason = 'Building work until November.';
    await moveInDraft(by, { draftId, version: 0, schoolId: ash, cohortId: two, reason });
    const shown: Record<string, string> = {};
    for (const id of [marsh, elm, ash]) shown[id] = await previewed(draftId, id);
    expect(shown[ash]).toBe(`The programme team placed your school by hand: ${reason}`);
    expect(await published(draftId)).toEqual(shown);
  });
});

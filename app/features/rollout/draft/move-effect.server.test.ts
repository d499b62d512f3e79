import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StaffType } from '~/features/schools/staff-type';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import {
  addCohortRow,
  addYear,
  bringIn,
  enrolSchool,
  july,
} from '../../../../tests/support/rollout';
import { addPost, addSchoolRow, terminal } from '../../../../tests/support/school';
import { addSessionRow } from '../../../../tests/support/training';
import { readDraftBoardPage } from './draft-board-page.server';
import { beginDraft, getDraft } from './draft.server';

useFreshDatabase();

let marsh: string;
let elm: string;
let one: string;
let two: string;

beforeEach(async () => {
  marsh = await addSchoolRow({ name: 'Marsh Lane Primary' });
  elm = await addSchoolRow({ name: 'Elm Road' });
  one = await addCohortRow({ mostSchools: 2 });
  two = await addCohortRow({ name: 'Cohort 2', startsOn: '2026-11-02', mostSchools: 1 });
});

/** The page of a draft of the plan as it stands, asked what a move would do. */
async function asked(move: Record<string, string>) {
  const programmeYearId = await addYear();
  const draftId = await beginDraft(terminal(july), { from: 'standing', programmeYearId });
  return readDraftBoardPage(await getDraft(draftId), new URLSearchParams(move), july);
}

async function book(schoolId: string, sessionId: string, staffType: StaffType = 'teacher') {
  const { personId } = await addPost(schoolId, staffType, { startsOn: '2026-01-01' });
  const claimed = { cover: 'none', claimedById: personId, claimedAt: july };
  await act((tx) =>
    tx.place.create({ data: { id: randomUUID(), sessionId, schoolId, personId, ...claimed } }),
  );
}

describe('the effect of a move, before it is kept', () => {
  test('counts booked places that would be lost, on sessions of the cohort that is left alone', async () => {
    await bringIn([marsh], one);
    const module = await db.module.findFirstOrThrow();
    await book(marsh, await addSessionRow(module.id, { cohortId: one }));
    await book(marsh, await addSessionRow(module.id, { on: '2026-12-08' }));
    const { effect } = await asked({ move: marsh, to: two });
    expect(effect).toMatchObject({ losing: 1, from: 'Cohort 1', to: 'Cohort 2', refusal: null });
    expect(effect?.touched).toEqual([
      '2 members of staff would start with Cohort 2',
      '1 session to come would no longer be theirs',
    ]);
  });

  test('names the limits that it breaks, an offer that would end, and changes nothing', async () => {
    await bringIn([marsh], one);
    await bringIn([elm], two);
    const { effect, board } = await asked({ move: marsh, to: two });
    expect(effect?.broken).toEqual([
      'Cohort 2 would hold 2 of 1 school',
      'Marsh Lane Primary has been offered Cohort 1, and its offer would end',
    ]);
    expect(board.columns.map(({ cards }) => cards.map(({ name, mark }) => [name, mark]))).toEqual([
      [['Marsh Lane Primary', 'was-here']],
      [
        ['Elm Road', null],
        ['Marsh Lane Primary', 'moved'],
      ],
    ]);
    expect(await db.draftMove.count()).toBe(0);
  });

  test('says by how many seats the sessions of the cohort it joins would be shorter', async () => {
    const module = await db.module.findFirstOrThrow({
      where: { onPathways: { some: { pathway: { staffType: 'teacher' } } } },
    });
    await addSessionRow(module.id, { cohortId: two, capacity: 1 });
    for (const startsOn of ['2026-01-01', '2026-01-02', '2026-01-03'])
      await addPost(marsh, 'teacher', { startsOn });
    const { effect } = await asked({ move: marsh, to: two });
    expect(effect?.touched.at(-1)).toBe(
      `Cohort 2’s own sessions would be 2 seats short on ${module.title}`,
    );
  });

  test('of a school whose staff are enrolled says what to do instead', async () => {
    await bringIn([marsh], one);
    await addPost(marsh, 'teacher', { startsOn: '2026-01-01' });
    await enrolSchool(marsh);
    const { effect } = await asked({ move: marsh, to: two });
    expect(effect?.refusal).toContain('Agree another with its head');
  });

  test('is not asked where the address names nothing, or the cohort that the school is in', async () => {
    await bringIn([marsh], one);
    for (const to of ['nowhere', one]) {
      const { effect, choosing } = await asked({ move: marsh, to });
      expect(effect).toBeNull();
      expect(choosing?.school.name).toBe('Marsh Lane Primary');
    }
    expect(await asked({ move: 'nobody' })).toMatchObject({ effect: null, choosing: null });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { getDraft } from '~/features/rollout/draft/draft.server';
import { readPublication } from '~/features/rollout/draft/publication-page.server';
import { answerInvitationIn } from '~/features/rollout/invitation.server';
import { publishCohortIn } from '~/features/rollout/publication.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { draftWith } from '../../../tests/support/draft';
import { addCohortRow, bringIn, july } from '../../../tests/support/rollout';
import { addSchoolRow, terminal } from '../../../tests/support/school';
import { publishPlan } from './plan-publication.server';
import { moveSchool } from './school-move.server';

useFreshDatabase();

const by = terminal(july);
const reason = 'The programme board agreed.';
let marsh: string;
let elm: string;
let one: string;
let two: string;

beforeEach(async () => {
  marsh = await addSchoolRow({ name: 'Marsh Lane Primary' });
  elm = await addSchoolRow({ name: 'Elm Road' });
  one = await addCohortRow({ mostSchools: 1 });
  two = await addCohortRow({ name: 'Cohort 2', startsOn: '2026-11-02' });
});

const look = async (draftId: string) => readPublication(await getDraft(draftId), july);
async function publish(draftId: string, seen: string) {
  const { version } = await getDraft(draftId);
  return publishPlan(by, { draftId, version, seen, cohortIds: [one, two], reason });
}
const standing = async () => {
  const places = await db.cohortSchool.findMany({ where: { takenOutAt: null } });
  return Object.fromEntries(places.map(({ schoolId, cohortId }) => [schoolId, cohortId]));
};

describe('what came in between the look and the press', () => {
  const answer = (schoolId: string) =>
    act((tx) =>
      answerInvitationIn(tx, by, { schoolId, answer: 'accepted', reason: null, onBehalf: false }),
    );
  /** Looks, has something happen, presses. */
  async function pressAfter(draftId: string, happening: () => Promise<unknown>) {
    const { seen } = await look(draftId);
    await happening();
    const before = await standing();
    const outcome = await publish(draftId, seen);
    return { outcome, isKept: JSON.stringify(before) === JSON.stringify(await standing()) };
  }
  const refused = { outcome: { ok: false, reason: 'changed' }, isKept: true };

  test('an acceptance of a school that the draft leaves out', async () => {
    const draftId = await draftWith({ [marsh]: one });
    expect(await pressAfter(draftId, () => bringIn([elm], two))).toMatchObject(refused);
    expect(await standing()).toEqual({ [elm]: two });
    expect(await publish(draftId, (await look(draftId)).seen)).toMatchObject({ ok: true });
  });

  test('an offer that is accepted is not covered by what was said of the offer', async () => {
    await moveSchool(by, { schoolId: marsh, cohortId: one, reason: 'The board agreed.' });
    await act((tx) => publishCohortIn(tx, by, one));
    const draftId = await draftWith({ [marsh]: two });
    expect(await pressAfter(draftId, () => answer(marsh))).toMatchObject(refused);
    expect((await look(draftId)).changes).toMatchObject([{ state: 'accepted' }]);
  });

  test('a limit broken further than was accepted', async () => {
    const draftId = await draftWith({ [marsh]: one, [elm]: one });
    const lower = () =>
      act((tx) => tx.cohort.update({ where: { id: one }, data: { mostSchools: 0 } }));
    expect(await pressAfter(draftId, lower)).toMatchObject(refused);
  });

  test('another draft of the same year', async () => {
    const draftId = await draftWith({ [marsh]: one });
    const other = await draftWith({ [marsh]: two, [elm]: one });
    expect(
      await pressAfter(draftId, async () => publish(other, (await look(other)).seen)),
    ).toMatchObject(refused);
  });

  test('another start of a cohort, or that it was published', async () => {
    const draftId = await draftWith({ [marsh]: one });
    const change = (data: object) => () =>
      act((tx) => tx.cohort.update({ where: { id: two }, data }));
    expect(await pressAfter(draftId, change({ startsOn: '2026-11-09' }))).toMatchObject(refused);
    expect(await pressAfter(draftId, change({ publishedAt: july }))).toMatchObject(refused);
    expect(await pressAfter(draftId, change({ name: 'Cohort B' }))).toMatchObject({
      outcome: { ok: true },
    });
  });
});

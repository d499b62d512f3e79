import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { beginDraft, dropDraft } from '~/features/rollout/draft/draft.server';
import { moveInDraft } from '~/features/rollout/draft/draft-move.server';
import { readPublication } from '~/features/rollout/draft/publication-page.server';
import { getDraft } from '~/features/rollout/draft/draft.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { draftWith } from '../../../tests/support/draft';
import { addCohortRow, addYear, bringIn, enrolSchool, july } from '../../../tests/support/rollout';
import { addPost, addSchoolRow, terminal } from '../../../tests/support/school';
import { addSessionRow, messagesTo, seatsAgree } from '../../../tests/support/training';
import { publishPlan } from './plan-publication.server';
import { moveSchool } from './school-move.server';

useFreshDatabase();

const by = terminal(july);
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

type Wanted = Parameters<typeof publishPlan>[1];

const look = async (draftId: string) => readPublication(await getDraft(draftId), july);
/** Looks at what publishing does, and then publishes unless something else was seen before. */
async function publish(draftId: string, change: Partial<Wanted> = {}) {
  const { version, seen } = await look(draftId);
  return publishPlan(by, {
    ...{ draftId, version, seen, cohortIds: [one, two], reason: null },
    ...change,
  });
}
const standing = async () => {
  const places = await db.cohortSchool.findMany({ where: { takenOutAt: null } });
  return Object.fromEntries(places.map(({ schoolId, cohortId }) => [schoolId, cohortId]));
};

describe('publishing a draft', () => {
  test('makes it the plan, offers the places and tells heads, organisers and SENCOs', async () => {
    await addPost(marsh, 'head', { email: 'hal@school.test', startsOn: '2026-01-01' });
    await addPost(marsh, 'senco', { email: 'sue@school.test', startsOn: '2026-01-01' });
    const draftId = await draftWith({ [marsh]: one, [elm]: two });
    expect(await publish(draftId)).toEqual({ ok: true, offered: 2, withoutHead: 1, released: 0 });
    expect(await standing()).toEqual({ [marsh]: one, [elm]: two });
    expect(await messagesTo()).toEqual([
      'school-invitation hal@school.test',
      'start-offered sue@school.test',
    ]);
    const draft = await db.planDraft.findUniqueOrThrow({ where: { id: draftId } });
    expect(draft.publishedAt).toBe(july);
    expect(await publish(draftId)).toMatchObject({ reason: 'published' });
  });

  test('tells each school its own reasons, and no other school', async () => {
    const draftId = await draftWith({ [marsh]: one, [elm]: two });
    await publish(draftId);
    for (const { why, schoolId } of await db.cohortSchool.findMany()) {
      expect(why).toMatch(/your school|Schools/i);
      expect(why).not.toContain(schoolId === marsh ? 'Elm Road' : 'Marsh Lane');
    }
  });

  test('a school moved by hand is told the reason that was given', async () => {
    const draftId = await draftWith({ [marsh]: one });
    const reason = 'Building work until November.';
    await moveInDraft(by, { draftId, version: 0, schoolId: marsh, cohortId: two, reason });
    await publish(draftId);
    expect(await db.cohortSchool.findFirst()).toMatchObject({
      ...{ cohortId: two, reason, draftId },
      why: `The programme team placed your school by hand: ${reason}`,
    });
  });

  test('of a copy still tells the reasons of the moves that came along', async () => {
    const draftId = await draftWith({});
    const reason = 'Building work until November.';
    await moveInDraft(by, { draftId, version: 0, schoolId: marsh, cohortId: two, reason });
    const copyId = await beginDraft(by, {
      from: 'draft',
      draftId,
      programmeYearId: await addYear(),
    });
    await publish(copyId);
    expect(await db.cohortSchool.findFirst()).toMatchObject({ reason });
  });

  test('publishes the cohorts that were ticked, and keeps quiet about the others', async () => {
    const draftId = await draftWith({ [marsh]: one, [elm]: two });
    expect(await publish(draftId, { cohortIds: [two] })).toMatchObject({ offered: 1 });
    const places = await db.cohortSchool.findMany({ include: { invitation: true } });
    const offered = places.filter(({ invitation }) => invitation);
    expect(offered.map(({ schoolId }) => schoolId)).toEqual([elm]);
    expect(Object.keys(await standing())).toHaveLength(2);
  });

  test('keeps earlier places and answers as history', async () => {
    await bringIn([marsh], one);
    const draftId = await draftWith({ [marsh]: two });
    expect((await look(draftId)).changes).toMatchObject([
      { name: 'Marsh Lane Primary', from: 'Cohort 1', to: 'Cohort 2', state: 'accepted' },
    ]);
    const reason = 'The head asked for it on the phone.';
    expect(await publish(draftId, { reason })).toMatchObject({ ok: true });
    expect(await standing()).toEqual({ [marsh]: two });
    expect(await db.cohortSchool.count()).toBe(2);
    expect(await db.invitationAnswer.count()).toBe(1);
    const draft = await db.planDraft.findUniqueOrThrow({ where: { id: draftId } });
    expect(draft.limitsReason).toBe(reason);
  });

  test('a school that the draft leaves out is taken out', async () => {
    const first = await draftWith({ [marsh]: one, [elm]: two });
    await publish(first, { cohortIds: [] });
    const second = await draftWith({ [marsh]: one });
    await publish(second, { cohortIds: [] });
    expect(await standing()).toEqual({ [marsh]: one });
  });
});

describe('a school whose offer ends with no other made', () => {
  const inbox = async () =>
    (await messagesTo()).filter((message) => message.startsWith('offer-ended'));
  const words = async () =>
    (await db.outboxMessage.findMany({ where: { kind: 'offer-ended' } })).map(({ text }) => text);

  beforeEach(async () => {
    await addPost(elm, 'head', { email: 'hal@school.test', startsOn: '2026-01-01' });
    await addPost(elm, 'senco', { email: 'sue@school.test', startsOn: '2026-01-01' });
    await bringIn([elm], two);
  });

  const leaveOut = async (reason: string) => {
    const draftId = await draftWith({ [marsh]: one, [elm]: two });
    await moveInDraft(by, { draftId, version: 0, schoolId: elm, cohortId: null, reason });
    return draftId;
  };

  test('is told so with the reason that was written to it, and names no other school', async () => {
    const draftId = await leaveOut('Building work until spring.');
    const { given } = await look(draftId);
    expect(given).toMatchObject([{ schoolId: elm, words: 'Building work until spring.' }]);
    const reason = 'Kept with the plan alone.';
    expect(await publish(draftId, { reason })).toMatchObject({ ok: true });
    expect(await inbox()).toEqual(['offer-ended hal@school.test', 'offer-ended sue@school.test']);
    for (const text of await words()) {
      expect(text).toContain('no longer offered to Elm Road');
      expect(text).toContain('Building work until spring.');
      expect(text).not.toMatch(/Marsh Lane|Kept with the plan/);
    }
  });

  test('is told without a reason where none was written to it', async () => {
    const draftId = await draftWith({ [marsh]: one });
    expect(await publish(draftId, { reason: 'The board agreed.' })).toMatchObject({ ok: true });
    expect(await inbox()).toHaveLength(2);
    expect((await words()).join()).not.toMatch(/reason|board/);
  });

  test('is told too where it is put into a cohort that is not published; an offered one is asked', async () => {
    const draftId = await draftWith({ [elm]: one });
    await publish(draftId, { cohortIds: [], reason: 'The board agreed.' });
    expect(await inbox()).toHaveLength(2);
    expect(await publish(await draftWith({ [elm]: two }))).toMatchObject({ ok: true });
    expect(await inbox()).toHaveLength(2);
    await publish(await draftWith({ [elm]: one }), { reason: 'The board agreed.' });
    expect(await inbox()).toHaveLength(2);
  });

  test('nothing is published where the reason names another school by now', async () => {
    const draftId = await leaveOut('Makes room for Ash Grove Primary.');
    await addSchoolRow({ name: 'Ash Grove Primary' });
    expect(await publish(draftId, { reason: 'Agreed.' })).toMatchObject({ reason: 'unfit' });
    expect(await inbox()).toEqual([]);
  });

  test('is told when it is taken out of the plan that stands by hand', async () => {
    const programmeYearId = await addYear();
    const reason = 'The head asked to wait.';
    expect(
      await moveSchool(by, { schoolId: elm, cohortId: null, programmeYearId, reason }),
    ).toEqual({ ok: true });
    expect(await inbox()).toHaveLength(2);
    expect((await words())[0]).toContain(reason);
  });
});

describe('a draft is not published', () => {
  test('in an older version than was looked at', async () => {
    const draftId = await draftWith({ [marsh]: one });
    await moveInDraft(by, {
      ...{ draftId, version: 0, schoolId: elm, cohortId: two },
      reason: 'Asked for it.',
    });
    expect(await publish(draftId, { version: 0 })).toMatchObject({ reason: 'changed' });
    expect(await standing()).toEqual({});
  });

  test('over a broken limit without saying why it is accepted', async () => {
    const draftId = await draftWith({ [marsh]: one, [elm]: one });
    expect(await publish(draftId)).toMatchObject({ reason: 'reason' });
    const child = 'Because of Callum’s EHCP.';
    expect(await publish(draftId, { reason: child })).toMatchObject({ reason: 'screened' });
    expect(await standing()).toEqual({});
    expect(await publish(draftId, { reason: 'A second team starts in September.' })).toMatchObject({
      ok: true,
      offered: 2,
    });
  });

  test('over the places of a cohort with one that a closed school still holds', async () => {
    await act((tx) => tx.cohort.update({ where: { id: one }, data: { mostSchools: 2 } }));
    const closed = await addSchoolRow({ name: 'Old Road' });
    await bringIn([closed], one);
    await act((tx) => tx.school.update({ where: { id: closed }, data: { status: 'closed' } }));
    const draftId = await draftWith({ [marsh]: one, [elm]: one });
    expect(await publish(draftId)).toMatchObject({ reason: 'reason' });
    expect(await standing()).toEqual({ [closed]: one });
  });

  test('where the reason of a move names a school that has come since', async () => {
    const draftId = await draftWith({ [marsh]: one, [elm]: one });
    const move = { draftId, schoolId: elm, cohortId: two };
    const reason = 'Changes places with Ash Grove Primary.';
    await moveInDraft(by, { ...move, version: 0, reason });
    expect((await look(draftId)).given).toEqual([
      { schoolId: elm, name: 'Elm Road', words: reason, fault: null },
    ]);
    await addSchoolRow({ name: 'Ash Grove Primary' });
    expect((await look(draftId)).given).toMatchObject([
      { fault: expect.stringContaining('Ash Grove Primary') as string },
    ]);
    const refusal = await publish(draftId);
    expect(refusal).toMatchObject({ reason: 'unfit' });
    expect(JSON.stringify(refusal)).toContain('Elm Road would be told');
    expect(await standing()).toEqual({});
    await moveInDraft(by, { ...move, version: 1, cohortId: one, reason: 'To say it again.' });
    await moveInDraft(by, { ...move, version: 2, reason: 'The hall is free then.' });
    expect(await publish(draftId)).toMatchObject({ ok: true });
  });

  test('where it would end an offer, until somebody says why', async () => {
    await bringIn([elm], two);
    const draftId = await draftWith({ [marsh]: one });
    expect((await look(draftId)).broken.map(({ words }) => words)).toEqual([
      'Elm Road would be in no cohort, and its offer would end',
    ]);
    expect(await publish(draftId)).toMatchObject({ reason: 'reason' });
    expect(await standing()).toEqual({ [elm]: two });
    const reason = 'The head asked to leave.';
    expect(await publish(draftId, { reason })).toMatchObject({ ok: true });
    expect(await standing()).toEqual({ [marsh]: one });
  });

  test('where it would move a school whose staff are enrolled', async () => {
    await addPost(marsh, 'teacher', { startsOn: '2026-01-01' });
    await bringIn([marsh], one);
    await enrolSchool(marsh);
    const draftId = await draftWith({ [marsh]: two });
    const refusal = await publish(draftId);
    expect(refusal).toMatchObject({ reason: 'enrolled' });
    expect(JSON.stringify(refusal)).toContain('Marsh Lane Primary');
    expect(await standing()).toEqual({ [marsh]: one });
  });

  test('empty, dropped, or twice at once', async () => {
    expect(await publish(await draftWith({}))).toMatchObject({ reason: 'empty' });
    const dropped = await draftWith({ [marsh]: one });
    await dropDraft(by, dropped);
    expect(await publish(dropped)).toMatchObject({ reason: 'dropped' });
    const draftId = await draftWith({ [marsh]: one });
    const { seen } = await look(draftId);
    const outcomes = await Promise.all([publish(draftId, { seen }), publish(draftId, { seen })]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db.invitation.count()).toBe(1);
  });
});

describe('places booked on sessions of the cohort that a school leaves', () => {
  async function booked() {
    const { personId } = await addPost(marsh, 'teacher', {
      email: 'tess@school.test',
      startsOn: '2026-01-01',
    });
    await addYear();
    const module = await db.module.findFirstOrThrow();
    const sessionId = await addSessionRow(module.id, { cohortId: one });
    const forAll = await addSessionRow(module.id, { on: '2026-12-08' });
    for (const id of [sessionId, forAll])
      await act(async (tx) => {
        const claimed = { cover: 'none', claimedById: personId, claimedAt: july };
        await tx.place.create({
          data: { id: randomUUID(), sessionId: id, schoolId: marsh, personId, ...claimed },
        });
        await tx.session.update({ where: { id }, data: { taken: { increment: 1 } } });
      });
    return { sessionId, forAll };
  }

  test('are shown beforehand and given back when the plan is published, and the person is told', async () => {
    await publish(await draftWith({ [marsh]: one }), { cohortIds: [] });
    const { sessionId, forAll } = await booked();
    const draftId = await draftWith({ [marsh]: two });
    expect((await look(draftId)).changes).toMatchObject([{ losing: 1 }]);
    expect(await publish(draftId, { cohortIds: [] })).toMatchObject({ ok: true, released: 1 });
    expect(await seatsAgree(sessionId)).toBe(0);
    expect(await seatsAgree(forAll)).toBe(1);
    expect(await messagesTo()).toContain('booking-cancelled tess@school.test');
    expect(await db.place.findFirst({ where: { sessionId } })).toMatchObject({
      releaseReason: 'start moved',
    });
  });

  test('are given back as well when the plan that stands is changed by hand', async () => {
    await publish(await draftWith({ [marsh]: one }), { cohortIds: [] });
    const { sessionId } = await booked();
    const move = { schoolId: marsh, cohortId: two, reason: 'The board agreed.' };
    expect(await moveSchool(by, move)).toEqual({ ok: true });
    expect(await seatsAgree(sessionId)).toBe(0);
  });
});

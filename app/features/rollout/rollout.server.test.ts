import { describe, expect, test } from 'vitest';
import { giveGrant } from '~/features/people/grant.server';
import { getSchoolFor } from '~/features/schools/school.server';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { addCohortRow, addYear, bringIn, july, moveSchool } from '../../../tests/support/rollout';
import {
  addPost,
  addSchoolRow,
  addTrustRow,
  terminal,
  viewerFor,
} from '../../../tests/support/school';
import { messagesTo } from '../../../tests/support/training';
import { changeCohort } from './cohort.server';
import { readCohortBroken } from './cohort-limit.server';
import { startOfSchool } from './cohort-place.server';
import { answerInvitationIn } from './invitation.server';
import { findInvitation, getSchoolToAnswerFor, invitationSight } from './invitation-page.server';
import { limitSchool } from './limit/school-limit.server';
import { getMove } from './move-page.server';
import { listToBeTold, publishCohort } from './publication.server';

useFreshDatabase();

const by = terminal(july);
const into = (schoolId: string, cohortId: string, reason = 'The board agreed.') =>
  moveSchool(by, { schoolId, cohortId, reason });
const answer = (
  schoolId: string,
  given: 'accepted' | 'declined',
  change: { onBehalf?: boolean; reason?: string } = {},
) => {
  const { onBehalf = false, reason = given === 'declined' ? 'Building work.' : null } = change;
  return act((tx) => answerInvitationIn(tx, by, { schoolId, answer: given, reason, onBehalf }));
};
const standing = () => db.cohortSchool.count({ where: { takenOutAt: null } });

describe('putting schools into cohorts', () => {
  test('moves a school from one to the other, keeping where it was', async () => {
    const schoolId = await addSchoolRow();
    const [one, two] = [await addCohortRow(), await addCohortRow({ name: 'Cohort 2' })];
    expect(await into(schoolId, one)).toEqual({ ok: true });
    expect(await into(schoolId, one)).toMatchObject({ reason: 'same' });
    expect(await into(schoolId, two)).toEqual({ ok: true });
    expect(await standing()).toBe(1);
    expect(await db.cohortSchool.count()).toBe(2);
  });

  test('and out of all of them', async () => {
    const schoolId = await addSchoolRow();
    await into(schoolId, await addCohortRow());
    const reason = 'It asked to wait.';
    const out = { schoolId, cohortId: null, programmeYearId: await addYear(), reason };
    expect(await moveSchool(by, out)).toEqual({ ok: true });
    expect(await moveSchool(by, out)).toMatchObject({ reason: 'same' });
    expect(await standing()).toBe(0);
    const { takenOut } = await getMove(schoolId, await addYear());
    expect(takenOut).toBe('Taken out of Cohort 1 on 6 July 2026: It asked to wait.');
  });

  test('never past its capacity, even when two are put at once', async () => {
    const cohortId = await addCohortRow({ mostSchools: 1 });
    const schools = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    const outcomes = await Promise.all(schools.map((id) => into(id, cohortId)));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await standing()).toBe(1);
  });

  test('refuses special schools and a reason that names another school', async () => {
    const cohortId = await addCohortRow();
    const special = await addSchoolRow({ takesPart: 'contributor', name: 'The Willows' });
    const schoolId = await addSchoolRow();
    expect(await into(special, cohortId)).toMatchObject({ reason: 'not sequenced' });
    expect(await into(schoolId, cohortId, 'Swapped with The Willows')).toMatchObject({
      reason: 'names-another',
    });
    expect(await standing()).toBe(0);
  });

  test('a school that is not there is absent', async () => {
    await expect(into('none', await addCohortRow())).rejects.toMatchObject({ status: 404 });
  });
});

describe('publishing a cohort', () => {
  test('invites every school and writes to the heads who can be written to', async () => {
    const cohortId = await addCohortRow();
    const [first, second] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    await addPost(first, 'head', { email: 'hal@school.test', startsOn: '2026-01-01' });
    for (const id of [first, second]) await into(id, cohortId);
    expect(await publishCohort(by, cohortId)).toEqual({ ok: true, offered: 2, withoutHead: 1 });
    expect(await publishCohort(by, cohortId)).toMatchObject({ reason: 'published' });
    expect(await db.invitation.count()).toBe(2);
    expect(await messagesTo()).toEqual(['school-invitation hal@school.test']);
    const [message] = await db.outboxMessage.findMany();
    expect(message?.text).toContain(`http://portal.test/schools/${first}/invitation`);
  });

  test('names what stands in the way of telling a head', async () => {
    const cohortId = await addCohortRow();
    const names = ['A none', 'B no account', 'C told', 'D slip'];
    const [, account, told, slip] = await Promise.all(
      names.map(async (name) => {
        const id = await addSchoolRow({ name });
        await into(id, cohortId);
        return id;
      }),
    );
    await addPost(account!, 'head', { email: 'b@school.test' });
    const reached = await addPost(told!, 'head', { email: 'c@school.test' });
    const bySlip = await addPost(slip!, 'head');
    await act((tx) =>
      tx.account.createMany({
        data: [reached, bySlip].map(({ personId }) => ({
          id: personId,
          personId,
          createdAt: july,
        })),
      }),
    );
    const list = await listToBeTold(cohortId, '2026-09-01');
    expect(list.map(({ name, reach }) => `${name}: ${reach}`)).toEqual([
      'A none: no-head',
      'B no account: no-account',
      'C told: told',
      'D slip: no-email',
    ]);
  });

  test('is refused while it is empty; afterwards its start stands and newcomers are invited at once', async () => {
    const cohortId = await addCohortRow();
    expect(await publishCohort(by, cohortId)).toMatchObject({ reason: 'empty' });
    const [first, second] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    await into(first, cohortId);
    await publishCohort(by, cohortId);
    const fields = { id: cohortId, name: 'Cohort 1', mostSchools: 15 };
    expect(await changeCohort(by, { ...fields, startsOn: '2026-10-05' })).toMatchObject({
      reason: 'published',
    });
    await into(second, cohortId);
    expect(await db.invitation.count()).toBe(2);
    const tight = { ...fields, mostSchools: 1, startsOn: '2026-09-07' };
    expect(await changeCohort(by, tight)).toMatchObject({ reason: 'held' });
  });

  test('a school put in by hand reads why, before and after the cohort is published', async () => {
    const cohortId = await addCohortRow();
    const [first, second] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    expect(await into(first, cohortId, '')).toMatchObject({ reason: 'reason' });
    expect(await into(first, cohortId, 'It asked for autumn.')).toEqual({ ok: true });
    await publishCohort(by, cohortId);
    expect(await into(second, cohortId, 'Its hall is free.')).toEqual({ ok: true });
    const whys = await Promise.all(
      [first, second].map(
        async (id) =>
          (await findInvitation(id, { answerReasons: true, why: true }, '2026-07-06'))?.why,
      ),
    );
    expect(whys).toEqual([
      ['The programme team placed your school by hand: It asked for autumn.'],
      ['The programme team placed your school by hand: Its hall is free.'],
    ]);
  });

  test('over limits that it breaks asks whoever has seen them to say why, and keeps it', async () => {
    const cohortId = await addCohortRow({ mostSchools: 2 });
    const beside = await addCohortRow({ name: 'Cohort 2', startsOn: '2026-11-02' });
    const [first, second] = [await addSchoolRow(), await addSchoolRow({ name: 'Elm Road' })];
    await into(first, cohortId);
    await into(second, beside);
    const programmeYearId = await addYear();
    const shown = () => readCohortBroken(db, { id: cohortId, programmeYearId }, july);
    expect((await shown()).broken).toEqual([]);
    await limitSchool(by, {
      ...{ programmeYearId, schoolId: first, kind: 'not-in', cohortId },
      reason: 'Building work.',
    });
    await act((tx) => tx.cohort.update({ where: { id: cohortId }, data: { fewestSchools: 2 } }));
    const { broken, seen } = await shown();
    expect(broken).toHaveLength(2);
    expect(broken[0]).toContain('Cohort 1 would hold 1 of at least 2 schools');
    expect(broken.join()).not.toContain('Cohort 2');
    const inOctober = '2026-10-05T09:00:00.000Z';
    expect(await readCohortBroken(db, { id: cohortId, programmeYearId }, inOctober)).toEqual({
      broken,
      seen,
    });
    expect(await publishCohort(by, cohortId)).toMatchObject({ reason: 'changed' });
    const silent = { seen, reason: null };
    expect(await publishCohort(by, cohortId, silent)).toMatchObject({ reason: 'reason' });
    expect(await db.invitation.count()).toBe(0);
    const reason = 'The second school follows in October.';
    expect(await publishCohort(by, cohortId, { seen, reason })).toMatchObject({ offered: 1 });
    const kept = await db.cohort.findUniqueOrThrow({ where: { id: cohortId } });
    expect(kept.limitsReason).toBe(reason);
    expect(await publishCohort(by, beside)).toMatchObject({ ok: true });
  });

  test('a move afterwards needs a reason too', async () => {
    const schoolId = await addSchoolRow();
    await bringIn([schoolId], await addCohortRow());
    const next = await addCohortRow({ name: 'Cohort 2', startsOn: '2026-11-02' });
    expect(await into(schoolId, next, '')).toMatchObject({ reason: 'reason' });
    expect(await into(schoolId, next, 'Building work until October.')).toEqual({ ok: true });
    expect(await startOfSchool(db, schoolId, await addYear())).toBeNull();
  });
});

describe('the head’s answer', () => {
  async function invited() {
    const schoolId = await addSchoolRow();
    const cohortId = await addCohortRow({ mostSchools: 1 });
    const head = await addPost(schoolId, 'head', {
      email: 'hal@school.test',
      startsOn: '2026-01-01',
    });
    await addPost(schoolId, 'senco', { email: 'sue@school.test', startsOn: '2026-01-01' });
    await into(schoolId, cohortId);
    await publishCohort(by, cohortId);
    await act((tx) => tx.outboxMessage.deleteMany());
    return { schoolId, cohortId, head, yearId: await addYear() };
  }

  test('decides when the school starts, and the SENCO is told', async () => {
    const { schoolId, yearId } = await invited();
    expect(await startOfSchool(db, schoolId, yearId)).toBeNull();
    expect(await answer(schoolId, 'accepted')).toMatchObject({ ok: true });
    expect(await startOfSchool(db, schoolId, yearId)).toBe('2026-09-07');
    expect(await messagesTo()).toEqual(['invitation-answer sue@school.test']);
  });

  test('a no gives the place up; a later yes has it back only while there is room', async () => {
    const { schoolId, cohortId, yearId } = await invited();
    await answer(schoolId, 'declined');
    const other = await addSchoolRow({ name: 'Elm Road' });
    expect(await into(other, cohortId)).toEqual({ ok: true });
    expect(await answer(schoolId, 'accepted')).toMatchObject({ reason: 'full' });
    const out = { schoolId: other, cohortId: null, programmeYearId: yearId, reason: 'Too soon.' };
    await moveSchool(by, out);
    expect(await answer(schoolId, 'accepted')).toMatchObject({ ok: true });
    expect(await db.invitationAnswer.count()).toBe(2);
  });

  test('by the council is stored and said to be the council’s', async () => {
    const { schoolId } = await invited();
    await answer(schoolId, 'declined', { onBehalf: true });
    expect(await db.invitationAnswer.findFirst()).toMatchObject({ onBehalf: true });
    expect(await messagesTo()).toEqual([
      'invitation-answer hal@school.test',
      'invitation-answer sue@school.test',
    ]);
    const message = await db.outboxMessage.findFirst();
    expect(message?.text).toContain('The programme team has recorded');
    expect(message?.text).not.toContain('Building work');
  });

  test('is the head’s or the council’s to give, nobody else’s', async () => {
    const { schoolId, head } = await invited();
    const elsewhere = await addPost(await addSchoolRow({ name: 'Elm Road' }), 'head');
    const lead = await addPerson({ roles: ['project-lead'] });
    const senco = await db.grant.findFirstOrThrow({ where: { schoolId, role: 'senco' } });
    const asked = async (personId: string) =>
      getSchoolToAnswerFor(await viewerFor(personId), schoolId);
    expect(await asked(head.personId)).toMatchObject({ id: schoolId, onBehalf: false });
    expect(await asked(lead.personId)).toMatchObject({ id: schoolId, onBehalf: true });
    await expect(asked(senco.personId)).rejects.toMatchObject({ status: 404 });
    await expect(asked(elsewhere.personId)).rejects.toMatchObject({ status: 404 });
  });

  test('why the school starts then is for its own head, SENCO and organiser and the lead alone', async () => {
    const { schoolId, head } = await invited();
    const why = 'Your school starts with the first cohort, which has room for it.';
    await act((tx) => tx.cohortSchool.updateMany({ data: { why } }));
    const trustId = await addTrustRow();
    await act((tx) =>
      tx.trustLink.create({ data: { id: trustId, schoolId, trustId, source: 'gias' } }),
    );
    const [lead, administrator, employer] = await Promise.all([
      addPerson({ roles: ['project-lead'] }),
      addPerson({ roles: ['programme-administrator'] }),
      addPerson({ roles: [] }),
    ]);
    await act((tx) => giveGrant(tx, by, { ...employer, role: 'trust-lead', trustId }));
    const senco = await db.grant.findFirstOrThrow({ where: { schoolId, role: 'senco' } });
    const readBy = async ({ personId }: { personId: string }) => {
      const viewer = await viewerFor(personId);
      await getSchoolFor(viewer, schoolId, 'see-school');
      const shown = await findInvitation(schoolId, invitationSight(viewer, schoolId), '2026-09-01');
      return shown?.why;
    };
    for (const reader of [head, senco, lead]) expect(await readBy(reader)).toEqual([why]);
    for (const reader of [administrator, employer]) expect(await readBy(reader)).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addCohortRow, addYear, bringIn, july } from '../../../../tests/support/rollout';
import { addPost, addSchoolRow, addTrustRow } from '../../../../tests/support/school';
import { readPlanFacts } from './plan-facts.server';

useFreshDatabase();

const facts = async (now = july) => readPlanFacts(db, await addYear(), now);
const change = (id: string, data: { area?: string; postcode?: string }) =>
  act((tx) => tx.school.update({ where: { id }, data }));
const answer = (schoolId: string, given: string) =>
  act(async (tx) => {
    const place = { schoolId, takenOutAt: null };
    const found = await tx.invitation.findFirstOrThrow({ where: { cohortSchool: place } });
    const row = { id: randomUUID(), invitationId: found.id, answer: given };
    await tx.invitationAnswer.create({
      data: { ...row, answeredById: 'someone', answeredAt: '2026-07-07T09:00:00.000Z' },
    });
  });
const limit = async (schoolId: string, kind: string, cohortId: string) =>
  act(async (tx) =>
    tx.schoolLimit.create({
      data: {
        ...{ id: randomUUID(), schoolId, kind, cohortId, reason: 'Building work.' },
        ...{ programmeYearId: await addYear(), setById: 'lead', setAt: july },
      },
    }),
  );

describe('the facts of a plan', () => {
  test('a school counts its staff without governors, by its URN, trust and area', async () => {
    const trustId = await addTrustRow();
    const id = await addSchoolRow({ urn: '100002', trustId, phase: 'secondary' });
    await change(id, { postcode: 'dn327ab' });
    for (const type of ['teacher', 'teaching-assistant', 'governor'] as const)
      await addPost(id, type, { startsOn: '2026-01-01' });
    const bare = await addSchoolRow({ name: 'Elm Road' });
    await addSchoolRow({ name: 'The Willows', takesPart: 'contributor' });
    await addSchoolRow({ name: 'Old Road', status: 'closed' });
    const { problem, schoolIdOf, keyOf, notes } = await facts();
    expect(problem.schools).toHaveLength(2);
    expect(problem.schools.find(({ urn }) => urn === '100002')).toEqual({
      ...{ urn: '100002', name: 'Marsh Lane Primary', phase: 'secondary', staff: 2, need: null },
      ...{ facilitatorDays: 2, trust: trustId, area: 'DN32' },
      ...{ pinned: null, notBefore: null, notIn: [] },
    });
    expect(schoolIdOf.get('100002')).toBe(id);
    expect(keyOf.get(bare)).toBe(bare);
    expect(notes.join(' ')).toContain('1 school has no trust recorded');
    await change(id, { area: 'The Nunsthorpe' });
    expect((await facts()).problem.schools.map(({ area }) => area)).toContain('The Nunsthorpe');
  });

  test('a school not enrolled yet counts with what its pupils lead one to expect, and that is said', async () => {
    const known = await addSchoolRow({ urn: '100001' });
    await addSchoolRow({ urn: '100002', name: 'Elm Road' });
    await act((tx) => tx.school.update({ where: { id: known }, data: { pupils: 420 } }));
    await addPost(known, 'head', { startsOn: '2026-01-01' });
    const { problem, estimated, notes } = await facts();
    expect(problem.schools.map(({ staff }) => staff)).toEqual([53, 0]);
    expect([...estimated]).toEqual([known]);
    expect(notes.join(' ')).toContain('one for every 8 pupils');
    expect(notes.join(' ')).toContain('1 school has neither a staff list nor pupils on record');
  });

  test('an offered place holds, over the school’s other limits; one merely planned does not', async () => {
    const [one, two] = [await addCohortRow(), await addCohortRow({ name: 'Cohort 2' })];
    const [offered, planned] = [
      await addSchoolRow({ urn: '100001' }),
      await addSchoolRow({ urn: '100002', name: 'Elm Road' }),
    ];
    await bringIn([offered], one);
    await limit(offered, 'not-in', one);
    await limit(planned, 'not-before', two);
    await limit(planned, 'not-in', one);
    const { problem, standing } = await facts();
    expect(problem.schools).toMatchObject([
      { urn: '100001', pinned: one, notIn: [] },
      { urn: '100002', pinned: null, notBefore: two, notIn: [one] },
    ]);
    expect(standing.kept.get(offered)).toBe(one);
  });

  test('who declined or paused is left out, and who asked for another cohort is planned for another', async () => {
    const cohortId = await addCohortRow();
    const [declined, paused, another] = [
      await addSchoolRow(),
      await addSchoolRow({ name: 'Elm Road' }),
      await addSchoolRow({ name: 'Ash Road', urn: '100003' }),
    ];
    await bringIn([declined, paused, another], cohortId);
    await answer(declined, 'declined');
    await answer(paused, 'paused');
    await answer(another, 'another');
    const { problem, notes } = await facts();
    expect(problem.schools).toMatchObject([{ urn: '100003', pinned: null, notIn: [cohortId] }]);
    expect(notes.join(' ')).toContain('2 schools declined or paused');
  });

  test('a cohort that has started takes nobody more, and keeps no other limit', async () => {
    const started = await addCohortRow({ startsOn: '2026-09-07', mostSchools: 15 });
    await addCohortRow({ name: 'Cohort 2', startsOn: '2027-01-11', mostSchools: 9 });
    await bringIn([await addSchoolRow()], started);
    const data = { fewestSchools: 3, mostStaff: 40 };
    await act((tx) => tx.cohort.update({ where: { id: started }, data }));
    const before = await facts('2026-09-06T10:00:00.000Z');
    expect(before.problem.cohorts[0]).toMatchObject({
      maxSchools: 15,
      minSchools: 3,
      maxStaff: 40,
    });
    const after = await facts('2026-09-07T10:00:00.000Z');
    expect(after.problem.cohorts).toMatchObject([
      { maxSchools: 1, minSchools: 0, maxStaff: null },
      { maxSchools: 9 },
    ]);
    expect([...after.started]).toEqual([started]);
  });

  test('who closed or contributes by now keeps its place, so that its cohort has room for one fewer', async () => {
    const [one, two] = [
      await addCohortRow({ mostSchools: 3 }),
      await addCohortRow({ name: 'Cohort 2', startsOn: '2026-11-02', mostSchools: 2 }),
    ];
    const [closed, contributor, stays] = [
      await addSchoolRow(),
      await addSchoolRow({ name: 'Elm Road' }),
      await addSchoolRow({ name: 'Ash Road' }),
    ];
    await bringIn([closed, contributor, stays], one);
    await act(async (tx) => {
      await tx.cohort.update({ where: { id: one }, data: { fewestSchools: 2 } });
      await tx.school.update({ where: { id: closed }, data: { status: 'closed' } });
      const data = { takesPart: 'contributor' };
      await tx.school.update({ where: { id: contributor }, data });
    });
    const { problem, notes } = await facts();
    expect(problem.cohorts).toMatchObject([
      { id: one, maxSchools: 1, minSchools: 1 },
      { id: two, maxSchools: 2 },
    ]);
    expect(notes.join(' ')).toContain('2 places are still held by schools that have closed');
    const started = await facts('2026-09-07T10:00:00.000Z');
    expect(started.problem.cohorts[0]).toMatchObject({ maxSchools: 1 });
    await answer(closed, 'declined');
    expect((await facts()).problem.cohorts[0]).toMatchObject({ maxSchools: 2, minSchools: 2 });
  });

  test('the setting of the year counts, and a lifted limit does not', async () => {
    const programmeYearId = await addYear();
    const id = await addSchoolRow();
    const { id: limitId } = await limit(id, 'pinned', await addCohortRow());
    const weights = { needWeight: 2, trustSplit: 0, areaSplit: 4 };
    await act(async (tx) => {
      const days = { daysASchool: 1.5, daysPer100Staff: 0 };
      await tx.planSetting.create({ data: { programmeYearId, ...weights, ...days } });
      await tx.schoolLimit.update({ where: { id: limitId }, data: { liftedAt: july } });
    });
    const { problem } = await facts();
    expect(problem.weights).toEqual({ need: 2, trustSplit: 0, areaSplit: 4 });
    expect(problem.schools).toMatchObject([{ facilitatorDays: 1.5, pinned: null }]);
  });
});

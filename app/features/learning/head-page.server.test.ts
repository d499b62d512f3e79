import { describe, expect, test } from 'vitest';
import { act } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday } from '../../../tests/support/school';
import { addModuleRow, addSessionRow, enrolRow, owe } from '../../../tests/support/training';
import { findHeadPage } from './head-page.server';

useFreshDatabase();

const due = { owedFrom: '2026-09-07', dueOn: '2026-11-09' };

/** Two teachers past due: one missed the session, one attended and has the rest to do. */
async function world() {
  const schoolId = await addSchoolRow();
  const moduleId = await addModuleRow({ parts: ['live', 'online'] });
  const missed = await addPost(schoolId, 'teacher', { familyName: 'Ashby' });
  const attended = await addPost(schoolId, 'teacher', { familyName: 'Bright' });
  for (const post of [missed, attended]) await enrolRow(schoolId, post);
  await owe([missed.personId, attended.personId], moduleId, due);
  const sessionId = await addSessionRow(moduleId, { on: '2026-10-06' });
  const mark = { id: 'm', personId: attended.personId, schoolId, mark: 'attended' };
  await act((tx) =>
    tx.register.create({
      data: { id: 'r', sessionId, takenById: 'l', takenAt: monday, marks: { create: mark } },
    }),
  );
  return { schoolId, moduleId };
}

async function place(schoolId: string, answer: 'accepted' | 'declined' | null, isOffered = true) {
  const cohort = { programmeYearId: 'year-1', name: 'Cohort 1', startsOn: '2026-09-07' };
  const put = { putById: 'lead', putAt: monday };
  await act(async (tx) => {
    await tx.cohort.create({ data: { id: 'first', position: 1, mostSchools: 9, ...cohort } });
    await tx.cohortSchool.create({ data: { id: 'p', cohortId: 'first', schoolId, ...put } });
    if (!isOffered) return;
    await tx.invitation.create({ data: { id: 'i', cohortSchoolId: 'p', offeredAt: monday } });
    if (answer)
      await tx.invitationAnswer.create({
        data: { id: 'a', invitationId: 'i', answer, answeredById: 'head', answeredAt: monday },
      });
  });
}

describe('who is late with what', () => {
  test('tells those who miss the session apart from those who have the rest to do', async () => {
    const { schoolId, moduleId } = await world();
    const page = await findHeadPage(schoolId, monday, true);
    expect(page?.completion.staff).toMatchObject({ expected: 2, late: 2 });
    expect(page?.late).toMatchObject([{ moduleId, needSession: 1, needRest: 1, next: null }]);
    expect(page?.late[0]?.names).toEqual(['Ann Ashby', 'Ann Bright']);
  });

  test('says what can be booked: not a full session, and one in the school first', async () => {
    const { schoolId, moduleId } = await world();
    const full = await addSessionRow(moduleId, { capacity: 1 });
    await act((tx) => tx.session.update({ where: { id: full }, data: { taken: 1 } }));
    const free = await addSessionRow(moduleId, { on: '2026-12-08' });
    const next = async () => (await findHeadPage(schoolId, monday, false))?.late[0]?.next;
    expect(await next()).toMatchObject({ id: free, free: 25 });
    const own = await addSessionRow(moduleId, { kind: 'in-school', schoolId, on: '2026-12-02' });
    expect(await next()).toMatchObject({ id: own, free: null });
  });

  test('names nobody to those who may not see names', async () => {
    const { schoolId } = await world();
    const page = await findHeadPage(schoolId, monday, false);
    expect(JSON.stringify(page)).not.toContain('Ashby');
  });
});

describe('how far a school has come', () => {
  test.each([
    ['no-place', null, false],
    ['offered', null, true],
    ['declined', 'declined', true],
    ['enrolled', 'accepted', true],
  ] as const)('%s', async (kind, answer, isOffered) => {
    const { schoolId } = await world();
    await place(schoolId, answer, isOffered);
    expect((await findHeadPage(schoolId, monday, false))?.standing.kind).toBe(kind);
  });

  test('accepted, while the list waits to be looked over', async () => {
    await addModuleRow();
    const schoolId = await addSchoolRow();
    await addPost(schoolId, 'teacher');
    await place(schoolId, 'accepted');
    const page = await findHeadPage(schoolId, monday, false);
    expect(page?.standing.kind).toBe('accepted');
    expect(page?.completion).toMatchObject({ newStarters: 1, staff: { expected: 0 } });
  });
});

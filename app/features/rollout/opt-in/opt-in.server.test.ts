import { expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addCohortRow, addYear, july, moveSchool } from '../../../../tests/support/rollout';
import { addSchoolRow, terminal } from '../../../../tests/support/school';
import { backOut, changePart, getOptInPage, listOptedIn, optIn } from './opt-in.server';

useFreshDatabase();

const by = terminal(july);
const word = 'The head rang on Monday: her outreach staff want to learn with the others.';

const partOf = async (id: string) =>
  db.school.findUnique({ where: { id }, select: { takesPart: true, partSource: true } });

test('a special school comes in on its word, is put into a cohort, and backs out once it is out of it', async () => {
  const schoolId = await addSchoolRow({ name: 'The Willows', takesPart: 'contributor' });
  expect(await optIn(by, { schoolId, reason: word })).toEqual({ ok: true });
  expect(await partOf(schoolId)).toEqual({ takesPart: 'sequenced', partSource: 'hand' });
  expect(await listOptedIn()).toEqual([
    { id: schoolId, name: 'The Willows', reason: word, since: '6 July 2026' },
  ]);
  expect(await optIn(by, { schoolId, reason: word })).toMatchObject({ reason: 'in' });
  expect(await changePart(by, { schoolId, takesPart: 'no' })).toMatchObject({
    reason: 'own wish',
  });

  const [programmeYearId, cohortId] = [await addYear(), await addCohortRow()];
  expect(await moveSchool(by, { schoolId, cohortId, reason: 'The board agreed.' })).toMatchObject({
    ok: true,
  });
  expect(await backOut(by, { schoolId, reason: 'Not now.' })).toMatchObject({ reason: 'placed' });
  await moveSchool(by, { schoolId, programmeYearId, cohortId: null, reason: 'The board agreed.' });
  expect(await backOut(by, { schoolId, reason: 'Not now.' })).toEqual({ ok: true });
  expect(await partOf(schoolId)).toMatchObject({ takesPart: 'contributor' });
  expect(await listOptedIn()).toEqual([]);
  expect(await getOptInPage(schoolId)).toMatchObject({ since: null, mayOptIn: { ok: true } });

  const kept = await db.optIn.findMany();
  expect(kept).toMatchObject([{ reason: word, backedOutReason: 'Not now.', backedOutAt: july }]);
  const acts = await db.auditEntry.findMany({ where: { schoolId }, select: { act: true } });
  expect(acts.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['optIn', 'backOut', 'setParticipation']),
  );
});

test('nothing is stored of a word that seems to name a child, nor of one for a school of the sequence', async () => {
  const special = await addSchoolRow({ takesPart: 'contributor' });
  const reason = 'A pupil called Tom, born 04/05/2016, would come.';
  expect(await optIn(by, { schoolId: special, reason })).toMatchObject({ reason: 'screened' });
  const mainstream = await addSchoolRow();
  expect(await optIn(by, { schoolId: mainstream, reason: word })).toMatchObject({ reason: 'in' });
  expect(await backOut(by, { schoolId: mainstream, reason: word })).toMatchObject({
    reason: 'not in',
  });
  expect(await db.optIn.count()).toBe(0);
  expect(await changePart(by, { schoolId: mainstream, takesPart: 'no' })).toEqual({ ok: true });
});

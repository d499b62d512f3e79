import { expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addYear } from '../../../../tests/support/rollout';
import { addPost, addSchoolRow, viewerFor } from '../../../../tests/support/school';
import { getReadinessPage, handInReadiness, keepReadiness } from './readiness-check.server';
import { listReadiness } from './readiness.server';
import type { ReadinessAnswers } from './readiness';
import { readinessQuestions } from './readiness-question';
import { getSchoolNeed } from './school-need.server';

useFreshDatabase();

const today = '2026-11-23';
const all = (answer: 'yes' | 'partly' | 'not-yet'): ReadinessAnswers =>
  Object.fromEntries(readinessQuestions.map(({ id }) => [id, answer]));

test('a check is kept, returned to, handed in and changed; the lead reads what is handed in and nothing before', async () => {
  const programmeYearId = await addYear();
  const schoolId = await addSchoolRow();
  const { by } = await viewerFor((await addPost(schoolId, 'head')).personId);
  const own = { schoolId, programmeYearId };

  const half: ReadinessAnswers = { 'leaders-want-it': 'yes', 'senco-in-post': 'not-yet' };
  expect(await keepReadiness(by, { ...own, answers: half })).toEqual({ ok: true, answered: 2 });
  const more: ReadinessAnswers = { 'senco-in-post': 'partly', 'place-to-meet': 'yes' };
  expect(await keepReadiness(by, { ...own, answers: more })).toMatchObject({ answered: 3 });
  const school = { id: schoolId, takesPart: 'sequenced' };
  const kept = (await getReadinessPage(school, today)).check;
  expect(kept).toMatchObject({ answers: { ...half, ...more }, handedIn: null });

  const forLead = () => getSchoolNeed(schoolId, programmeYearId, today);
  expect(await forLead()).toMatchObject({
    ...{ answers: null, readiness: { level: null, answered: 3, bySchool: [] } },
  });
  const unfinished = await handInReadiness(by, { ...own, answers: half });
  expect(unfinished).toMatchObject({ reason: 'unanswered' });

  expect(await handInReadiness(by, { ...own, answers: all('not-yet') })).toEqual({ ok: true });
  expect(await forLead()).toMatchObject({
    ...{ answers: all('not-yet'), readiness: { level: 1, handedInOn: '23 November 2026' } },
  });
  const stale = await keepReadiness(by, { ...own, answers: half });
  expect(stale).toMatchObject({ reason: 'handed-in' });
  expect((await forLead()).answers).toEqual(all('not-yet'));

  const later = { ...by, now: '2026-11-30T09:30:00.000Z' };
  await handInReadiness(later, { ...own, answers: all('yes') });
  const readiness = (await listReadiness(db, programmeYearId, today)).get(schoolId);
  expect(readiness).toMatchObject({ level: 5, handedInOn: '2026-11-30', bySchool: [] });
  expect(readiness?.onRecord).toEqual(['no SENCO on record']);
  expect(await db.readinessCheck.count()).toBe(1);
});

test('the audit trail says that it was kept and handed in, and no answer', async () => {
  const programmeYearId = await addYear();
  const schoolId = await addSchoolRow();
  const { by } = await viewerFor((await addPost(schoolId, 'head')).personId);
  await handInReadiness(by, { schoolId, programmeYearId, answers: all('partly') });
  const [entry] = await db.auditEntry.findMany({ where: { act: 'handInReadiness' } });
  expect(JSON.parse(entry?.detail ?? '')).toEqual({ answered: readinessQuestions.length });
});

test('a school outside the sequence has no check', async () => {
  await addYear();
  const id = await addSchoolRow({ takesPart: 'contributor' });
  await expect(getReadinessPage({ id, takesPart: 'contributor' }, today)).rejects.toMatchObject({
    status: 404,
  });
});

import { describe, expect, test } from 'vitest';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, monday, terminal, viewerFor } from '../../../tests/support/school';
import {
  addClosures,
  findDayNote,
  getClosureRun,
  listClosures,
  removeClosures,
} from './closure.server';
import { getSchoolFor } from './school.server';

useFreshDatabase();

const by = terminal();
const today = '2026-11-23';

async function withClosures() {
  const schoolId = await addSchoolRow();
  const at = { schoolId, onBehalf: false };
  const add = (kind: 'inset' | 'closed', startsOn: string, endsOn = startsOn) =>
    addClosures(by, { ...at, kind, startsOn, endsOn });
  await add('closed', '2026-12-03', '2026-12-08');
  await add('inset', '2026-11-02');
  return { schoolId, at, add };
}

describe('a school’s own days', () => {
  test('are added as weekdays, once, and listed with those to come first', async () => {
    const { schoolId, add } = await withClosures();
    expect(await add('closed', '2026-12-07', '2026-12-09')).toEqual({ ok: true, added: 1 });
    expect(await add('inset', '2026-12-04')).toMatchObject({ reason: 'other-kind' });
    const { coming, past } = await listClosures(schoolId, today);
    expect(coming.map(({ days }) => days.map(({ on }) => on))).toEqual([
      ['2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08', '2026-12-09'],
    ]);
    expect(past.map(({ startsOn }) => startsOn)).toEqual(['2026-11-02']);
    const entries = await db.auditEntry.findMany({ where: { act: 'addClosures', schoolId } });
    expect(entries).toHaveLength(3);
  });

  test('are removed one by one or together, at this school alone', async () => {
    const { schoolId, at } = await withClosures();
    const elsewhere = { schoolId: await addSchoolRow({ name: 'Wold' }), onBehalf: false };
    const [run] = (await listClosures(schoolId, today)).coming;
    const ids = run!.days.map(({ id }) => id);
    expect(await removeClosures(by, { ...elsewhere, ids })).toMatchObject({ reason: 'gone' });
    await expect(getClosureRun(elsewhere.schoolId, ids[0])).rejects.toMatchObject({ status: 404 });
    expect(await removeClosures(by, { ...at, ids: ids.slice(0, 2) })).toEqual({
      ok: true,
      removed: 2,
    });
    expect((await getClosureRun(schoolId, ids[2])).startsOn).toBe('2026-12-07');
    expect(await removeClosures(by, { ...at, ids: ids.slice(0, 2) })).toMatchObject({
      reason: 'gone',
    });
  });

  test('are told to whoever books', async () => {
    const { schoolId: id } = await withClosures();
    const school = { id, name: 'Marsh Lane Primary' };
    expect(await findDayNote(school, '2026-12-03')).toBe(
      'Marsh Lane Primary is closed on this day.',
    );
    expect(await findDayNote(school, '2026-11-02')).toContain('INSET day');
    expect(await findDayNote(school, '2026-12-02')).toBeNull();
  });
});

test('a teacher keeps no closures; the head does, and the council without the names', async () => {
  const schoolId = await addSchoolRow();
  const { personId: headId } = await addPost(schoolId, 'head');
  const { personId: teacherId } = await addPost(schoolId, 'teacher', { familyName: 'Birch' });
  const head = await viewerFor(headId, monday);
  expect(await getSchoolFor(head, schoolId, 'keep-closures')).toMatchObject({ onBehalf: false });
  const teacher = await viewerFor(teacherId, monday);
  await expect(getSchoolFor(teacher, schoolId, 'keep-closures')).rejects.toMatchObject({
    status: 404,
  });
  const council = { role: 'programme-administrator' as const, schoolId: null, trustId: null };
  const administrator = { ...teacher, grants: [council] };
  expect(await getSchoolFor(administrator, schoolId, 'keep-closures')).toMatchObject({
    onBehalf: true,
  });
});

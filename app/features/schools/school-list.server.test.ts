import { describe, expect, test } from 'vitest';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPost, addSchoolRow, addTrustRow } from '../../../tests/support/school';
import { readSchoolFilter } from './school-filter';
import { countSchoolsByPart, listSchools } from './school-list.server';

useFreshDatabase();

const day = '2026-11-23';
const listed = async (query: string) =>
  (await listSchools(readSchoolFilter(new URLSearchParams(query)), day)).schools.map(
    (school) => school.name,
  );

async function some() {
  const trustId = await addTrustRow('Tidewater Trust');
  await addSchoolRow({ name: 'Elm Road', accepted: false });
  const begun = await addSchoolRow({ name: 'Ash Lane', urn: '118001', trustId });
  await addSchoolRow({ name: 'Oak House', takesPart: 'contributor', phase: 'special' });
  await addSchoolRow({ name: 'Old Infants', status: 'closed' });
  await addPost(begun, 'head');
  await addPost(begun, 'teacher', { familyName: 'Wells' });
  await addPost(begun, 'governor', { familyName: 'Gale' });
}

describe('the council’s list of schools', () => {
  test('is A–Z without the closed ones, which a search still finds', async () => {
    await some();
    expect(await listed('')).toEqual(['Ash Lane', 'Elm Road', 'Oak House']);
    expect(await listed('part=closed')).toEqual(['Old Infants']);
    expect(await listed('search=infants')).toEqual(['Old Infants']);
  });

  test('is searched by name, trust and identifier', async () => {
    await some();
    expect(await listed('search=lane')).toEqual(['Ash Lane']);
    expect(await listed('search=tidewater')).toEqual(['Ash Lane']);
    expect(await listed('search=118001')).toEqual(['Ash Lane']);
    expect(await listed('search=nothing+like+it')).toEqual([]);
  });

  test('is narrowed by phase, part and how far a school has come', async () => {
    await some();
    expect(await listed('phase=special')).toEqual(['Oak House']);
    expect(await listed('part=sequenced')).toEqual(['Ash Lane', 'Elm Road']);
    expect(await listed('beginning=no-head')).toEqual(['Elm Road', 'Oak House']);
    expect(await listed('beginning=staff')).toEqual(['Ash Lane']);
    expect(await listed('beginning=nonsense&page=x')).toHaveLength(3);
  });

  test('counts staff without governors, and tells the parts apart', async () => {
    await some();
    const { schools } = await listSchools(readSchoolFilter(new URLSearchParams('search=ash')), day);
    expect(schools).toMatchObject([{ staff: 2, trust: 'Tidewater Trust', beginning: 'staff' }]);
    expect(await countSchoolsByPart()).toEqual({ sequenced: 2, contributor: 1, no: 0 });
  });

  test('comes in pages', async () => {
    for (let number = 1; number <= 60; number += 1)
      await addSchoolRow({ name: `School ${String(number).padStart(2, '0')}`, accepted: false });
    const filter = readSchoolFilter(new URLSearchParams('page=2'));
    const { schools, found, pages } = await listSchools(filter, day);
    expect([schools.length, found, pages]).toEqual([10, 60, 2]);
    expect(schools[0]?.name).toBe('School 51');
  });
});

import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { By } from '~/features/people/viewer';
import { db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addPerson } from '../../../tests/support/person';
import { monday } from '../../../tests/support/school';
import { applyStagedList, findListPreview, stageList } from './staged-list.server';

useFreshDatabase();

const list = {
  bytes: readFileSync('tests/data/gias_layout_812.csv'),
  fileName: 'l.csv',
  la: '812',
};
const links = { ...list, bytes: readFileSync('tests/data/gias_links_812_20250422.csv') };
const someone = async (): Promise<By> => {
  const { personId } = await addPerson();
  return { personId, door: 'browser', now: monday };
};
let by: By;
beforeEach(async () => {
  by = await someone();
});

async function staged(upload: typeof list): Promise<string> {
  const outcome = await stageList(by, upload);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.id;
}

describe('the real list for 812', () => {
  it('is answered in one line before anything has changed', async () => {
    const preview = await findListPreview(by, await staged(list));
    expect(preview).toMatchObject({
      kind: 'schools',
      title: '63 schools take part: 72 open of 76 read',
    });
    expect(await db.school.count()).toBe(0);
  });

  it('comes in, and a second time nothing changes and that is said', async () => {
    const id = await staged(list);
    expect(await applyStagedList(by, id)).toContain('63 schools of the list take part');
    expect(await db.school.count()).toBe(72);
    expect(await applyStagedList(by, id)).toBe('Nothing changed: all of it was taken in already');
    expect(await findListPreview(by, id)).toMatchObject({ changes: 0 });
  });

  it('is absent for anyone else, and after its day', async () => {
    const id = await staged(list);
    const other = await someone();
    expect(await findListPreview(other, id)).toBeNull();
    expect(await applyStagedList(other, id)).toBeNull();
    expect(await findListPreview({ ...by, now: '2026-11-25T09:00:00.000Z' }, id)).toBeNull();
  });

  it('says when the file holds no school of the council', async () => {
    expect(await stageList(by, { ...list, la: '999' })).toMatchObject({ reason: 'no-school' });
  });
});

describe('the links file', () => {
  it('is told from the list by its columns, and can be kept before any school is known', async () => {
    const id = await staged(links);
    expect(await findListPreview(by, id)).toMatchObject({ kind: 'links', renumbered: [] });
    expect(await applyStagedList(by, id)).toContain('kept for the schools known and to come');
    expect(await applyStagedList(by, id)).toBe('Nothing changed: all of it was taken in already');
  });
});

it('refuses a file that is neither', async () => {
  const bytes = readFileSync('tests/data/bank-holidays.json');
  expect(await stageList(by, { ...list, bytes })).toMatchObject({ reason: 'not-read' });
});

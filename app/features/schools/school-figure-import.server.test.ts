import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import { addSchoolRow, terminal } from '../../../tests/support/school';
import { readFiguresFile } from './school-figure-file';
import { applyFigures, previewFigures, type FigureLoad } from './school-figure-import.server';
import { listFigures, totalFigures } from './school-figure-list.server';
import { applyStagedFigures, findStagedFigures, stageFigures } from './staged-figure.server';

useFreshDatabase();

const census = readFileSync('tests/data/perf_tables_census_812.csv');
const text = (...lines: string[]) =>
  Buffer.from(['URN,LA,NOR,TSENELSE,TSENELK', ...lines].join('\n'));
const said = { period: '2018/19', source: 'School performance tables' };

async function load(bytes: Uint8Array, period = '2018/19'): Promise<FigureLoad> {
  const read = await readFiguresFile(bytes, { la: '812' });
  if (!read.ok) throw new Error(read.reason);
  return { ...said, period, rows: read.rows, refused: read.refused };
}

describe('the real file of the council', () => {
  test('is read whole: sixty-seven schools, and “NA” is not zero', async () => {
    const read = await readFiguresFile(census, { la: '812' });
    expect(read).toMatchObject({ ok: true, outside: 0, refused: [] });
    const rows = read.ok ? read.rows : [];
    expect(rows).toHaveLength(67);
    expect(rows.find(({ urn }) => urn === '118124')?.figures).toEqual({
      pupils: { value: 246, missing: null },
      'ehc-plans': { value: 3, missing: null },
      'sen-support': { value: 30, missing: null },
      'free-meals': { value: null, missing: 'NA' },
    });
  });

  test('raises no doubt, lists who is not known, and changes nothing the second time', async () => {
    await addSchoolRow({ name: 'First', urn: '117733' });
    await addSchoolRow({ name: 'Second', urn: '118124' });
    const figures = await load(census);
    const plan = await applyFigures(terminal(), figures);
    expect(plan.fresh.map(({ name }) => name)).toEqual(['First', 'Second']);
    expect(plan).toMatchObject({ questioned: [], refused: [] });
    expect(plan.unknown).toHaveLength(65);
    const before = await db.schoolFigure.findMany();
    expect(before).toHaveLength(8);
    const again = await applyFigures(terminal('2026-11-30T09:30:00.000Z'), figures);
    expect(again).toMatchObject({ fresh: [], changed: [], unchanged: 2 });
    expect(await db.schoolFigure.findMany()).toEqual(before);
  });
});

describe('what a file says', () => {
  test('takes the place of what was stored, and what it leaves out stays', async () => {
    await addSchoolRow({ name: 'First', urn: '117733' });
    await applyFigures(terminal(), await load(text('117733,812,307,2,29')));
    const later = await load(Buffer.from('URN,LA,NOR,TSENELSE\n117733,812,310,x'));
    const plan = await applyFigures(terminal(), later);
    expect(plan.changed[0]?.changes).toEqual([
      {
        indicator: 'pupils',
        from: { value: 307, missing: null },
        to: { value: 310, missing: null },
      },
      {
        indicator: 'ehc-plans',
        from: { value: 2, missing: null },
        to: { value: null, missing: 'x' },
      },
    ]);
    const { schools } = await listFigures('2018/19', 1);
    expect(schools[0]?.figures).toEqual({
      pupils: { value: 310, missing: null },
      'ehc-plans': { value: null, missing: 'x' },
      'sen-support': { value: 29, missing: null },
    });
    expect(await totalFigures('2018/19')).toEqual([
      { indicator: 'pupils', total: 310, schools: 1, missing: 0 },
      { indicator: 'ehc-plans', total: 0, schools: 0, missing: 1 },
      { indicator: 'sen-support', total: 29, schools: 1, missing: 0 },
    ]);
  });

  test('from the council’s own records stands beside the census of the same year', async () => {
    await addSchoolRow({ name: 'First', urn: '117733' });
    await applyFigures(terminal(), await load(text('117733,812,307,2,29')));
    const own = 'URN,Requests,SuspSENK,Moves\n117733,5,x,0';
    await applyFigures(terminal(), await load(Buffer.from(own)));
    const { schools } = await listFigures('2018/19', 1);
    expect(schools[0]?.figures).toMatchObject({
      'sen-support': { value: 29, missing: null },
      'ehc-requests': { value: 5, missing: null },
      suspended: { value: null, missing: 'x' },
      'specialist-moves': { value: 0, missing: null },
    });
  });

  test('is found by an old URN, and never twice for one school', async () => {
    const schoolId = await addSchoolRow({ name: 'First', urn: '117733' });
    const older = { id: 'old', schoolId, kind: 'urn', value: '100001', endsOn: '2020-08-31' };
    await act((tx) => tx.schoolIdentifier.create({ data: older }));
    const plan = await previewFigures(
      await load(text('100001,812,307,0,29', '117733,812,310,0,30')),
    );
    expect(plan.fresh).toMatchObject([{ urn: '100001' }]);
    expect(plan.refused).toEqual([{ line: 3, reason: 'First is on line 2 already' }]);
  });

  test('is refused by the line where it is no number or stands twice', async () => {
    const { refused, rows } = await load(
      text('117733,812,many,0,29', '117734,812,300,0,29', '117734,812,300,0,29', ',812,9,9,9'),
    );
    expect(rows).toHaveLength(1);
    expect(refused).toEqual([
      { line: 2, reason: 'NOR: “many” is not a whole number of 0 or more' },
      { line: 4, reason: 'URN 117734 is on line 3 already' },
    ]);
  });

  test('is left out where it is hard to believe, unless it is said to stand', async () => {
    await addSchoolRow({ name: 'First', urn: '117733' });
    const figures = await load(text('117733,812,30,0,290'));
    expect(await applyFigures(terminal(), figures)).toMatchObject({
      questioned: [{ doubts: ['290 with SEN of 30 pupils'], accepted: false }],
    });
    expect(await db.schoolFigure.count()).toBe(0);
    await applyFigures(terminal(), figures, ['117733']);
    expect(await db.schoolFigure.count()).toBe(3);
  });
});

describe('a file without what is needed', () => {
  test.each([
    ['Name,Pupils\nFirst,9', 'needs a column URN'],
    [
      'URN,Name\n117733,First',
      'one or more of NOR, TSENELSE, TSENELK, NUMFSM, REQUESTS, SUSPSENK, MOVES',
    ],
  ])('%j', async (content, words) => {
    const read = await readFiguresFile(Buffer.from(content));
    expect(read.ok || read.reason).toContain(words);
  });
});

describe('an upload that waits for its preview', () => {
  const by = { ...terminal(), personId: 'priya' };
  const upload = { ...said, bytes: text('117733,812,307,2,29'), fileName: 'census.csv', la: '812' };

  test('is applied once, by whoever uploaded it', async () => {
    await addSchoolRow({ name: 'First', urn: '117733' });
    const staged = await stageFigures(by, upload);
    const id = staged.ok ? staged.id : '';
    expect(await findStagedFigures({ ...by, personId: 'other' }, id)).toBeNull();
    expect(await findStagedFigures(by, id)).toMatchObject({
      period: '2018/19',
      fileName: 'census.csv',
    });
    expect(await applyStagedFigures(by, id, [])).toEqual({ period: '2018/19', schools: 1 });
    expect(await applyStagedFigures(by, id, [])).toBeNull();
    const entry = await db.auditEntry.findFirstOrThrow({ where: { act: 'loadFigures' } });
    expect(JSON.parse(entry.detail)).toEqual({ period: '2018/19', schools: 1, figures: 3 });
  });

  test('is refused without a period, or with no school of the council', async () => {
    const refusal = await stageFigures(by, { ...upload, period: '2018' });
    expect(refusal).toMatchObject({ reason: 'period' });
    expect(await stageFigures(by, { ...upload, la: '000' })).toMatchObject({
      reason: 'not-read',
      message: 'The file has no school of council 000: all 1 are of other councils.',
    });
    expect(await db.stagedImport.count()).toBe(0);
  });
});

import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { readGias } from '~/features/schools/gias-file';
import { readFiguresFile } from '~/features/schools/school-figure-file';
import { applyFigures } from '~/features/schools/school-figure-import.server';
import { applySchoolImport } from '~/features/schools/school-import.server';
import { useFreshDatabase } from '../../../../tests/support/database';
import { addYear } from '../../../../tests/support/rollout';
import { terminal } from '../../../../tests/support/school';
import { listSchoolsWithNeed } from './need-list.server';
import { needWeightsOf } from './need-indicator';
import { setNeedWeights } from './need-weight.server';

const today = '2026-11-23';
const weight = {
  ...{ 'ehc-requests': 30, suspended: 30, 'specialist-moves': 20 },
  ...{ 'free-meals': 20, 'ehc-plans': 0, 'sen-support': 0 },
};

useFreshDatabase();

let yearId: string;

// The council's real schools with the one file of figures that is public, of 2018/19.
beforeEach(async () => {
  yearId = await addYear();
  const list = await readGias(readFileSync('tests/data/gias_layout_812.csv'), { la: '812' });
  const census = await readFiguresFile(readFileSync('tests/data/perf_tables_census_812.csv'), {
    la: '812',
  });
  if (!list.ok || !census.ok) throw new Error('the real files were not read');
  await applySchoolImport(terminal(), list);
  const said = { period: '2018/19', source: 'School performance tables' };
  const { rows, refused } = census;
  await applyFigures(
    terminal(),
    { ...said, rows, refused },
    rows.map(({ urn }) => urn),
  );
});

const read = async () => (await listSchoolsWithNeed(yearId, today)).sequenced;
const countOld = () =>
  setNeedWeights(terminal(), {
    programmeYearId: yearId,
    weights: needWeightsOf(weight, ['free-meals', 'sen-support']),
  });

describe('the 59 real mainstream schools', () => {
  test('have no need known: the figures are seven years old, shown as such, and nothing is zero', async () => {
    const schools = await read();
    expect(schools).toHaveLength(59);
    for (const { need } of schools) {
      expect(need).toMatchObject({ score: null, covered: 0, question: null });
      for (const part of need.parts) {
        if (part.value === null) expect(part.missing).toMatch(/^not /);
        else expect(part).toMatchObject({ isOld: true, uncounted: 'old, weighs nothing' });
        expect(part.value === null || part.source === 'School performance tables').toBe(true);
      }
    }
  });

  test('once the lead lets old figures count, are compared within their phase from a fifth of the weight', async () => {
    await countOld();
    const schools = await read();
    const known = schools.filter(({ need }) => need.score !== null);
    for (const { need } of known) {
      expect(need.covered).toBeCloseTo(0.2);
      expect(['primary', 'secondary']).toContain(need.group);
    }
    const needOf = (name: string) => schools.find(({ school }) => school.name === name)?.need;
    expect(known).toHaveLength(56);
    // Two nurseries are too few to say anything of.
    expect(needOf('Scartho Nursery School')?.score).toBeNull();
    // Not in the file of figures: not zero.
    expect(needOf('Coomb Briggs Primary Academy')).toMatchObject({ score: null, covered: 0 });
    const welholme = needOf('Welholme Academy')?.score;
    const healing = needOf('Healing Primary Academy')?.score;
    expect(welholme).toBeGreaterThan(95);
    expect(healing).toBeLessThan(10);
    expect(known.filter(({ need }) => (need.score ?? 0) >= 60).length).toBeLessThan(30);
  });

  test('five have a share with SEN far below similar schools: a question, and no need', async () => {
    await countOld();
    const asked = (await read()).filter(({ need }) => need.question !== null);
    expect(asked.map(({ school }) => school.name)).toEqual([
      'Cleethorpes Academy',
      'Healing Primary Academy',
      "Scartho Infants' School and Nursery",
      'Springfield Primary Academy',
      'Waltham Toll Bar Academy',
    ]);
  });
});

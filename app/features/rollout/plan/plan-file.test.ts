import { describe, expect, it } from 'vitest';
import { readPlanFile } from './plan-file';

type Loose = Record<string, unknown>;

const cohort = (id: string, startsOn: string, rest: Loose = {}) => ({
  id,
  startsOn,
  maxSchools: 2,
  ...rest,
});
const school = (urn: unknown, rest: Loose = {}) => ({
  urn,
  name: `School ${String(urn)}`,
  staff: 20,
  need: 40,
  phase: 'primary',
  ...rest,
});
const file = (rest: Loose = {}): Loose => ({
  cohorts: [cohort('a', '2026-11-02'), cohort('b', '2027-01-11')],
  schools: [school('100001'), school('100002')],
  ...rest,
});

function faultsOf(input: unknown): Record<string, string> {
  const read = readPlanFile(input);
  if (read.ok) throw new Error('The file has no fault.');
  return Object.fromEntries(read.faults.map(({ path, message }) => [path, message]));
}

describe('a file without a fault', () => {
  it('takes every default', () => {
    expect(readPlanFile(file())).toEqual({
      ok: true,
      notes: [],
      problem: {
        cohorts: ['a', 'b'].map((id, at) => ({
          ...cohort(id, at === 0 ? '2026-11-02' : '2027-01-11'),
          minSchools: 0,
          maxStaff: null,
          maxFacilitatorDays: null,
          phases: {},
        })),
        schools: ['100001', '100002'].map((urn) => ({
          ...school(urn),
          facilitatorDays: 0,
          ...{ trust: null, area: null, pinned: null, notBefore: null, notIn: [] },
        })),
        ...{ together: [], apart: [], mode: 'need-led', earlyPlaces: 0, seed: null },
        weights: { need: 1, trustSplit: 10, areaSplit: 2 },
      },
    });
  });

  it('takes a URN as a number, in pairs too, and each weight by itself', () => {
    const read = readPlanFile(
      file({
        schools: [school(100001), school('100002')],
        apart: [['100001', 100002]],
        weights: { trustSplit: 0 },
      }),
    );
    expect(read).toMatchObject({
      ok: true,
      problem: {
        schools: [{ urn: '100001' }, { urn: '100002' }],
        apart: [['100001', '100002']],
        weights: { need: 1, trustSplit: 0, areaSplit: 2 },
      },
    });
  });

  it('says what an unknown need counts as', () => {
    const known = [school(100001, { need: 10 }), school(100002, { need: 30 })];
    const unknown = school(100003, { need: null });
    const notes = (schools: Loose[]) => {
      const read = readPlanFile(file({ schools }));
      return read.ok ? read.notes.join() : '';
    };
    expect(notes([...known, unknown])).toContain('1 of 3 schools is not known: they count with 20');
    expect(notes([unknown])).toContain('count with 50, as no need is known');
  });

  it('takes null for whatever may be missing', () => {
    const nothing = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, null]));
    const limits = nothing('minSchools', 'maxStaff', 'maxFacilitatorDays', 'phases');
    const ofSchool = nothing('facilitatorDays', 'trust', 'area', 'pinned', 'notBefore', 'notIn');
    const ofFile = nothing('together', 'apart', 'weights', 'mode', 'earlyPlaces', 'seed');
    const input = file({
      cohorts: [cohort('a', '2026-11-02', limits), cohort('b', '2027-01-11')],
      schools: [school('100001', ofSchool), school('100002')],
      ...ofFile,
    });
    expect(readPlanFile(input)).toEqual(readPlanFile(file()));
    const weights = nothing('need', 'trustSplit', 'areaSplit');
    expect(readPlanFile(file({ weights }))).toEqual(readPlanFile(file()));
  });

  it('takes staff counted in full-time posts, no school at all, and leasts above their mosts', () => {
    const phases = { x: { min: 2, max: 1 }, y: null };
    const cohorts = [cohort('a', '2026-11-02', { minSchools: 3, maxStaff: 20.5, phases })];
    const read = readPlanFile(file({ cohorts, schools: [school('100001', { staff: 10.5 })] }));
    expect(read).toMatchObject({
      problem: { cohorts: [{ minSchools: 3, maxStaff: 20.5 }], schools: [{ staff: 10.5 }] },
    });
    expect(readPlanFile(file({ schools: [] }))).toMatchObject({ ok: true });
  });

  it('takes a phase of any name', () => {
    const phases = { constructor: { max: 1 }, 'all-through': { min: 1 } };
    const read = readPlanFile(file({ cohorts: [cohort('a', '2026-11-02', { phases })] }));
    expect(read.ok && Object.entries(read.problem.cohorts[0]!.phases)).toEqual([
      ['constructor', { min: 0, max: 1 }],
      ['all-through', { min: 1, max: null }],
    ]);
  });
});

describe('faults', () => {
  it.each<[string, Loose, string, string]>([
    ['an unknown key', { speed: 1 }, 'speed', 'Nothing of this name'],
    ['no cohorts', { cohorts: [] }, 'cohorts', 'no cohort'],
    ['schools that are no list', { schools: 3 }, 'schools', 'not a list'],
    ['an unknown way to order', { mode: 'best' }, 'mode', 'none of need-led, random, hybrid'],
    ['a draw without a seed', { mode: 'random' }, 'seed', 'needs its seed'],
    ['a hybrid without places', { mode: 'hybrid', seed: 1 }, 'earlyPlaces', 'how many early'],
    ['a seed that is no whole number', { mode: 'random', seed: 1.5 }, 'seed', 'not a whole'],
    ['a negative weight', { weights: { need: -1 } }, 'weights.need', 'negative'],
    ['an unknown weight', { weights: { area: 1 } }, 'weights.area', 'Nothing of this name'],
    ['a pair of one school', { apart: [[100001, '100001']] }, 'apart[0]', 'names one twice'],
    ['an unknown school', { together: [['100001', '999999']] }, 'together[0][1]', 'No school'],
    ['three to a pair', { apart: [['100001', '100002', '100001']] }, 'apart[0]', 'two to a pair'],
    ['one to a pair', { apart: [['100001']] }, 'apart[0]', 'two to a pair'],
  ])('%s', (_, rest, path, message) => {
    const faults = faultsOf(file(rest));
    expect(faults[path]).toContain(message);
    expect(Object.keys(faults)).toEqual([path]);
  });

  it.each<[string, Loose, string, string]>([
    ['a day that is none', { startsOn: '2027-02-29' }, 'startsOn', 'no day of the calendar'],
    ['a day before the last cohort', { startsOn: '2026-01-01' }, 'startsOn', 'starts later'],
    ['an id twice', { id: 'a' }, 'id', 'Another cohort'],
    ['no most schools', { maxSchools: undefined }, 'maxSchools', 'missing'],
    ['part of a school', { maxSchools: 1.5 }, 'maxSchools', 'not a whole number'],
    ['negative staff', { maxStaff: -1 }, 'maxStaff', 'negative'],
    ['a number beyond reason', { maxFacilitatorDays: 1e25 }, 'maxFacilitatorDays', 'too large'],
    ['an unknown bound', { phases: { 'a b': { low: 1 } } }, 'phases["a b"].low', 'Nothing of'],
  ])('of a cohort: %s', (_, rest, path, message) => {
    const cohorts = [cohort('a', '2026-11-02'), cohort('b', '2027-01-11', rest)];
    const faults = faultsOf(file({ cohorts }));
    expect(faults[`cohorts[1].${path}`]).toContain(message);
    expect(Object.keys(faults)).toHaveLength(1);
  });

  it.each<[string, Loose, string, string]>([
    ['a URN of five digits', { urn: 10000 }, 'urn', 'six digits'],
    ['a URN that is none', { urn: true }, 'urn', 'six digits'],
    ['no URN', { urn: undefined }, 'urn', 'missing'],
    ['a URN twice', { urn: 100001 }, 'urn', 'Another school'],
    ['no need', { need: undefined }, 'need', 'missing'],
    ['need above 100', { need: 100.5 }, 'need', 'from 0 to 100'],
    ['need as text', { need: '40' }, 'need', 'not a number'],
    ['an empty name', { name: ' ' }, 'name', 'empty'],
    ['an unknown pin', { pinned: 'z' }, 'pinned', 'No cohort'],
    ['an unknown bar', { notIn: ['a', 'z'] }, 'notIn[1]', 'No cohort'],
    ['an unknown key', { readiness: 3 }, 'readiness', 'Nothing of this name'],
  ])('of a school: %s', (_, rest, path, message) => {
    const faults = faultsOf(file({ schools: [school('100001'), school('100002', rest)] }));
    expect(faults[`schools[1].${path}`]).toContain(message);
    expect(Object.keys(faults)).toHaveLength(1);
  });

  it('tells all at once, whatever is wrong elsewhere', () => {
    const faults = faultsOf({
      cohorts: [cohort('a', 'soon'), cohort('a', '2027-01-11', { maxSchools: -1 })],
      schools: [school(1), school('100002', { pinned: 'z' }), school('100002')],
      mode: 'random',
      extra: true,
    });
    expect(Object.keys(faults).sort()).toEqual([
      ...['cohorts[0].startsOn', 'cohorts[1].id', 'cohorts[1].maxSchools', 'extra'],
      ...['schools[0].urn', 'schools[1].pinned', 'schools[2].urn', 'seed'],
    ]);
  });

  it('loses no bound of a phase without a word', () => {
    const phases = JSON.parse('{"__proto__":{"max":1}}') as Loose;
    const cohorts = [cohort('a', '2026-11-02', { phases })];
    expect(Object.keys(faultsOf(file({ cohorts })))).toEqual(['cohorts[0].phases']);
  });

  it.each([null, 3, 'text', []])('%j is no problem at all', (input) => {
    expect(faultsOf(input)).toEqual({ '': 'This is not an object in braces.' });
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyGias, applyLinks } from '../../../tests/support/known-schools';
import type { GiasSchool } from './gias';
import { readGias } from './gias-file';
import { Lineage } from './gias-links';
import { readLinks } from './gias-links-file';
import { planLinks } from './gias-links-plan';
import { planGias } from './gias-plan';
import type { KnownSchool } from './known-school';
import { oldestFirst } from './school-identifier';

const today = '2026-11-23';
const noLinks = new Lineage([]);
let rows: GiasSchool[] = [];
let lineage = noLinks;

beforeAll(async () => {
  const list = await readGias(readFileSync('tests/data/gias_layout_812.csv'));
  const file = await readLinks(readFileSync('tests/data/gias_links_812_20250422.csv'));
  if (!list.ok || !file.ok) throw new Error('the real files were not read');
  rows = list.rows;
  lineage = new Lineage(file.links);
});

const takeList = (known: KnownSchool[], list: GiasSchool[], links: Lineage) =>
  applyGias(known, planGias({ rows: list, known, lineage: links, today }));
const takeLinks = (known: KnownSchool[]) => applyLinks(known, planLinks({ lineage, known }));
const withUrn = (known: KnownSchool[], urn: string) =>
  known.filter((school) =>
    school.identifiers.some(({ kind, value }) => kind === 'urn' && value === urn),
  );

/** A list some months later: 118012 has closed and reopened as the academy 149973. */
const later = () => {
  const old = rows.find(({ urn }) => urn === '118012');
  if (!old) throw new Error('118012 is not in the list');
  const closed: GiasSchool = { ...old, status: 'closed', closedOn: '2023-09-30' };
  const academy: GiasSchool = {
    ...old,
    line: 78,
    urn: '149973',
    name: 'The Humberston Church of England Primary School',
    typeCode: '34',
    typeName: 'Academy converter',
    openedOn: '2023-10-01',
    ukprn: '10090000',
    trust: { code: '2817', name: 'A Trust' },
  };
  return [...rows.filter((row) => row !== old), closed, academy];
};

/** What matters of schools, without the ids that the order of doing things decides. */
const essence = (known: KnownSchool[]) =>
  known
    .map(({ id: _id, inUse: _inUse, identifiers, ...fields }) => ({
      ...fields,
      numbers: identifiers
        .map(({ kind, value, startsOn, endsOn }) => `${kind} ${value} ${startsOn}–${endsOn}`)
        .sort(),
    }))
    .sort(
      (a, b) =>
        a.name.localeCompare(b.name) || String(a.postcode).localeCompare(String(b.postcode)),
    );

describe('one school under successive URNs', () => {
  it('gains the new URN, with days, and keeps the old', () => {
    const after = takeLinks(takeList([], rows, noLinks));
    expect(after).toHaveLength(72);
    const [school] = withUrn(after, '149973');
    const urns = school?.identifiers.filter(({ kind }) => kind === 'urn').sort(oldestFirst);
    expect(urns).toEqual([
      { kind: 'urn', value: '118012', startsOn: null, endsOn: '2023-10-01' },
      { kind: 'urn', value: '149973', startsOn: '2023-10-01', endsOn: null },
    ]);
    for (const [old, now] of [
      ['118015', '150519'],
      ['117956', '150965'],
      ['117731', '143884'],
    ] as const)
      expect(withUrn(after, old)).toEqual(withUrn(after, now));
  });

  it('planned again changes nothing, nor does the list', () => {
    const after = takeLinks(takeList([], rows, noLinks));
    expect(planLinks({ lineage, known: after })).toEqual({
      joined: [],
      renumbered: [],
      successions: [],
      refused: [],
    });
    const again = planGias({ rows, known: after, lineage, today });
    expect([again.new, again.changed, again.closing]).toEqual([[], [], []]);
  });

  it('ends the same with the links first or the schools first', () => {
    const schoolsFirst = takeLinks(takeList([], rows, noLinks));
    const linksFirst = takeLinks(takeList([], rows, lineage));
    expect(essence(linksFirst)).toEqual(essence(schoolsFirst));
  });

  it('ends the same when the academy came in as a school of its own before the links', () => {
    const before = takeList([], rows, noLinks);
    const two = takeList(before, later(), noLinks);
    expect(two).toHaveLength(73);
    const linksLate = takeLinks(two);
    const linksEarly = takeLinks(takeList(takeLinks(before), later(), lineage));
    expect(linksLate).toHaveLength(72);
    expect(essence(linksLate)).toEqual(essence(linksEarly));
    const [school] = withUrn(linksLate, '118012');
    expect(school).toMatchObject({
      status: 'open',
      closedOn: null,
      typeCode: '34',
      trust: { name: 'A Trust' },
    });
  });

  it('is not told back by an older list', () => {
    const known = takeList(takeLinks(takeList([], rows, noLinks)), later(), lineage);
    const old = planGias({ rows, known, lineage, today });
    expect([old.new, old.changed, old.closing]).toEqual([[], [], []]);
    expect(old.notTakingPart.find(({ urn }) => urn === '118012')?.why).toMatch(
      /^Earlier number of The Humberston Church/,
    );
  });
});

describe('two records of one school', () => {
  const used = (known: KnownSchool[], ...urns: string[]) =>
    known.map((school) => ({
      ...school,
      inUse: school.identifiers.some(({ kind, value }) => kind === 'urn' && urns.includes(value)),
    }));

  it('become the one on which people and plans hang', () => {
    const two = used(takeList(takeList([], rows, noLinks), later(), noLinks), '118012');
    const { joined } = planLinks({ lineage, known: two });
    expect(joined).toMatchObject([
      { keptId: 'school-118012', absorbedId: 'school-149973', takeTrust: true },
    ]);
  });

  it('are left for a person to decide when both are in use', () => {
    const two = used(takeList(takeList([], rows, noLinks), later(), noLinks), '118012', '149973');
    const plan = planLinks({ lineage, known: two });
    expect(plan.joined).toEqual([]);
    expect(plan.refused).toMatchObject([{ urns: ['118012', '149973'] }]);
  });
});

describe('mergers', () => {
  const school = (urn: string, name: string): KnownSchool => {
    const [base] = takeList([], rows.slice(0, 1), noLinks);
    if (!base) throw new Error('no school');
    return {
      ...base,
      id: urn,
      name,
      identifiers: [{ kind: 'urn', value: urn, startsOn: null, endsOn: null }],
    };
  };

  it('keep every school and record who went into which, once', () => {
    const known = [
      school('117944', 'Infants'),
      school('117945', 'Juniors'),
      school('146762', 'Woodlands'),
    ];
    const { successions } = planLinks({ lineage, known });
    expect(
      successions.map(({ fromSchoolId, toSchoolId, kind }) => [fromSchoolId, toSchoolId, kind]),
    ).toEqual([
      ['117944', '146762', 'merger'],
      ['117945', '146762', 'merger'],
    ]);
    const recorded = new Set(successions.map((each) => `${each.fromSchoolId} ${each.toSchoolId}`));
    expect(planLinks({ lineage, known, recorded }).successions).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { act, db } from '~/platform/db.server';
import { useFreshDatabase } from '../../../tests/support/database';
import type { GiasSchool } from './gias';
import { readGias } from './gias-file';
import { readLinks } from './gias-links-file';
import type { Link } from './gias-links';
import { setPartOfType } from './participation.server';
import { listKnownSchools } from './known-school.server';
import { applyLinksImport, previewLinksImport } from './links-import.server';
import { applySchoolImport, previewSchoolImport, type SchoolList } from './school-import.server';
import { findSchoolByIdentifier } from './school.server';

const now = '2026-11-23T09:00:00.000Z';
const by = { personId: null, door: 'terminal', now } as const;
let list: SchoolList;
let links: Link[];

beforeAll(async () => {
  const read = await readGias(readFileSync('tests/data/gias_layout_812.csv'), { la: '812' });
  const file = await readLinks(readFileSync('tests/data/gias_links_812_20250422.csv'));
  if (!read.ok || !file.ok) throw new Error('the real files were not read');
  list = read;
  links = file.links;
});
useFreshDatabase();

const rowOf = (urn: string, over: Partial<GiasSchool> = {}): GiasSchool => {
  const row = list.rows.find((each) => each.urn === urn);
  if (!row) throw new Error(`no row ${urn}`);
  return { ...row, ...over };
};

/** The list some months later: 118012 has closed and opened again as the academy 149973. */
const later = (): SchoolList => ({
  refused: [],
  rows: [
    ...list.rows.filter(({ urn }) => urn !== '118012'),
    rowOf('118012', { status: 'closed', closedOn: '2023-09-30' }),
    rowOf('118012', {
      urn: '149973',
      line: 90,
      name: 'The Humberston Church of England Primary School',
      typeCode: '34',
      ukprn: '10090000',
      trust: { code: '2817', name: 'A Trust' },
    }),
  ],
});

/** Every school as the database has it, without the ids that the order of doing things decides. */
async function essence() {
  const schools = await listKnownSchools(db, '2026-11-23');
  return schools
    .map(({ id: _id, identifiers, ...fields }) => ({
      ...fields,
      numbers: identifiers
        .map(({ kind, value, startsOn }) => `${kind} ${value} ${startsOn ?? ''}`)
        .sort(),
    }))
    .map((school) => JSON.stringify(school, Object.keys(school).sort()))
    .sort();
}

describe('taking in the national list', () => {
  it('stores 72 schools, of which 63 take part, with numbers and trusts', async () => {
    await applySchoolImport(by, list);
    expect(await db.school.count()).toBe(72);
    expect(await db.school.count({ where: { takesPart: { not: 'no' } } })).toBe(63);
    expect(await db.schoolIdentifier.count({ where: { kind: 'urn' } })).toBe(72);
    expect(await db.trust.count()).toBe(5);
    expect(await db.trustLink.count({ where: { endsOn: null, source: 'gias' } })).toBe(6);
    const school = await findSchoolByIdentifier('812/6906');
    expect(school?.name).toBe('Oasis Academy Wintringham');
  });

  it('only looks while it is a preview', async () => {
    const plan = await previewSchoolImport(list, now);
    expect(plan.new).toHaveLength(72);
    expect(await db.school.count()).toBe(0);
  });

  it('twice changes nothing but adds a line to the audit trail', async () => {
    await applySchoolImport(by, list);
    const before = await essence();
    const again = await applySchoolImport(by, list);
    expect([again.new, again.changed, again.closing]).toEqual([[], [], []]);
    expect(await essence()).toEqual(before);
    expect(await db.auditEntry.count({ where: { act: 'importSchools' } })).toBe(2);
    expect(await db.auditEntry.count({ where: { act: 'importSchool' } })).toBe(72);
  });

  it('changes fields, numbers and trusts, and leaves the earlier ones dated', async () => {
    await applySchoolImport(by, list);
    const row = rowOf('135209', {
      pupils: 900,
      ukprn: '10099999',
      trust: { code: '1', name: 'Another Trust' },
    });
    await applySchoolImport(by, { rows: [row], refused: [] });
    const found = await findSchoolByIdentifier('10099999');
    const school = await db.school.findUniqueOrThrow({
      where: { id: found?.id ?? '' },
      include: {
        identifiers: { where: { kind: 'ukprn' } },
        trustLinks: { include: { trust: true } },
      },
    });
    expect(school.pupils).toBe(900);
    expect(school.identifiers.map(({ value, endsOn }) => [value, endsOn])).toEqual([
      ['10021046', '2026-11-23'],
      ['10099999', null],
    ]);
    expect(school.trustLinks.map(({ trust, endsOn }) => [trust.name, endsOn])).toEqual([
      ['Oasis Community Learning', '2026-11-23'],
      ['Another Trust', null],
    ]);
  });

  it('follows the council’s setting of types', async () => {
    await setPartOfType(by, { typeCode: '10', takesPart: 'contributor' });
    const plan = await applySchoolImport(by, list);
    expect(plan.counts.takingPart).toBe(65);
    const later = await setPartOfType(by, { typeCode: '44', takesPart: 'no' });
    expect(later).toEqual({ ok: true, schools: 2 });
    expect((await applySchoolImport(by, list)).changed).toEqual([]);
    expect(await setPartOfType(by, { typeCode: '99', takesPart: 'no' })).toMatchObject({
      reason: 'no-type',
    });
  });
});

describe('taking in the links', () => {
  it('finds a school by its old and its new URN', async () => {
    await applySchoolImport(by, list);
    await applyLinksImport(by, links);
    for (const [old, now_] of [
      ['118012', '149973'],
      ['118015', '150519'],
      ['117956', '150965'],
    ] as const)
      expect(await findSchoolByIdentifier(now_)).toEqual(await findSchoolByIdentifier(old));
    expect(await db.school.count()).toBe(72);
  });

  it('twice changes nothing', async () => {
    await applySchoolImport(by, list);
    await applyLinksImport(by, links);
    const before = await essence();
    const again = await applyLinksImport(by, links);
    expect(again).toEqual({ joined: [], renumbered: [], successions: [], refused: [] });
    expect(await essence()).toEqual(before);
    expect(await db.urnLink.count()).toBe(103);
  });

  it('ends the same before and after the list of schools', async () => {
    await applyLinksImport(by, links);
    await applySchoolImport(by, list);
    const linksFirst = await essence();
    await act(async (tx) => {
      for (const table of [
        'trustLink',
        'schoolIdentifier',
        'schoolSuccession',
        'urnLink',
        'school',
      ] as const)
        await (tx[table].deleteMany as (args: object) => Promise<unknown>)({});
    });
    await applySchoolImport(by, list);
    await applyLinksImport(by, links);
    expect(await essence()).toEqual(linksFirst);
  });

  it('joins the academy that came in as a school of its own, and keeps what hangs on the old', async () => {
    await applySchoolImport(by, list);
    const before = await findSchoolByIdentifier('118012');
    await act((tx) =>
      tx.closure.create({
        data: { id: 'c', schoolId: before?.id ?? '', on: '2026-12-01', kind: 'inset' },
      }),
    );
    await applySchoolImport(by, later());
    expect(await db.school.count()).toBe(73);
    const plan = await applyLinksImport(by, links);
    expect(plan.joined).toHaveLength(1);
    expect(await findSchoolByIdentifier('149973')).toEqual({
      id: before?.id,
      name: 'The Humberston Church of England Primary School',
    });
    const school = await db.school.findUniqueOrThrow({
      where: { id: before?.id ?? '' },
      include: { trustLinks: { include: { trust: true } } },
    });
    expect(school).toMatchObject({ status: 'open', closedOn: null, typeCode: '34' });
    expect(school.trustLinks.map(({ trust }) => trust.name)).toEqual(['A Trust']);
    expect(await db.school.count()).toBe(72);
  });

  it('leaves two records that are both in use to a person', async () => {
    await applySchoolImport(by, list);
    await applySchoolImport(by, later());
    for (const urn of ['118012', '149973']) {
      const school = await findSchoolByIdentifier(urn);
      await act((tx) =>
        tx.closure.create({
          data: { id: urn, schoolId: school?.id ?? '', on: '2026-12-01', kind: 'inset' },
        }),
      );
    }
    expect((await previewLinksImport(links, now)).refused).toHaveLength(1);
    await applyLinksImport(by, links);
    expect(await db.school.count()).toBe(73);
  });
});

import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useTerminal } from '../../tests/support/terminal';
import { addSchoolRow } from '../../tests/support/school';
import { db } from '~/platform/db.server';

const { portal, printed, file } = useTerminal();

const json = () => JSON.parse(printed[0] ?? '') as Record<string, unknown>;
const list = 'tests/data/gias_layout_812.csv';
const links = 'tests/data/gias_links_812_20250422.csv';
const sims = 'tests/data/staff_sims_invented.csv';

describe('portal schools import', () => {
  it('shows what would change, and changes nothing without --apply', async () => {
    expect(await portal('schools', 'import', list, '--la', '812')).toBe(0);
    const [text = ''] = printed;
    expect(text).toContain('76 read, 72 open, 63 take part.');
    expect(text).toContain('117731 William Barcroft Junior School: Closed on 28 February 2017');
    expect(text).toContain('Nothing is changed yet: add --apply to take it in.');
    expect(await db.school.count()).toBe(0);
  });

  it('takes the list in, audited as done from the terminal; again it changes nothing', async () => {
    expect(await portal('schools', 'import', list, '--la', '812', '--apply')).toBe(0);
    expect(await db.school.count()).toBe(72);
    const audited = await db.auditEntry.findMany({ select: { door: true } });
    expect(new Set(audited.map(({ door }) => door))).toEqual(new Set(['terminal']));
    expect(await portal('schools', 'import', list, '--la', '812', '--apply', '--json')).toBe(0);
    expect(json()).toMatchObject({ ok: true, applied: true, new: [], changed: [], closing: [] });
    expect(json().counts).toEqual({ read: 76, open: 72, takingPart: 63 });
  });

  it.each([
    ['a file that is not there', ['schools', 'import', 'absent.csv'], 'absent.csv is not there.'],
    ['a folder', ['schools', 'import', 'tests/data'], 'is a folder'],
    ['another kind of file', ['schools', 'import', links], 'no column for EstablishmentName'],
    ['another council', ['schools', 'import', list, '--la', '813'], 'no school of council 813'],
    ['the list where the links belong', ['schools', 'links', list], 'not the links file'],
  ])('is refused with %s', async (_, args, words) => {
    expect(await portal(...args)).toBe(1);
    expect(printed.join()).toContain(words);
  });

  it('is wrong usage without a file', async () => {
    expect(await portal('schools', 'import')).toBe(2);
    expect(await portal('schools', 'import', list, '--nonsense')).toBe(2);
  });
});

describe('portal schools types', () => {
  it('lists the types, and changes the part that schools of one play', async () => {
    await portal('schools', 'import', list, '--la', '812', '--apply');
    expect(await portal('schools', 'types')).toBe(0);
    expect(printed[0]).toMatch(/44 +contributor +Academy special converter/);
    expect(await portal('schools', 'types', '44', 'no')).toBe(0);
    expect(await db.school.count({ where: { takesPart: { not: 'no' } } })).toBe(61);
    expect(await portal('schools', 'types', '44', 'perhaps')).toBe(1);
    expect(await portal('schools', 'types', '99', 'no')).toBe(1);
  });
});

describe('portal schools links', () => {
  it('keeps a school through its change of URN', async () => {
    await portal('schools', 'import', list, '--la', '812', '--apply');
    expect(await portal('schools', 'links', links)).toBe(0);
    expect(printed[0]).toContain('The Humberston CofE Primary School: 149973, 118012');
    expect(await portal('schools', 'links', links, '--apply')).toBe(0);
    expect(await db.schoolIdentifier.count({ where: { value: '149973' } })).toBe(1);
    expect(await portal('schools', 'links', links, '--apply', '--json')).toBe(0);
    expect(json()).toMatchObject({ joined: [], renumbered: [], successions: [] });
  });
});

describe('portal staff import', () => {
  it('shows the columns, what is refused and what would change; then takes it in', async () => {
    await addSchoolRow({ name: 'Estuary Primary School', urn: '100001' });
    expect(await portal('staff', 'import', sims, '--school', '100001')).toBe(0);
    const [text = ''] = printed;
    expect(text).toContain('"NI Number": National Insurance number');
    expect(text).toContain('Hannah Brook: SENCO, Teacher');
    expect(text).toContain('office@estuary.example: lines 10, 11');
    expect(text).not.toMatch(/QQ\d/);
    expect(await db.person.count()).toBe(0);
    expect(await portal('staff', 'import', sims, '--school', '100001', '--apply')).toBe(0);
    expect(await db.person.count()).toBe(7);
  });

  it('is refused with every reason while something has to be settled, and taken in when it is', async () => {
    await addSchoolRow({ urn: '100001' });
    const path = `${file()}.csv`;
    writeFileSync(path, 'Name,Job title\nJane Smith,Keeper\nCher,Cook\nTom Hall,Cook\n');
    const command = ['staff', 'import', path, '--school', '100001', '--apply'];
    expect(await portal(...command)).toBe(1);
    const text = printed.join('\n');
    expect(text).toContain('line 3: "Cher" is one name only');
    expect(text).toContain('(or --leave-out 3)');
    expect(text).toContain('--answer "type:keeper=support-staff"');
    expect(await db.person.count()).toBe(0);
    const settled = ['--leave-out', '3', '--answer', 'type:keeper=support-staff'];
    expect(await portal(...command, ...settled)).toBe(0);
    expect(await db.person.count()).toBe(2);
  });

  it.each([
    ['a list of pupils', ['tests/data/pupils_invented.csv', '--school', '100001'], 'lists pupils'],
    ['no such school', [sims, '--school', '999999'], 'no school has this identifier'],
    ['a bad answer', [sims, '--school', '100001', '--answer', 'x'], 'give it as id=value'],
    ['a bad line', [sims, '--school', '100001', '--leave-out', 'x'], 'numbers of lines'],
  ])('is refused with %s', async (_, args, words) => {
    await addSchoolRow({ urn: '100001' });
    expect(await portal('staff', 'import', ...args)).toBe(1);
    expect(printed.join()).toContain(words);
  });

  it('waits for the agreement', async () => {
    await addSchoolRow({ urn: '100001', accepted: false });
    expect(await portal('staff', 'import', sims, '--school', '100001', '--apply')).toBe(1);
    expect(printed.join()).toContain('accepts the data-sharing agreement');
    expect(await db.person.count()).toBe(0);
  });

  it('is wrong usage without a school', async () => {
    expect(await portal('staff', 'import', sims)).toBe(2);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvText } from '~/platform/csv-out';
import { makeWorkbook } from '../../../tests/support/workbook';
import { readStaffFile } from './staff-file';
import {
  guessedMapping,
  keepMapped,
  mappingFault,
  recallMapping,
  rememberMapping,
} from './staff-mapping';

const today = '2026-11-23';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (file: Uint8Array) => {
  const staff = await readStaffFile(file, { today });
  if (!staff.ok) throw new Error(staff.reason);
  return staff;
};
const fixture = (name: string) => read(readFileSync(`tests/data/${name}`));

/** The guess as `field: header`. */
const guessed = async (name: string) => {
  const { sheet } = await fixture(name);
  const mapping = guessedMapping(sheet);
  return Object.fromEntries(
    Object.entries(mapping).map(([field, column]) => [field, sheet.headers[column]]),
  );
};

describe('files as schools export them', () => {
  it('SIMS-like: finds the header below the titles and the right columns', async () => {
    expect(await guessed('staff_sims_invented.csv')).toEqual({
      familyName: 'Surname',
      givenName: 'Forename',
      jobTitle: 'Role',
      email: 'Main E-mail',
      startsOn: 'Start Date',
      leavesOn: 'Leaving Date',
    });
  });

  it('Arbor-like: one column of names', async () => {
    expect(await guessed('staff_arbor_invented.csv')).toEqual({
      fullName: 'Staff member',
      jobTitle: 'Business role',
      email: 'Primary email address',
      startsOn: 'Employment start',
      leavesOn: 'Employment end',
      workingDays: 'Working days',
    });
  });

  it('Bromcom-like: semicolons and a column of schools', async () => {
    expect(await guessed('staff_bromcom_trust_invented.csv')).toEqual({
      fullName: 'Name',
      jobTitle: 'Post',
      email: 'E-mail (Work)',
      schoolName: 'School',
      startsOn: 'Started',
    });
  });

  it.each([
    [['Surname', 'Name', 'Job'], { familyName: 0, givenName: 1, jobTitle: 2 }],
    [
      ['Preferred Surname', 'Legal Surname', 'Forename', 'Post'],
      { familyName: 0, givenName: 2, jobTitle: 3 },
    ],
    [['Employee', 'School URN', 'Job Title'], { fullName: 0, schoolNumber: 1, jobTitle: 2 }],
  ])('%j', async (headers, mapping) => {
    const { sheet } = await read(bytes(csvText(headers, [headers.map(() => 'Word')])));
    expect(guessedMapping(sheet)).toEqual(mapping);
  });

  it('tells columns by what stands in them when their names do not', async () => {
    const { sheet } = await read(
      bytes(
        csvText(
          ['Who', 'Contact', 'Role', 'Start'],
          [['Smith, Jane', 'j@a.example', 'Cook', '1/9/2020']],
        ),
      ),
    );
    expect(guessedMapping(sheet)).toEqual({ fullName: 0, email: 1, jobTitle: 2, startsOn: 3 });
  });
});

describe('columns that may not be held', () => {
  it('are gone before anything else sees them, and named', async () => {
    const { sheet, refused } = await fixture('staff_sims_invented.csv');
    expect(refused).toEqual([
      { header: 'Gender', kind: 'sex, gender or orientation' },
      { header: 'Date of Birth', kind: 'date of birth' },
      { header: 'NI Number', kind: 'National Insurance number' },
      { header: 'Ethnicity', kind: 'ethnicity or nationality' },
      { header: 'Pay Scale', kind: 'pay' },
    ]);
    expect(JSON.stringify(sheet)).not.toMatch(/QQ\d|WBRI|1981|MPS/);
  });

  it('home addresses and mobiles too', async () => {
    const { sheet, refused } = await fixture('staff_arbor_invented.csv');
    expect(refused.map(({ header }) => header)).toEqual(['Home address', 'Mobile']);
    expect(JSON.stringify(sheet)).not.toMatch(/Sea Lane|07700/);
  });

  it.each([
    ['date of birth', ['12/03/1981', '04/11/1987', '23/07/1990', '01/02/1999']],
    ['National Insurance number', ['AB123456C', 'AB 22 34 56 A', 'JG103759A', '']],
    ['pay', ['£31,650', '28,000.00', '£ 45,646.00', '']],
    ['ethnicity or nationality', ['White British', 'Asian or Asian British', 'White - Irish', '']],
    ['home address', ['1 High St, DN31 1AA', '2 High St DN32 1AA', '', '']],
    ['private telephone or e-mail', ['07700 900123', '01472 326291', '', '']],
  ])('%s under an innocent name', async (kind, values) => {
    const people = ['Ann Bell', 'Bo Carr', 'Cy Dale', 'Di Eve'];
    const rows = people.map((name, i) => [name, 'Teacher', values[i] ?? '']);
    const { refused } = await read(bytes(csvText(['Name', 'Role', 'Ref'], rows)));
    expect(refused).toEqual([{ header: 'Ref', kind }]);
  });

  it('a start date of this century is not taken for a birth date', async () => {
    const rows = ['01/09/2012', '01/09/2019', '01/09/2003', '01/01/2024'].map((day) => [
      'Ann Bell',
      'Teacher',
      day,
    ]);
    expect((await read(bytes(csvText(['Name', 'Role', 'Start'], rows)))).refused).toEqual([]);
  });

  it.each([
    ['by its number column', readFileSync('tests/data/pupils_invented.csv')],
    ['by its name column', bytes('Pupil name,Role,E-mail\nAlex Example,4B,\n')],
    [
      'by what stands in it',
      bytes('Name,Role,Ref\nAlex Example,Head,H801200001001\nBo Carr,Cook,\n'),
    ],
  ])('a list of pupils is refused whole, known %s', async (_, file) => {
    const answer = await readStaffFile(file, { today });
    const reason = expect.stringMatching(/lists pupils/) as string;
    expect(answer).toEqual({ ok: false, reason });
  });
});

describe('a file without column names', () => {
  it('is refused with what to do', async () => {
    const answer = await readStaffFile(bytes('Jane Smith,Cook\nTom Hall,Teacher\n'), { today });
    expect(answer).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/No row with column names/) as string,
    });
  });
});

describe('mapping', () => {
  it('keeps what is mapped and nothing else', async () => {
    const { sheet } = await fixture('staff_sims_invented.csv');
    const kept = keepMapped(sheet, { fullName: 1, jobTitle: 4 });
    expect(kept.mapping).toEqual({ fullName: 0, jobTitle: 1 });
    expect(kept.sheet.headers).toEqual(['Surname', 'Role']);
    expect(kept.sheet.rows[0]).toEqual({ line: 5, cells: ['O’Neill', 'Headteacher'] });
  });

  it('is remembered by the file’s header, and forgotten when the header has changed', () => {
    const headers = ['Who', 'Does', 'Mail'];
    const kept = rememberMapping(headers, { fullName: 0, jobTitle: 1 });
    expect(recallMapping(kept.mapping, headers)).toEqual({ fullName: 0, jobTitle: 1 });
    expect(recallMapping(kept.mapping, ['Does', 'Who'])).toEqual({ fullName: 1, jobTitle: 0 });
    expect(recallMapping(kept.mapping, ['Who', 'Job'])).toBeNull();
  });

  it.each([
    [{}, /full names/],
    [{ givenName: 0 }, /full names/],
    [{ fullName: 0, email: 0 }, /once only/],
    [{ fullName: 9 }, /not in the file/],
    [{ fullName: 0, email: 1 }, null],
  ])('%j', (mapping, fault) => {
    const answer = mappingFault(mapping, { headers: ['A', 'B'], rows: [] });
    if (fault) expect(answer).toMatch(fault);
    else expect(answer).toBeNull();
  });
});

it('reads Excel with typed dates', async () => {
  const file = makeWorkbook([
    ['Staff'],
    ['First name', 'Last name', 'Job title', 'Start date'],
    ['Jane', 'Smith', 'Cook', new Date('2020-09-01T00:00:00Z')],
  ]);
  const { sheet } = await read(file);
  expect(sheet.rows).toEqual([{ line: 3, cells: ['Jane', 'Smith', 'Cook', '2020-09-01'] }]);
});

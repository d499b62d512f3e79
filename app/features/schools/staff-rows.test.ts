import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvText } from '~/platform/csv-out';
import { readStaffFile } from './staff-file';
import { guessedMapping } from './staff-mapping';
import { readStaffRows } from './staff-rows';
import { findImportSchool } from './staff-school';

const today = '2026-11-23';
const estuary = { id: 'e', name: 'Estuary Primary School', numbers: ['100001', '812/2001'] };
const trust = [
  { id: 'k', name: 'Kittiwake Academy', numbers: ['100002', '812/4002'] },
  { id: 'b', name: 'St Brendan’s CofE Primary School', numbers: ['100003'] },
];

async function rowsOf(file: Uint8Array, schools = [estuary]) {
  const staff = await readStaffFile(file, { today });
  if (!staff.ok) throw new Error(staff.reason);
  return readStaffRows(staff.sheet, guessedMapping(staff.sheet), schools);
}
const others = ['Ann Bell', 'Bo Carr', 'Cy Dale'].map((name) => [name, 'Teacher', '', '']);
const one = async (header: string[], cells: string[]) => {
  const { rows, errors } = await rowsOf(
    new TextEncoder().encode(csvText(header, [cells, ...others])),
  );
  return errors[0] ?? rows[0];
};

describe('files as schools export them', () => {
  it('SIMS-like', async () => {
    const { rows, errors, skipped } = await rowsOf(
      readFileSync('tests/data/staff_sims_invented.csv'),
    );
    expect([rows.length, errors, skipped]).toEqual([9, [], [15]]);
    expect(rows[0]).toEqual({
      line: 5,
      schoolId: 'e',
      givenName: 'Zoë',
      familyName: 'O’Neill',
      email: 'z.oneill@estuary.example',
      jobTitle: 'Headteacher',
      startsOn: '2019-09-01',
      endsOn: null,
      workingDays: null,
    });
    expect(rows[7]).toMatchObject({
      familyName: 'Foster',
      givenName: 'Anne',
      endsOn: '2025-09-01',
    });
  });

  it('Arbor-like', async () => {
    const { rows, errors } = await rowsOf(readFileSync('tests/data/staff_arbor_invented.csv'));
    expect(errors).toEqual([]);
    expect(
      rows.map(({ givenName, familyName, workingDays }) => [givenName, familyName, workingDays]),
    ).toEqual([
      ['Hannah', 'Brook', 'MTW'],
      ['Nadia', 'Chowdhury', 'MTWHF'],
      ['Sam', 'Dale', 'MTWH'],
      ['Sam', 'Dale', null],
      ['Jo', 'Ellis', null],
    ]);
  });

  it('Bromcom-like, of a trust, with every mistake on its line', async () => {
    const { rows, errors } = await rowsOf(
      readFileSync('tests/data/staff_bromcom_trust_invented.csv'),
      trust,
    );
    expect(
      rows.map(({ line, schoolId, givenName, familyName }) => [
        line,
        schoolId,
        givenName,
        familyName,
      ]),
    ).toEqual([
      [2, 'k', 'J', 'Smith'],
      [3, 'k', 'Jane', 'Smith'],
      [4, 'k', 'Pieter', 'van der Berg'],
      [5, 'b', 'Jane', 'Smith'],
    ]);
    expect(errors).toEqual([
      { line: 6, reason: '"Cher" is one name only: give a first and a last name.' },
      { line: 7, reason: '"ravi.patel(at)example" is not an e-mail address.' },
      { line: 8, reason: 'No school of this import is called "Fulmar School".' },
    ]);
  });
});

describe('rows', () => {
  const header = ['Name', 'Role', 'Start date', 'Leaving date'];
  it.each([
    [['', 'Cook', '01/09/2020', ''], 'There is no name.'],
    [['Jane 7', 'Cook', '', ''], '"Jane 7" does not look like a name.'],
    [
      ['Jane Smith', 'Cook', '09/13/2020', ''],
      'The start date "09/13/2020" is not a date such as 01/09/2026.',
    ],
    [
      ['Jane Smith', 'Cook', '01/09/2020', '31/08/2020'],
      'The leaving date is before the start date.',
    ],
    [
      ['Jane Smith', 'Cook AB123456C', '', ''],
      'It holds what looks like a National Insurance number. Take it out.',
    ],
    [
      ['Jane Smith', 'Mentor of H801200001001', '', ''],
      'It holds what looks like a pupil number. Take it out.',
    ],
  ])('%j', async (cells, reason) => expect(await one(header, cells)).toEqual({ line: 2, reason }));

  it('end the day after the leaving date', async () => {
    const row = await one(header, ['Jane Smith', 'Cook', '1/9/20', '31/08/2026']);
    expect(row).toMatchObject({ startsOn: '2020-09-01', endsOn: '2026-09-01' });
  });

  it('take words for no date as none', async () => {
    expect(await one(header, ['Jane Smith', 'Cook', '', 'Present'])).toMatchObject({
      endsOn: null,
    });
  });
});

describe('findImportSchool', () => {
  it.each([
    ['', '100002', 'k'],
    ['', '812 4002', 'k'],
    ['St. Brendans C of E Primary', '', 'b'],
    ['Wrong name', '100003', 'b'],
  ])('%j %j', (name, number, id) =>
    expect(findImportSchool(name, number, trust)).toMatchObject({ id }),
  );

  it.each([
    ['', '', trust, 'The row does not say which school it is for.'],
    [
      'Grange',
      '',
      [estuary],
      'The row is for "Grange", but this import is for Estuary Primary School.',
    ],
    ['', '999999', trust, 'No school of this import is called "999999".'],
    [
      'Woodlands',
      '',
      [
        { id: '1', name: 'Woodlands Academy', numbers: [] },
        { id: '2', name: 'Woodlands School', numbers: [] },
      ],
      '"Woodlands" is the name of more than one school: give its URN.',
    ],
  ])('%j %j is refused', (name, number, schools, reason) =>
    expect(findImportSchool(name, number, schools)).toEqual({ reason }),
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvText } from '~/platform/csv-out';
import { makeWorkbook } from '../../../tests/support/workbook';
import { readGias } from './gias-file';

const real = readFileSync('tests/data/gias_layout_812.csv');
const bytes = (text: string) => new TextEncoder().encode(text);
const least = [
  'URN',
  'LA (code)',
  'EstablishmentName',
  'TypeOfEstablishment (code)',
  'EstablishmentStatus (code)',
];

async function read(file: Uint8Array, options = {}) {
  const list = await readGias(file, options);
  if (!list.ok) throw new Error(list.reason);
  return list;
}

const one = async (header: string[], cells: string[]) => {
  const list = await read(bytes(csvText(header, [cells])));
  return list.rows[0] ?? list.refused[0];
};

describe('the real list of schools for 812', () => {
  it('is read whole, with nothing refused', async () => {
    const { rows, refused } = await read(real, { la: '812' });
    expect([rows.length, refused.length]).toEqual([76, 0]);
    expect(rows.filter((row) => row.status === 'open')).toHaveLength(72);
  });

  it('gives every field in the programme’s words', async () => {
    const { rows } = await read(real);
    expect(rows.find((row) => row.urn === '135209')).toEqual({
      line: 21,
      urn: '135209',
      name: 'Oasis Academy Wintringham',
      laCode: '812',
      typeCode: '28',
      typeName: 'Academy sponsor led',
      phase: 'secondary',
      status: 'open',
      proposal: null,
      openedOn: null,
      closedOn: null,
      street: 'Weelsby Avenue',
      town: 'Grimsby',
      postcode: 'DN32 0AZ',
      easting: 527381,
      northing: 407559,
      telephone: null,
      pupils: 895,
      laestab: '812/6906',
      ukprn: '10021046',
      trust: { code: '4076', name: 'Oasis Community Learning' },
    });
  });

  it('tells phases by type where the list says "Not applicable"', async () => {
    const { rows } = await read(real);
    const counts: Record<string, number> = {};
    for (const { phase } of rows) counts[phase] = (counts[phase] ?? 0) + 1;
    expect(counts).toEqual({
      nursery: 2,
      primary: 51,
      secondary: 10,
      '16 plus': 3,
      special: 4,
      'alternative provision': 2,
      independent: 3,
      other: 1,
    });
  });

  it('reads the same from an extract without its last column', async () => {
    const shorter = real.toString('latin1').replace(/,[^,\r\n]*(?=\r\n)/g, '');
    const all = await read(real);
    const cut = await read(new Uint8Array(Buffer.from(shorter, 'latin1')));
    expect(cut.rows).toEqual(all.rows);
  });
});

describe('the anonymised DfE rows', () => {
  it('read with dates in slashes; head teachers are not taken in', async () => {
    const { rows, refused } = await read(
      readFileSync('tests/data/gias_140col_dfe_anonymised_fixture.csv'),
    );
    expect([rows.length, refused.length]).toEqual([60, 0]);
    expect(rows[0]).toMatchObject({
      openedOn: '1993-05-29',
      telephone: '01111111111',
      trust: { code: '2000', name: 'trust name 1' },
    });
    expect(JSON.stringify(rows)).not.toMatch(/Jane|Doe/);
  });
});

describe('shorter extracts and other ways of writing', () => {
  it('needs five columns only, under names in any case', async () => {
    const header = least.map((name) => name.toUpperCase());
    const row = await one(header, ['100001', '812', 'A School', '01', '1']);
    expect(row).toMatchObject({
      urn: '100001',
      typeCode: '1',
      status: 'open',
      phase: 'other',
      pupils: null,
    });
  });

  it('reads names where there are no codes, below a title', async () => {
    const list = await read(
      bytes(
        'Schools of one council\n\nURN,LA (code),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name)\n100001,812,A School,Academy converter,"Open, but proposed to close"\n',
      ),
    );
    expect(list.rows[0]).toMatchObject({
      line: 4,
      typeCode: '34',
      status: 'open',
      proposal: 'to close',
    });
  });

  it('reads an Excel workbook', async () => {
    const list = await read(makeWorkbook([least, [100001, 812, 'A School', 34, 1]]));
    expect(list.rows[0]).toMatchObject({ urn: '100001', typeCode: '34' });
  });

  it.each([
    ['telephone', 'TelephoneNum', '1472 326291', { telephone: '01472326291' }],
    ['postcode', 'Postcode', 'dn31  1hu', { postcode: 'DN31 1HU' }],
    ['wrong postcode', 'Postcode', 'DN31', { postcode: null }],
    ['opening date', 'OpenDate', '01-09-2012', { openedOn: '2012-09-01' }],
    ['grid reference not recorded', 'Easting', '0', { easting: null }],
    ['UKPRN of the wrong length', 'UKPRN', '1003', { ukprn: null }],
  ])('%s', async (_, column, text, expected) => {
    const row = await one([...least, column], ['100001', '812', 'A School', '34', '1', text]);
    expect(row).toMatchObject(expected);
  });

  it('does not take a foundation school’s trust for an employer', async () => {
    const header = [...least, 'Trusts (code)', 'Trusts (name)'];
    const row = await one(header, [
      '100001',
      '812',
      'A School',
      '05',
      '1',
      '99',
      'A Co-operative Trust',
    ]);
    expect(row).toMatchObject({ trust: null });
  });
});

describe('rows refused', () => {
  it.each([
    [['11769', '812', 'A School', '1', '1'], 'URN "11769" is not six digits.'],
    [['100001', '812', '', '1', '1'], 'The school has no name.'],
    [['100001', '812', 'A School', '1', '9'], 'Status "9" is not one the national list uses.'],
    [['100001', '81', 'A School', '1', '1'], 'LA code "81" is not three digits.'],
  ])('%j', async (cells, reason) => {
    expect(await one(least, cells)).toEqual({ line: 2, reason });
  });

  it.each([
    ['CloseDate', '31/02/2024', 'The closing date "31/02/2024" is not a date.'],
    ['Easting', '52.5', 'Easting "52.5" is not a whole number.'],
  ])('%s %s', async (column, text, reason) => {
    const row = await one([...least, column], ['100001', '812', 'A School', '1', '1', text]);
    expect(row).toEqual({ line: 2, reason });
  });

  it('says where a number stood first', async () => {
    const row = ['100001', '812', 'A School', '1', '1'];
    const list = await read(bytes(csvText(least, [row, row])));
    expect(list.refused).toEqual([{ line: 3, reason: 'URN 100001 is already on line 2.' }]);
  });
});

describe('whole files', () => {
  const councils = csvText(least, [
    ['100001', '812', 'One', '1', '1'],
    ['100002', '813', 'Two', '1', '1'],
    ['100003', '813', 'Three', '1', '1'],
  ]);

  it('keep to one council and count the rest', async () => {
    const list = await read(bytes(councils), { la: '812' });
    expect([list.rows.length, list.outside]).toEqual([1, 2]);
  });

  it.each([
    ['several councils', councils, /schools of 2 councils/],
    ['no URN', 'Name,Role\nJane,Cook\n', /not the national list/],
    [
      'no status',
      'URN,EstablishmentName,LA (code),TypeOfEstablishment (code)\n',
      /no column for EstablishmentStatus/,
    ],
  ])('are refused: %s', async (_, text, reason) => {
    expect(await readGias(bytes(text))).toMatchObject({
      ok: false,
      reason: expect.stringMatching(reason) as string,
    });
  });
});

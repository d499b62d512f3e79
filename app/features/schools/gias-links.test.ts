import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLinks } from './gias-links-file';
import { Lineage, mergeLinks, type Link } from './gias-links';

const header = 'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n';
const read = async (rows: string) => {
  const file = await readLinks(new TextEncoder().encode(header + rows));
  if (!file.ok) throw new Error(file.reason);
  return file;
};
const link = (
  from: string,
  to: string,
  kind: Link['kind'] = 'successor',
  on: string | null = null,
) => ({
  from,
  to,
  kind,
  on,
});

describe('the real links file for 812', () => {
  it('gives each pair once, and leaves the sixth-form centres out', async () => {
    const file = await readLinks(readFileSync('tests/data/gias_links_812_20250422.csv'));
    if (!file.ok) throw new Error(file.reason);
    expect([file.links.length, file.refused.length, file.other]).toEqual([103, 0, 4]);
    const lineage = new Lineage(file.links);
    expect(lineage.numbersOf('118012')).toEqual([
      { urn: '118012', startsOn: null, endsOn: '2023-10-01' },
      { urn: '149973', startsOn: '2023-10-01', endsOn: null },
    ]);
    expect(lineage.numbersOf('150965')[1]).toEqual({
      urn: '150965',
      startsOn: '2024-07-01',
      endsOn: null,
    });
    expect(lineage.numbersOf('142565').map(({ urn }) => urn)).toEqual([
      '131539',
      '142565',
      '146762',
    ]);
    expect(lineage.numbersOf('131539')[0]?.urn).toBe('131539');
    expect(lineage.mergersAndSplits().filter(({ to }) => to === '131539')).toHaveLength(2);
  });
});

describe('readLinks', () => {
  it.each([
    ['100001,100002,B,Successor,30-09-2023', [link('100001', '100002', 'successor', '2023-09-30')]],
    [
      '100002,100001,A,Predecessor,01/10/2023',
      [link('100001', '100002', 'successor', '2023-10-01')],
    ],
    ['100002,100001,A,Predecessor - merged,', [link('100001', '100002', 'merger')]],
    ['100001,100002,B,Successor - amalgamated,', [link('100001', '100002', 'merger')]],
    ['100001,100002,B,Successor - Split School,', [link('100001', '100002', 'split')]],
    ['100001,100002,B,Sixth Form Centre School,', []],
  ])('%s', async (row, links) => expect((await read(row)).links).toEqual(links));

  it.each([
    ['100001,9,B,Successor,', 'URN "9" is not six digits.'],
    ['100001,100001,B,Successor,', 'URN 100001 is linked to itself.'],
    ['100001,100002,B,Successor,soon', '"soon" is not a date.'],
  ])('refuses %s', async (row, reason) =>
    expect((await read(row)).refused).toEqual([{ line: 2, reason }]),
  );

  it('refuses another file', async () => {
    expect(await readLinks(readFileSync('tests/data/gias_layout_812.csv'))).toMatchObject({
      ok: false,
    });
  });
});

describe('Lineage', () => {
  it('calls two into one a merger, one into two a split, and neither one school', () => {
    const lineage = new Lineage([
      link('1', '3'),
      link('2', '3'),
      link('3', '4'),
      link('4', '5'),
      link('4', '6'),
    ]);
    expect(lineage.numbersOf('3').map(({ urn }) => urn)).toEqual(['3', '4']);
    expect(lineage.mergersAndSplits().map(({ from, to, kind }) => `${from}>${to} ${kind}`)).toEqual(
      ['1>3 merger', '2>3 merger', '4>5 split', '4>6 split'],
    );
  });

  it('believes a row that says merger, even when it stands alone', () => {
    const lineage = new Lineage([link('1', '2'), link('1', '2', 'merger')]);
    expect(lineage.numbersOf('1')).toHaveLength(1);
  });

  it('does not run round in a ring', () => {
    const lineage = new Lineage([link('1', '2'), link('2', '1')]);
    expect(
      lineage
        .numbersOf('1')
        .map(({ urn }) => urn)
        .sort(),
    ).toEqual(['1', '2']);
  });

  it('gives one line of numbers to all of its members, in whatever order the links came', () => {
    const links = [
      link('1', '2', 'successor', '2020-01-01'),
      link('2', '3'),
      link('3', '4'),
      link('9', '4', 'merger'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(links, { minLength: 4 }), (shuffled) => {
        const lineage = new Lineage(shuffled);
        expect(lineage.numbersOf('3')).toEqual(new Lineage(links).numbersOf('1'));
        expect(mergeLinks([...shuffled, ...shuffled])).toEqual(mergeLinks(links));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isLikely } from './staff-likeness';
import { joinName, looksLikeName, splitName } from './staff-name';

describe('splitName', () => {
  it.each([
    ['Smith, Jane', 'Jane', 'Smith'],
    ['SMITH, Mrs Jane A', 'Jane A', 'Smith'],
    ['Mr J Smith', 'J', 'Smith'],
    ['Dr. Anne-Marie O’Neill', 'Anne-Marie', 'O’Neill'],
    ['Jane van der Berg', 'Jane', 'van der Berg'],
    ['Mrs Jane Smith-Jones (SENCO)', 'Jane', 'Smith-Jones'],
    ["JANE O'NEILL", 'Jane', "O'Neill"],
    ['fiona mcdonald', 'Fiona', 'McDonald'],
    ['Rev Canon Tom Hall', 'Tom', 'Hall'],
    ['Smith,Jane', 'Jane', 'Smith'],
    ['DeShawn McKay', 'DeShawn', 'McKay'],
  ])('%s', (text, givenName, familyName) => {
    expect(splitName(text)).toEqual({ givenName, familyName });
  });

  it.each(['Cher', 'Mrs Smith', 'Smith,', '', '   '])('%j is not two names', (text) =>
    expect(splitName(text)).toBeNull(),
  );
});

it('joinName takes titles off and wants both', () => {
  expect(joinName('Mrs Jane', 'SMITH')).toEqual({ givenName: 'Jane', familyName: 'Smith' });
  expect(joinName('', 'Smith')).toBeNull();
});

it.each([
  ['Jane', 'Smith', true],
  ['Zoë', 'O’Neill', true],
  ['Jane', '12345', false],
  ['jane@a.example', 'Smith', false],
  ['-', '-', false],
])('looksLikeName %s %s', (givenName, familyName, yes) =>
  expect(looksLikeName({ givenName, familyName })).toBe(yes),
);

describe('isLikely', () => {
  const name = (text: string) => {
    const [givenName = '', familyName = ''] = text.split('/');
    return { givenName, familyName };
  };
  it.each([
    ['Jane/Smith', 'Jane/Smyth'],
    ['Jane/Smith', 'J/Smith'],
    ['Elizabeth/Brown', 'Liz/Brown'],
    ['Sam/Dale', 'Samuel/Dale'],
    ['Jane/Smith', 'Smith/Jane'],
    ['Jane/Smith', 'Jane/Smith-Jones'],
    ['Zoë/ONeill', "Zoe/O'Neill"],
    ['Catherine/Hall', 'Catherien/Hall'],
  ])('%s and %s', (one, other) => {
    expect(isLikely(name(one), name(other))).toBe(true);
    expect(isLikely(name(other), name(one))).toBe(true);
  });

  it.each([
    ['Jane/Smith', 'Tom/Smith'],
    ['Jane/Smith', 'Jane/Patel'],
    ['Jane/Hall', 'Jane/Hill-Wood'],
    ['Ann/Lee', 'Ian/Lee'],
    ['Tom/Day', 'Tom/Dax'],
  ])('not %s and %s', (one, other) => expect(isLikely(name(one), name(other))).toBe(false));
});

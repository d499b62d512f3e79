import { expect, it } from 'vitest';
import { isOnCommonList } from './common-password.server';
import { mayBePassword } from './password';

const ann = { givenName: 'Ann', familyName: 'O’Carter', email: 'acarter3@marshlane.sch.uk' };
const isCommon = await isOnCommonList();
const reasonOf = (password: string) => {
  const answer = mayBePassword(password, ann, isCommon);
  return answer.ok ? 'fine' : answer.reason;
};

it.each([
  ['otters', 'short'],
  ['x'.repeat(201), 'long'],
  ['12345678', 'common'],
  ['password', 'common'],
  ['Sunshine2026!', 'common'],
  ['QWERTYUIOP', 'common'],
  ['ababababab', 'common'],
  ['        ', 'common'],
  ['AnnCarter1', 'own'],
  ['acarter-2026', 'own'],
  ['marshlane99', 'own'],
  ['Inclusion1!', 'own'],
  ['SchoolPortal7', 'own'],
])('refuses %j as %s', (password, reason) => expect(reasonOf(password)).toBe(reason));

it.each([
  'three calm otters',
  'Carter rides badgers',
  'plum-kettle-9',
  '🦦🦔🐝🦉🐢🦊🐸🐙',
  'çokgüzelbahçe',
  `${'long words '.repeat(18)}z`,
])('takes %j', (password) => expect(reasonOf(password)).toBe('fine'));

import type { PersonName } from './staff-name';

/** A name as compared: no case, no accents, no marks. */
export function nameKey(name: PersonName): string {
  const { given, family } = plainName(name);
  return `${given} ${family}`;
}

/**
 * Might two names be one person's? The same last name with the same, a short or a misspelt first name or its
 * initial; a first and last name that have changed places; the same first name with a misspelt, joined or
 * double last name. A judgement for asking, never for merging.
 */
export function isLikely(one: PersonName, other: PersonName): boolean {
  const [a, b] = [plainName(one), plainName(other)];
  if (a.given === b.family && a.family === b.given) return true;
  const sameFamily =
    a.family === b.family || isMisspelling(a.family, b.family) || sharesPart(a.family, b.family);
  return sameFamily && isLikelyGiven(a.given, b.given);
}

type PlainName = { given: string; family: string };

// Thousands of names are compared with each other: each is made plain once.
const plainNames = new WeakMap<PersonName, PlainName & PersonName>();

function plainName(name: PersonName): PlainName {
  const { givenName, familyName } = name;
  const held = plainNames.get(name);
  if (held && held.givenName === givenName && held.familyName === familyName) return held;
  const made = { givenName, familyName, given: plain(givenName), family: plain(familyName) };
  plainNames.set(name, made);
  return made;
}

const shortened: readonly string[][] = [
  ['elizabeth', 'liz', 'lizzie', 'beth', 'betty', 'eliza', 'libby', 'lisa'],
  ['catherine', 'katherine', 'kathryn', 'kate', 'katie', 'cathy', 'kathy', 'kat'],
  ['susan', 'sue', 'suzanne', 'susie'],
  ['william', 'will', 'bill', 'billy'],
  ['robert', 'rob', 'bob', 'robbie'],
  ['richard', 'rick', 'dick', 'richie'],
  ['margaret', 'maggie', 'meg', 'peggy', 'margo'],
  ['rebecca', 'becky', 'becca'],
  ['deborah', 'debra', 'debbie', 'deb'],
  ['patricia', 'pat', 'trish', 'tricia'],
  ['anthony', 'tony', 'ant'],
  ['andrew', 'andy', 'drew'],
  ['michael', 'mike', 'mick'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['john', 'jack', 'johnny', 'jonathan', 'jon'],
  ['edward', 'ed', 'ted', 'eddie'],
  ['alexandra', 'alexander', 'alex', 'sandra', 'sandy', 'lexi'],
  ['nicola', 'nicky', 'nikki', 'nic'],
  ['victoria', 'vicky', 'vicki', 'tori'],
  ['jennifer', 'jen', 'jenny'],
  ['jacqueline', 'jackie', 'jacqui'],
  ['charlotte', 'charlie', 'lottie', 'charles'],
];

function isLikelyGiven(one: string, other: string): boolean {
  const [first = '', second = ''] = [one.split(' ')[0], other.split(' ')[0]];
  if (first === second || first === '' || second === '') return true;
  if (first.length === 1 || second.length === 1) return first[0] === second[0];
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (short.length >= 3 && long.startsWith(short)) return true;
  return (
    isMisspelling(first, second) ||
    shortened.some((set) => set.includes(first) && set.includes(second))
  );
}

function sharesPart(one: string, other: string): boolean {
  const parts = one.split(' ').filter((part) => part.length > 2);
  return (
    (one.includes(' ') || other.includes(' ')) &&
    other.split(' ').some((part) => parts.includes(part))
  );
}

/** One slip in words of four letters or more: a letter wrong, missing, too many, or two changed round. */
function isMisspelling(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 4 || Math.abs(one.length - other.length) > 1)
    return one === other;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [a, b] = [one.slice(start), other.slice(start)];
  if (a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b) return true;
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

import { matchesIn, type Match } from './screening-match';

/** Check letters in the order of their remainders; I, O and S are not used. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

const PUPIL_NUMBER = /(?<![a-z\d])[a-hj-np-rt-z](?:[ -]?\d){11}[ -]?[\da-hj-np-rt-z](?![a-z\d])/gi;
const LABELLED = /\bUPN\b[^\n]{0,12}?[a-z]?\d{5,}/gi;
const NHS_NUMBER = /(?<![\d.])[1-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?![\d.]\d|\d)/g;

/**
 * Unique pupil numbers: a check letter and 12 digits, or for a temporary number 11 digits and a letter;
 * and any long number labelled UPN, mistyped ones included.
 */
export function pupilNumbersIn(text: string): Match[] {
  const valid = matchesIn(text, 'upn', PUPIL_NUMBER, ([found]) => isPupilNumber(found));
  const labelled = matchesIn(text, 'upn', LABELLED);
  return [...valid, ...labelled.filter(({ at, excerpt }) => !valid.some(within(at, excerpt)))];
}

/**
 * Has this a right check letter? Characters 2 to 13 are weighted 2 to 13, the sum taken modulo 23.
 * Source: Government Data Standards Catalogue, Unique Pupil Number 2.0.
 */
export function isPupilNumber(text: string): boolean {
  const [check, ...rest] = text.toUpperCase().replace(/[ -]/g, '');
  const sum = rest.reduce((total, each, i) => total + (i + 2) * valueOf(each), 0);
  return rest.length === 12 && check === LETTERS[sum % LETTERS.length];
}

/** Ten digits whose last is the right check digit. */
export function nhsNumbersIn(text: string): Match[] {
  return matchesIn(text, 'nhs-number', NHS_NUMBER, ([found]) => isNhsNumber(found));
}

/**
 * Digits 1 to 9 are weighted 10 down to 2; 11 less the remainder by 11 is the check digit, 11 counting as 0 and 10
 * never issued. Source: NHS Data Dictionary, NHS Number. Numbers beginning with 0 are taken for telephone numbers.
 */
export function isNhsNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').split('').map(Number);
  const sum = digits.slice(0, 9).reduce((total, each, i) => total + (10 - i) * each, 0);
  return digits.length === 10 && (11 - (sum % 11)) % 11 === digits[9];
}

function valueOf(character: string): number {
  return /\d/.test(character) ? Number(character) : LETTERS.indexOf(character);
}

function within(at: number, excerpt: string) {
  return (match: Match) => match.at >= at && match.at < at + excerpt.length;
}

import { matchesIn, type Match } from './screening-match';

const EMAIL = /(?<![\w.%+-])[\w.%+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,6}/gi;
const PHONE = /(?<![\d/-])(?:\+44 ?(?:\(0\) ?)?[1-378]|0[1-378])(?:[ -]?\d){8,9}(?![\d/])/g;
const INSURANCE = /\b[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b/gi;

/** E-mail addresses, United Kingdom telephone numbers and National Insurance numbers. */
export function contactsIn(text: string): Match[] {
  return [
    ...matchesIn(text, 'email', EMAIL),
    ...matchesIn(text, 'phone', PHONE),
    ...matchesIn(text, 'ni-number', INSURANCE),
  ];
}

import { contactsIn } from './screening-contact';
import { birthDatesIn } from './screening-date';
import type { FindingKind } from './screening-match';
import { nhsNumbersIn, pupilNumbersIn } from './screening-number';
import { pupilsNamedIn } from './screening-pupil';
import type { Day } from './time';

/** `excerpt` is for the author's eyes only: never store, log or send it. */
export type Finding = { kind: FindingKind; excerpt: string; message: string };

export type Screening = { ok: true } | { ok: false; findings: Finding[] };

const messages: Record<FindingKind, string> = {
  upn: 'This looks like a pupil’s unique number. Take it out.',
  'nhs-number': 'This looks like an NHS number. Take it out.',
  'ni-number': 'This looks like a National Insurance number. Take it out.',
  'date-of-birth': 'This looks like a date of birth. Take it out.',
  'named-pupil': 'This looks like the name of a child. Say “a pupil” instead.',
  'pupil-initials': 'This looks like the initials of a child. Say “a pupil” instead.',
  email: 'This is an e-mail address. Take it out: nobody can be contacted from here.',
  phone: 'This looks like a telephone number. Take it out: nobody can be contacted from here.',
};

/**
 * Looks through free text, before it is stored, for what could point to a child or an individual.
 *
 * It works by pattern and **misses plain names**: “Jordan struggled today” passes, as do nicknames, small
 * descriptions that fit only one child, and names in small letters. So the hint beside the box, the review before
 * anything is published and the rule that raw text goes to nobody by e-mail stay necessary.
 *
 * Finds: unique pupil numbers by their check letter (and anything labelled UPN), NHS numbers by their check
 * digit, National Insurance numbers, full dates of someone between 1 and 25 years old at `today` or any date said
 * to be a birth date, a name or initials tied to a word such as pupil, boy or Year 4, e-mail addresses
 * and telephone numbers.
 * @param today the London day, which dates are measured against
 */
export function screen(text: string, today: Day): Screening {
  const matches = [
    ...pupilNumbersIn(text),
    ...nhsNumbersIn(text),
    ...birthDatesIn(text, today),
    ...pupilsNamedIn(text),
    ...contactsIn(text),
  ];
  if (matches.length === 0) return { ok: true };
  const inOrder = matches.sort((a, b) => a.at - b.at);
  return {
    ok: false,
    findings: inOrder.map(({ kind, excerpt }) => ({ kind, excerpt, message: messages[kind] })),
  };
}

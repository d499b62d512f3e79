import { contactsIn } from '~/platform/screening-contact';
import { pupilNumbersIn } from '~/platform/screening-number';
import { readDay } from '~/platform/day-in';
import { addDays, type Day } from '~/platform/time';

/** What a staff file may hold and the portal never takes in. */
export type RefusedKind =
  | 'National Insurance number'
  | 'date of birth'
  | 'pay'
  | 'ethnicity or nationality'
  | 'religion or belief'
  | 'sex, gender or orientation'
  | 'health or absence'
  | 'family or next of kin'
  | 'home address'
  | 'private telephone or e-mail'
  | 'checks and identity documents'
  | 'union membership'
  | 'pupil';

const byHeader: readonly [RefusedKind, RegExp][] = [
  ['National Insurance number', /\b(ni|nino|n i|national ins\w*)\b/],
  ['date of birth', /\b(dob|d o b|birth\w*|born|age)\b/],
  [
    'pay',
    /\b(pay|paid|payroll|salary|salaries|wages?|spine|scp|grade|scale|ups|mps|tlr|bank|sort code|account (no|number)|pension|tax|allowances?|hourly|annual|remuneration)\b/,
  ],
  [
    'ethnicity or nationality',
    /\b(ethnic\w*|nationality|race|country of|first language|home language)\b/,
  ],
  ['religion or belief', /\b(religio\w*|faith|belief|denomination)\b/],
  ['sex, gender or orientation', /\b(sex|gender|sexual|orientation|pronouns?|trans\w*)\b/],
  [
    'health or absence',
    /\b(disab\w*|medical|health|sick\w*|illness|absen\w*|allerg\w*|diet\w*|vaccin\w*|covid\w*|pregnan\w*|maternity|paternity|gp|doctor|blood)\b/,
  ],
  [
    'family or next of kin',
    /\b(marital|married|maiden|spouse|partner|next of kin|kin|emergency|dependants?)\b/,
  ],
  [
    'home address',
    /\b(address|street|road|house (no|name|number)|town|county|post ?code|postcode)\b/,
  ],
  ['private telephone or e-mail', /\b(home|personal|private|mobile|phone|telephone|tel|cell)\b/],
  [
    'checks and identity documents',
    /\b(dbs|crb|criminal|disclosure|barred|list 99|passport|visa|right to work|driving|licence|car reg\w*|vehicle|prohibition)\b/,
  ],
  ['union membership', /\b(union|nasuwt|neu|unison)\b/],
  [
    'pupil',
    /\b(pupils?|students?|learners?|child|children|upn|uln|year group|reg group|registration group|admission (no|number)|fsm|ehcp|looked after)\b/,
  ],
];

const WORK_CONTACT =
  /^((main|default|primary|work|school|business|office) )*(e ?mail)( address)?( work| school)?$/;
const SCHOOL_PLACE = /^(school|work|site) (town|postcode|address)$/;

/** Why a column of this name is refused, or null. Names are compared without case and marks. */
export function refusedHeader(header: string): RefusedKind | null {
  const name = plainHeader(header);
  if (WORK_CONTACT.test(name) || SCHOOL_PLACE.test(name)) return null;
  return byHeader.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** Does this name mean a list of pupils, which is refused whole? */
export function isPupilHeader(header: string): boolean {
  return /\b(upn|unique pupil number|(pupil|student|learner|child)s? ?(name|forename|surname|first name|last name|id))\b/.test(
    plainHeader(header),
  );
}

/** A header in lower case, words apart: `E-mail (Work)` → `e mail work`. */
export function plainHeader(header: string): string {
  return header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const ETHNIC =
  /^(white|black|asian|mixed|chinese|gypsy|traveller|any other) ?[-–/]? ?(british|other|and|or|african|caribbean|irish|background|asian)/i;
const MONEY = /^£ ?[\d,]+(\.\d\d)?$|^\d{1,3},\d{3}(\.\d\d)?$/;
const HOME_POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i;

/**
 * Why what stands in a column is refused whatever its name, or null: half of its cells or more look so.
 * Dates count as birth dates when they lie 18 to 80 years back, which the start of most posts does not.
 */
export function refusedContent(values: readonly string[], today: Day): RefusedKind | null {
  const filled = values.filter((value) => value !== '');
  const share = (test: (value: string) => boolean) => filled.filter(test).length / filled.length;
  if (filled.length === 0) return null;
  if (share((value) => pupilNumbersIn(value).length > 0) >= 0.5) return 'pupil';
  if (share(holdsInsuranceNumber) >= 0.5) return 'National Insurance number';
  if (share((value) => MONEY.test(value)) >= 0.5) return 'pay';
  if (share((value) => ETHNIC.test(value)) >= 0.5) return 'ethnicity or nationality';
  if (share((value) => HOME_POSTCODE.test(value)) >= 0.5) return 'home address';
  if (share((value) => contactsIn(value).some(({ kind }) => kind === 'phone')) >= 0.5)
    return 'private telephone or e-mail';
  const [oldest, youngest] = [addDays(today, -80 * 365), addDays(today, -18 * 365)];
  const old = share((value) => {
    const day = readDay(value);
    return day !== null && day > oldest && day < youngest;
  });
  return filled.length >= 4 && old >= 0.8 ? 'date of birth' : null;
}

export function holdsInsuranceNumber(value: string): boolean {
  return contactsIn(value).some(({ kind }) => kind === 'ni-number');
}

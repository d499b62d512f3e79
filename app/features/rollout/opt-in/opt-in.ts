import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { dayOf, type Instant } from '~/platform/time';

/** How a school stands to the sequence. */
export type Standing = {
  takesPart: string;
  status: string;
  /** It came in by its own wish and has not backed out. */
  optedIn: boolean;
  /** The cohort it is in, of any programme year. */
  cohort: string | null;
};

/**
 * May a school come into the sequence by its own wish? Special schools and alternative provision contribute until they
 * ask for a start of their own.
 * Refused: `closed`, `in` when it is there already, `no part` when it takes none.
 */
export function mayOptIn({
  takesPart,
  status,
}: Pick<Standing, 'takesPart' | 'status'>): Allowed | Refused<'closed' | 'in' | 'no part'> {
  if (status !== 'open') return refused('closed', 'This school has closed.');
  if (takesPart === 'sequenced') return refused('in', 'This school is in the sequence already.');
  if (takesPart === 'no')
    return refused('no part', 'This school takes no part. Change its part first.');
  return allowed;
}

/**
 * May a school that came in by its own wish back out?
 * Refused: `not in`, and `placed` while it is in a cohort.
 */
export function mayBackOut({
  optedIn,
  cohort,
}: Pick<Standing, 'optedIn' | 'cohort'>): Allowed | Refused<'not in' | 'placed'> {
  if (!optedIn) return refused('not in', 'This school did not come in by its own wish.');
  if (cohort !== null)
    return refused('placed', `It is in ${cohort}. It can back out once it is out of the cohort.`);
  return allowed;
}

/**
 * May its part be changed on its own page, without a reason? Into and out of the sequence by its own wish goes through
 * the act that asks for the school's word.
 * Refused: `own wish`.
 */
export function mayChangePart(
  { takesPart, optedIn }: Pick<Standing, 'takesPart' | 'optedIn'>,
  wanted: string,
): Allowed | Refused<'own wish'> {
  if (optedIn && wanted !== takesPart)
    return refused('own wish', 'It came in by its own wish: let it back out, with a reason.');
  if (takesPart === 'contributor' && wanted === 'sequenced')
    return refused('own wish', 'It comes in by its own wish: write down what the school said.');
  return allowed;
}

/** May this be kept as the school's word? Refused: `screened` where it seems to point to a child. */
export function mayKeepWord(word: string, now: Instant): Allowed | Refused<'screened'> {
  const screening = screen(word, dayOf(now));
  if (screening.ok) return allowed;
  return refused('screened', screening.findings[0]?.message ?? 'Take out what names a person.');
}

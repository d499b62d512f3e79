import { isDay } from '~/platform/time';
import type { FileTerm, Holiday } from './calendar-file';
import { mayKeepTerm, overlaps, type Term } from './term';

export type TermPlan = {
  fresh: FileTerm[];
  /** Terms known by other days, or by another name. */
  changed: { before: Term; after: FileTerm }[];
  unchanged: number;
  refused: { number: number; reason: string }[];
};

/**
 * What taking in a council's terms would change. A term of the file is the one known that it overlaps; where it
 * overlaps two, or two of the file overlap one, a person must say which is meant, and it is refused. Terms known that
 * the file does not touch stay. The result never overlaps itself, and taking the file in again changes nothing.
 */
export function planTerms(file: readonly FileTerm[], known: readonly Term[]): TermPlan {
  const plan: TermPlan = { fresh: [], changed: [], unchanged: 0, refused: [] };
  const sound: FileTerm[] = [];
  for (const term of file) {
    const reason = faultOf(term, sound);
    if (reason === null) sound.push(term);
    else plan.refused.push({ number: term.number, reason });
  }
  for (const term of sound) {
    const met = known.filter((one) => overlaps(one, term));
    const [before] = met;
    const rivals = before ? sound.filter((one) => overlaps(one, before)) : [];
    if (met.length > 1 || rivals.length > 1)
      plan.refused.push({ number: term.number, reason: unclearWords(met) });
    else if (!before) plan.fresh.push(term);
    else if (isSame(before, term)) plan.unchanged += 1;
    else plan.changed.push({ before, after: term });
  }
  plan.refused.sort((a, b) => a.number - b.number);
  return plan;
}

function faultOf(term: FileTerm, before: readonly FileTerm[]): string | null {
  for (const day of [term.startsOn, term.endsOn])
    if (!isDay(day)) return `“${day}” is no day: days are written like 2026-09-03`;
  const ruling = mayKeepTerm(term, before);
  return ruling.ok ? null : ruling.message;
}

function unclearWords(met: readonly Term[]): string {
  const names = met.map(({ name }) => name).join(' and ');
  return `It overlaps ${names} so that it is unclear which is meant: change or remove that first`;
}

function isSame(one: Omit<Term, 'id'>, other: Omit<Term, 'id'>): boolean {
  return one.name === other.name && one.startsOn === other.startsOn && one.endsOn === other.endsOn;
}

export type HolidayPlan = {
  fresh: Holiday[];
  renamed: { before: Holiday; after: Holiday }[];
  /** Known within the years of the file, which does not have them any more. */
  gone: Holiday[];
  unchanged: number;
};

/** What taking in a list of bank holidays would change. It is believed whole for the years from its first to its last. */
export function planHolidays(file: readonly Holiday[], known: readonly Holiday[]): HolidayPlan {
  const before = new Map(known.map((one) => [one.on, one]));
  const listed = new Set(file.map(({ on }) => on));
  const years = file.map(({ on }) => on.slice(0, 4)).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  const isCovered = ({ on }: Holiday) => on.slice(0, 4) >= first && on.slice(0, 4) <= last;
  const renamed = file.flatMap((after) => {
    const old = before.get(after.on);
    return old && old.title !== after.title ? [{ before: old, after }] : [];
  });
  const fresh = file.filter(({ on }) => !before.has(on));
  return {
    fresh,
    renamed,
    gone: known.filter((one) => isCovered(one) && !listed.has(one.on)),
    unchanged: file.length - fresh.length - renamed.length,
  };
}

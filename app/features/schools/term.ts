import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { addDays, daysBetween, longDay, type Day } from '~/platform/time';
import { lastDayOf, type Span } from './calendar';

/** A term, or half of one where the council counts six: a stretch in which schools are open. */
export type Term = Span & { id: string; name: string };

/** The longest that a term is believed to be; a wrong year makes a longer one. */
const LONGEST_DAYS = 18 * 7;
const WARNING_DAYS = 8 * 7;

/** Names of the terms of a year, by how many the council counts. */
const usualNames: Record<number, readonly string[]> = {
  3: ['Autumn term', 'Spring term', 'Summer term'],
  6: ['Autumn', 'Spring', 'Summer'].flatMap((term) => [
    `${term} term, first half`,
    `${term} term, second half`,
  ]),
};

/** What the `number`th (from 1) of a year's `count` terms is called where a file gives it no name. */
export function usualTermName(number: number, count: number): string {
  return usualNames[count]?.[number - 1] ?? `Term ${number}`;
}

export type TermRefusal = 'order' | 'long' | 'starts-within' | 'ends-within';

/**
 * May a term have these days beside the others?
 * Refused: `order` unless it ends after it starts, `long` past 18 weeks, `starts-within` or `ends-within` where it
 * overlaps another.
 */
export function mayKeepTerm(
  { startsOn, endsOn }: Span,
  others: readonly (Span & { name: string })[],
): Allowed | Refused<TermRefusal> {
  if (endsOn <= startsOn) return refused('order', 'The last day must be after the first day');
  if (daysBetween(startsOn, endsOn) > LONGEST_DAYS)
    return refused('long', 'A term lasts 18 weeks at most: look at the year');
  const other = others.find((one) => overlaps({ startsOn, endsOn }, one));
  if (!other) return allowed;
  return refused(
    other.startsOn <= startsOn ? 'starts-within' : 'ends-within',
    `This overlaps ${other.name}, ${spanWords(other)}`,
  );
}

export function overlaps(one: Span, other: Span): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

/** `4 September 2025 to 23 October 2025` */
export function spanWords({ startsOn, endsOn }: Span): string {
  return `${longDay(startsOn)} to ${longDay(endsOn)}`;
}

/** The school year of a day, from 1 August: `2025/26`. */
export function schoolYearOf(day: Day): string {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < '08-01' ? 1 : 0);
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

/** Terms in time, by the school year in which they start. */
export function bySchoolYear<T extends Span>(terms: readonly T[]): { year: string; terms: T[] }[] {
  const years = new Map<string, T[]>();
  for (const term of [...terms].sort((a, b) => a.startsOn.localeCompare(b.startsOn))) {
    const year = schoolYearOf(term.startsOn);
    years.set(year, [...(years.get(year) ?? []), term]);
  }
  return [...years].map(([year, within]) => ({ year, terms: within }));
}

/**
 * What to tell the council about how far its terms reach; null while they reach eight weeks and more ahead. Past the
 * last one nobody is reminded, and `addSchoolWeeks` counts ordinary weeks.
 */
export function termsWarning(terms: readonly Span[], today: Day): string | null {
  const last = lastDayOf(terms);
  if (last === null)
    return 'No term is known: nobody is reminded of anything, and timetables count ordinary weeks.';
  if (last >= addDays(today, WARNING_DAYS)) return null;
  const stop = last < today ? 'stopped' : 'stop';
  return `Terms after ${longDay(last)} are not known: reminders ${stop} then, and timetables count ordinary weeks.`;
}

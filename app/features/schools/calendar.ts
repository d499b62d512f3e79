import { addDays, weekday, type Day } from '~/platform/time';

export type Span = { startsOn: Day; endsOn: Day };

/**
 * A school's year as days: the council's terms with first and last day included, and the days on which the school
 * differs from them, none where it has entered none.
 */
export type SchoolCalendar = {
  terms: readonly Span[];
  holidays: ReadonlySet<Day>;
  /** Closed to everyone. */
  closures: ReadonlySet<Day>;
  /** INSET days, within the terms or just outside them: staff work, without pupils. */
  insetDays?: ReadonlySet<Day>;
  /** Ordinary school days outside the council's terms, of a school with terms of its own. */
  openDays?: ReadonlySet<Day>;
};

/** What a day is at a school; `unknown` lies after the last term or before the first. */
export type DayStanding =
  'school day' | 'inset' | 'closed' | 'bank holiday' | 'holiday' | 'weekend' | 'unknown';

const SATURDAY = 6;
const LONGEST_SEARCH_DAYS = 3 * 366;

/** What this day is at the school. Nobody works at a weekend or on a bank holiday, whatever the school has entered. */
export function dayStanding(day: Day, calendar: SchoolCalendar): DayStanding {
  const { terms, holidays, closures, insetDays, openDays } = calendar;
  if (weekday(day) >= SATURDAY) return 'weekend';
  if (holidays.has(day)) return 'bank holiday';
  if (closures.has(day)) return 'closed';
  if (insetDays?.has(day)) return 'inset';
  if (openDays?.has(day)) return 'school day';
  if (terms.some((term) => term.startsOn <= day && day <= term.endsOn)) return 'school day';
  const isBetween =
    terms.some(({ endsOn }) => endsOn < day) && terms.some(({ startsOn }) => startsOn > day);
  return isBetween ? 'holiday' : 'unknown';
}

/** Are the pupils at school on this day: a weekday within a term, no bank holiday, no closure, no INSET day? */
export function isSchoolDay(day: Day, calendar: SchoolCalendar): boolean {
  return dayStanding(day, calendar) === 'school day';
}

/** Do the staff work at school on this day: a school day or an INSET day? */
export function isStaffDay(day: Day, calendar: SchoolCalendar): boolean {
  return ['school day', 'inset'].includes(dayStanding(day, calendar));
}

/**
 * The day `weeks` school weeks after a day. A week of the calendar counts when it has at least one school day, so
 * half-terms and holidays are passed over. Where the terms known run out, the rest is counted as ordinary weeks.
 * @param weeks whole weeks, 0 or more
 */
export function addSchoolWeeks(from: Day, weeks: number, calendar: SchoolCalendar): Day {
  const lastKnown = lastDayOf(calendar.terms) ?? '';
  let day = from;
  for (let left = weeks; left > 0;) {
    day = addDays(day, 7);
    if (day > lastKnown || hasSchoolDay(day, calendar)) left -= 1;
  }
  return day;
}

/** The first school day on or after a day; the day itself where no term that is known holds one. */
export function schoolDayFrom(day: Day, calendar: SchoolCalendar): Day {
  for (let ahead = 0; ahead < LONGEST_SEARCH_DAYS; ahead += 1) {
    const candidate = addDays(day, ahead);
    if (isSchoolDay(candidate, calendar)) return candidate;
  }
  return day;
}

/** The last day of the last of these terms, up to which the calendar is known; null where there is none. */
export function lastDayOf(terms: readonly Span[]): Day | null {
  return terms.reduce<Day | null>(
    (last, { endsOn }) => (last === null || endsOn > last ? endsOn : last),
    null,
  );
}

/** Does the week of this day, Monday to Friday, hold a school day? */
function hasSchoolDay(day: Day, calendar: SchoolCalendar): boolean {
  const monday = addDays(day, 1 - weekday(day));
  return [0, 1, 2, 3, 4].some((ahead) => isSchoolDay(addDays(monday, ahead), calendar));
}

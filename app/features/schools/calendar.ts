import { addDays, weekday, type Day } from '~/platform/time';

export type Span = { startsOn: Day; endsOn: Day };

/** A school's year as days: terms with first and last day included, and days on which it is closed. */
export type SchoolCalendar = {
  terms: readonly Span[];
  holidays: ReadonlySet<Day>;
  closures: ReadonlySet<Day>;
};

const SATURDAY = 6;
const LONGEST_SEARCH_DAYS = 3 * 366;

/** Is the school at work on this day: a weekday within a term, no bank holiday, not closed? */
export function isSchoolDay(day: Day, { terms, holidays, closures }: SchoolCalendar): boolean {
  if (weekday(day) >= SATURDAY || holidays.has(day) || closures.has(day)) return false;
  return terms.some((term) => term.startsOn <= day && day <= term.endsOn);
}

/**
 * The day `weeks` school weeks after a day. A week of the calendar counts when it has at least one school day, so
 * half-terms and holidays are passed over. Where the terms known run out, the rest is counted as ordinary weeks.
 * @param weeks whole weeks, 0 or more
 */
export function addSchoolWeeks(from: Day, weeks: number, calendar: SchoolCalendar): Day {
  const lastKnown = calendar.terms.reduce(
    (last, term) => (term.endsOn > last ? term.endsOn : last),
    '',
  );
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

/** Does the week of this day, Monday to Friday, hold a school day? */
function hasSchoolDay(day: Day, calendar: SchoolCalendar): boolean {
  const monday = addDays(day, 1 - weekday(day));
  return [0, 1, 2, 3, 4].some((ahead) => isSchoolDay(addDays(monday, ahead), calendar));
}

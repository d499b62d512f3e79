import { bankHolidaysToBeginWith } from '~/features/schools/bank-holiday-default';
import { dayStanding, schoolDayFrom, type SchoolCalendar } from '~/features/schools/calendar';
import { addDays, dayOf, instantAt, mondayOf, type Day, type Instant } from '~/platform/time';

/** The days of the demonstration, in whole weeks around the day it is made, so that it is always half-way through year 1. */
export type DemonstrationCalendar = {
  today: Day;
  now: Instant;
  /** The Monday `weeks` from this week's; negative is past. */
  monday: (weeks: number) => Day;
  /** Nine in the morning on the `weekday` (1 Monday to 5 Friday) of the week `weeks` from this one. */
  morning: (weeks: number, weekday?: number) => Instant;
  /** The invented council's terms and the real bank holidays. */
  council: SchoolCalendar;
  /** The first day on or after this one on which schools are open. */
  openFrom: (day: Day) => Day;
  /** The last day on or before this one on which schools, or this school's staff, are at work. */
  openUntil: (day: Day, school?: SchoolCalendar) => Day;
};

/** In weeks from the week the demonstration is made. */
export const weeksOf = {
  ...{ yearStarts: -20, yearEnds: 20 },
  ...{ cohort1: -18, cohort2: -8, cohort3: 5, cohort4: 14 },
};

/** Half-terms and holidays between the terms, in weeks from now: never this week, and never a cohort's first. */
const weeksOff = [-20, -14, -13, -4, 4, 12, 13, 20];
const FIRST_WEEK = -26;
const LAST_WEEK = 26;
const FRIDAY = 4;

export function calendarFrom(now: Instant): DemonstrationCalendar {
  const today = dayOf(now);
  const thisMonday = mondayOf(today);
  const monday = (weeks: number) => addDays(thisMonday, 7 * weeks);
  const council = {
    terms: inventTerms(monday),
    holidays: new Set(bankHolidaysToBeginWith.map(({ on }) => on)),
    closures: new Set<Day>(),
  };
  return {
    ...{ today, now, monday, council },
    morning: (weeks, weekday = 1) => instantAt(addDays(monday(weeks), weekday - 1), '09:00'),
    openFrom: (day) => schoolDayFrom(day, council),
    openUntil: (day, school = council) => openUntil(day, school),
  };
}

/** Stretches of whole weeks between those off; at Christmas to come schools are off too. */
function inventTerms(monday: (weeks: number) => Day) {
  const terms: { startsOn: Day; endsOn: Day }[] = [];
  let isOpen = false;
  for (let week = FIRST_WEEK; week <= LAST_WEEK; week += 1) {
    const isOff = weeksOff.includes(week) || (week > 0 && isChristmas(monday(week)));
    const endsOn = addDays(monday(week), FRIDAY);
    const term = terms.at(-1);
    if (!isOff && isOpen && term) term.endsOn = endsOn;
    else if (!isOff) terms.push({ startsOn: monday(week), endsOn });
    isOpen = !isOff;
  }
  return terms;
}

function isChristmas(monday: Day): boolean {
  const week = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(monday, ahead).slice(5));
  return week.includes('12-25') || week.includes('01-01');
}

/** Out of a holiday it goes back by whole weeks, so that not everything falls on the last Friday before it. */
function openUntil(day: Day, school: SchoolCalendar): Day {
  switch (dayStanding(day, school)) {
    case 'school day':
    case 'inset':
      return day;
    case 'holiday':
    case 'unknown':
      return openUntil(addDays(day, -7), school);
    case 'weekend':
    case 'bank holiday':
    case 'closed':
      return openUntil(addDays(day, -1), school);
  }
}

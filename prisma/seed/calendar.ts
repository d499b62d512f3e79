import { addDays, dayOf, instantAt, mondayOf, type Day, type Instant } from '~/platform/time';

/** The days of the demonstration, in whole weeks around the day it is made, so that it is always half-way through year 1. */
export type DemonstrationCalendar = {
  today: Day;
  now: Instant;
  /** The Monday `weeks` from this week's; negative is past. */
  monday: (weeks: number) => Day;
  /** Nine in the morning on the `weekday` (1 Monday to 5 Friday) of the week `weeks` from this one. */
  morning: (weeks: number, weekday?: number) => Instant;
};

export function calendarFrom(now: Instant): DemonstrationCalendar {
  const today = dayOf(now);
  const thisMonday = mondayOf(today);
  const monday = (weeks: number) => addDays(thisMonday, 7 * weeks);
  return {
    today,
    now,
    monday,
    morning: (weeks, weekday = 1) => instantAt(addDays(monday(weeks), weekday - 1), '09:00'),
  };
}

/** In weeks from the week the demonstration is made. */
export const weeksOf = { yearStarts: -20, yearEnds: 20, cohort1: -18, cohort2: -8, cohort3: 5 };

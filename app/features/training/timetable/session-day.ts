import {
  addSchoolWeeks,
  dayStanding,
  schoolDayFrom,
  type DayStanding,
  type SchoolCalendar,
} from '~/features/schools/calendar';
import { addDays, mondayOf, type Day } from '~/platform/time';
import { clockSpan, inOrder, type TimetableLine } from './timetable-line';

/** Why a session is not on the day that its line says. */
export type WhyMoved =
  Exclude<DayStanding, 'school day' | 'inset'> | 'before the start' | 'another session';

/** A day found for a line, and from which day it was moved and why. */
export type SessionDay = { on: Day; movedFrom: Day | null; why: WhyMoved | null };

/** The longest that a session is put off: past a summer, not past a year without terms. */
const LONGEST_SEARCH_DAYS = 120;

/** Is this a day for a session? An INSET day suits one in the school itself, as staff work without pupils. */
function suits(day: Day, calendar: SchoolCalendar, kind: TimetableLine['kind']): boolean {
  const standing = dayStanding(day, calendar);
  return standing === 'school day' || (kind === 'in-school' && standing === 'inset');
}

function nextDay(from: Day, fits: (day: Day) => boolean): Day | null {
  for (let ahead = 0; ahead <= LONGEST_SEARCH_DAYS; ahead += 1) {
    const day = addDays(from, ahead);
    if (fits(day)) return day;
  }
  return null;
}

/**
 * The day a line means: its weekday, so many school weeks after the week of the first school day from the start.
 * It may be no day for a session. Weeks once counted are kept for the next line.
 */
function meantDays(startsOn: Day, calendar: SchoolCalendar): (line: TimetableLine) => Day {
  const mondays = [mondayOf(schoolDayFrom(startsOn, calendar))];
  return ({ schoolWeeks, weekday }) => {
    for (let at = mondays.length; at <= schoolWeeks; at += 1)
      mondays.push(addSchoolWeeks(mondays[at - 1] ?? startsOn, 1, calendar));
    return addDays(mondays[schoolWeeks] ?? startsOn, weekday - 1);
  };
}

/**
 * The days of an open line's sessions, one a school day in a row. The first is moved to the next school day where the
 * day meant is none, and none is before the start. Null from where the terms known run out.
 */
export function openDays(
  line: TimetableLine,
  startsOn: Day,
  calendar: SchoolCalendar,
): (SessionDay | null)[] {
  const meant = meantDays(startsOn, calendar)(line);
  const fits = (day: Day) => suits(day, calendar, 'open');
  const days: (SessionDay | null)[] = [];
  let from = meant < startsOn ? startsOn : meant;
  for (let at = 0; at < line.sessions; at += 1) {
    const on = nextDay(from, fits);
    const isMoved = at === 0 && on !== meant;
    days.push(on === null ? null : dayMoved(on, isMoved ? meant : null, startsOn, calendar));
    from = addDays(on ?? from, 1);
  }
  return days;
}

/**
 * The day of each in-school line in one school, in the template's order: a school day or INSET day of that school, not
 * before the start, and no two sessions there at one time. A line further on never comes before an earlier one.
 * Null where the terms known do not reach.
 */
export function daysInSchool(
  lines: readonly TimetableLine[],
  startsOn: Day,
  calendar: SchoolCalendar,
): Map<string, SessionDay | null> {
  const days = new Map<string, SessionDay | null>();
  const taken = new Map<Day, { from: number; to: number }[]>();
  const meantOf = meantDays(startsOn, calendar);
  let earliest = startsOn;
  for (const line of inOrder(lines)) {
    const meant = meantOf(line);
    const span = clockSpan(line);
    const isFree = (day: Day) =>
      !(taken.get(day) ?? []).some(({ from, to }) => from < span.to && span.from < to);
    const from = meant < earliest ? earliest : meant;
    const on = nextDay(from, (day) => suits(day, calendar, 'in-school') && isFree(day));
    if (on === null) {
      days.set(line.id, null);
      continue;
    }
    taken.set(on, [...(taken.get(on) ?? []), span]);
    earliest = on;
    days.set(line.id, dayMoved(on, on === meant ? null : meant, startsOn, calendar));
  }
  return days;
}

function dayMoved(on: Day, from: Day | null, startsOn: Day, calendar: SchoolCalendar): SessionDay {
  if (from === null) return { on, movedFrom: null, why: null };
  return { on, movedFrom: from, why: whyMoved(from, startsOn, calendar) };
}

function whyMoved(meant: Day, startsOn: Day, calendar: SchoolCalendar): WhyMoved {
  if (meant < startsOn) return 'before the start';
  const standing = dayStanding(meant, calendar);
  // A day that suits by itself had another session on it.
  return standing === 'school day' || standing === 'inset' ? 'another session' : standing;
}

/** Why, as the page says it: `a bank holiday`. */
export const whyMovedWords: Record<WhyMoved, string> = {
  weekend: 'a weekend',
  'bank holiday': 'a bank holiday',
  holiday: 'outside term',
  closed: 'the school is closed',
  unknown: 'outside the terms known',
  'before the start': 'before the start',
  'another session': 'another session comes first',
};

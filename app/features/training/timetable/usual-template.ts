import type { SchoolCalendar } from '~/features/schools/calendar';
import type { StaffType } from '~/features/schools/staff-type';
import { addDays, type Day } from '~/platform/time';
import { USUAL_CAPACITY } from '../seat-need';
import { openDays } from './session-day';
import type { TimetableLine } from './timetable-line';

/** Of a module: the minutes of its live parts, and by when each staff type owes it, in weeks from the start. */
export type ModuleToTime = {
  id: string;
  title: string;
  liveMinutes: number;
  due: { staffType: StaffType; dueWeeks: number }[];
};

/** A session comes so many days before the module is due, so that a missed one can be caught up. */
const DAYS_BEFORE_DUE = 14;
const MOST_SCHOOL_WEEKS = 52;
const WEDNESDAY = 3;
const THURSDAY = 4;

/** Whoever these are, there are too many of them in a school for rooms of 25. */
const MANY: readonly StaffType[] = ['teacher', 'teaching-assistant', 'support-staff'];

/**
 * A template to begin with: a line for each module with a live part that anyone owes. What teachers, assistants or
 * support staff owe is held in every school after its day; what leaders alone owe on two open sessions. Each comes as
 * late as it may while two weeks are left before the first due date, in each cohort for which terms are known so far on.
 * @param starts the cohorts' starts, or the programme year's while it has none
 */
export function usualTemplate(
  modules: readonly ModuleToTime[],
  starts: readonly Day[],
  calendar: SchoolCalendar,
): Omit<TimetableLine, 'id'>[] {
  return modules
    .filter(({ liveMinutes, due }) => liveMinutes > 0 && due.length > 0)
    .map((module) => {
      const line = lineOf(module);
      const dueWeeks = Math.min(...module.due.map((one) => one.dueWeeks));
      return { ...line, schoolWeeks: weeksBefore(line, dueWeeks, starts, calendar) };
    });
}

function lineOf({ id, title, liveMinutes, due }: ModuleToTime): Omit<TimetableLine, 'id'> {
  const module = { moduleId: id, moduleTitle: title, schoolWeeks: 0, minutes: liveMinutes };
  if (due.some(({ staffType }) => MANY.includes(staffType)))
    return {
      ...module,
      ...{ kind: 'in-school', weekday: WEDNESDAY, startsAtTime: '15:45' },
      ...{ sessions: 1, capacity: null, venue: null, facilitators: 1 },
    };
  return {
    ...module,
    ...{ kind: 'open', weekday: THURSDAY, startsAtTime: '09:30' },
    ...{ sessions: 2, capacity: USUAL_CAPACITY, venue: 'Venue to be named', facilitators: 1 },
  };
}

function weeksBefore(
  line: Omit<TimetableLine, 'id'>,
  dueWeeks: number,
  starts: readonly Day[],
  calendar: SchoolCalendar,
): number {
  const isInTime = (schoolWeeks: number) => {
    const known = starts.flatMap((startsOn) => {
      const on = openDays({ ...line, id: '', schoolWeeks }, startsOn, calendar).at(-1)?.on;
      return on === undefined
        ? []
        : { on, last: addDays(startsOn, 7 * dueWeeks - DAYS_BEFORE_DUE) };
    });
    return known.length > 0 && known.every(({ on, last }) => on <= last);
  };
  let weeks = 0;
  while (weeks < MOST_SCHOOL_WEEKS && isInTime(weeks + 1)) weeks += 1;
  return weeks;
}

import type { SchoolCalendar } from '~/features/schools/calendar';
import { staffTypeNames } from '~/features/schools/staff-type';
import { listed } from '~/platform/message-text';
import { addDays, shortDay, type Day } from '~/platform/time';
import { openDays } from './session-day';
import type { TimetableLine } from './timetable-line';
import type { ModuleToTime } from './usual-template';

/** Whose start a line is counted from: a cohort's, or the programme year's while it has none. */
export type Start = { name: string; startsOn: Day };

/** The latest of a line's days for one cohort, and the staff types whose due date is before it. */
export type LateLine = {
  lineId: string;
  start: Start;
  on: Day;
  due: { staffType: string; dueOn: Day }[];
};

/**
 * The lines whose last session comes after somebody's due date of the module: the seats must come before it (promise 2).
 * Once a line, for the first of the cohorts for which it is so. A line beyond the terms known is not judged.
 */
export function lateLines(
  lines: readonly TimetableLine[],
  modules: readonly ModuleToTime[],
  starts: readonly Start[],
  calendar: SchoolCalendar,
): LateLine[] {
  const dueOf = new Map(modules.map(({ id, due }) => [id, due]));
  return lines.flatMap((line) => {
    for (const start of starts) {
      const on = openDays(line, start.startsOn, calendar).at(-1)?.on;
      if (on === undefined) continue;
      const due = (dueOf.get(line.moduleId) ?? [])
        .map(({ staffType, dueWeeks }) => ({
          staffType,
          dueOn: addDays(start.startsOn, 7 * dueWeeks),
        }))
        .filter(({ dueOn }) => dueOn < on)
        .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
      if (due.length > 0) return { lineId: line.id, start, on, due };
    }
    return [];
  });
}

/** `Cohort 3: Tue 9 Mar, but due Mon 1 Feb for SENCOs; Mon 1 Mar for teachers and governors` */
export function lateWords({ start, on, due }: LateLine): string {
  const days = [...new Set(due.map(({ dueOn }) => dueOn))];
  const whose = days.map((day) => {
    const types = due.filter(({ dueOn }) => dueOn === day).map(({ staffType }) => staffType);
    return `${shortDay(day)} for ${listed(types.map((type) => spoken(staffTypeNames(type))))}`;
  });
  return `${start.name}: ${shortDay(on)}, but due ${whose.join('; ')}`;
}

function spoken(name: string): string {
  return name.startsWith('SENCO') ? name : name.toLowerCase();
}

/** The modules with a live part that somebody owes and no line holds, in order. */
export function modulesWithoutLine(
  lines: readonly TimetableLine[],
  modules: readonly ModuleToTime[],
): string[] {
  const held = new Set(lines.map(({ moduleId }) => moduleId));
  return modules
    .filter(({ id, liveMinutes, due }) => liveMinutes > 0 && due.length > 0 && !held.has(id))
    .map(({ title }) => title);
}

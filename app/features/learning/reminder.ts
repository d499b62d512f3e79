import { isStaffDay, type SchoolCalendar } from '~/features/schools/calendar';
import {
  addDays,
  clockTime,
  dayOf,
  mondayOf,
  weekday,
  type Day,
  type Instant,
} from '~/platform/time';
import { isExpected, type StaffRecord } from './school-completion';
import { stateOfOwed, type OwedRecord } from './state-of-person';

const DAYS_AHEAD = 21;
const LETTERS = ['M', 'T', 'W', 'H', 'F'];

/**
 * The Monday by which this week's reminders are named; null where the staff are not at work, which on an INSET day they
 * are, and before eight in the morning.
 */
export function reminderWeek(now: Instant, calendar: SchoolCalendar): Day | null {
  const today = dayOf(now);
  if (!isStaffDay(today, calendar) || clockTime(now) < '08:00') return null;
  return mondayOf(today);
}

/** Are the staff at work today or on a later day of this week? Only then can anybody still do something there. */
export function isAtWorkThisWeek(today: Day, calendar: SchoolCalendar): boolean {
  const left = Array.from({ length: 8 - weekday(today) }, (_, ahead) => addDays(today, ahead));
  return left.some((day) => isStaffDay(day, calendar));
}

/** May somebody be written to today: not away, and at work on this day as far as is known? */
export function mayRemind(
  person: { notExpectedUntil: Day | null; workingDays: string | null },
  today: Day,
): boolean {
  if (person.notExpectedUntil !== null && person.notExpectedUntil > today) return false;
  const letter = LETTERS[weekday(today) - 1];
  if (letter === undefined) return false;
  return person.workingDays === null || person.workingDays.includes(letter);
}

/** Late, or due within three weeks; never what waits for the programme (promise 2). */
export function isPressing(owed: OwedRecord, today: Day): boolean {
  const state = stateOfOwed(owed, today);
  return state === 'late' || (state === 'on-track' && owed.dueOn <= addDays(today, DAYS_AHEAD));
}

export type ToBook = { moduleId: string; people: number; dueOn: Day };

/**
 * What an organiser can book: by module, the expected people who still need its live session, pressingly, and have no
 * place. Only modules with a place to be had are told of; away and enrolled nowhere is nobody's to book.
 * @param bookable modules with a free place on a session to come
 * @param hasPlace whether a person has a place, or is expected in school
 */
export function toBookAt(
  people: readonly StaffRecord[],
  bookable: ReadonlySet<string>,
  hasPlace: (personId: string, moduleId: string) => boolean,
  today: Day,
): ToBook[] {
  const found = new Map<string, ToBook>();
  for (const person of people) {
    if (!isExpected(person, today)) continue;
    for (const owed of person.owed) {
      if (!owed.hasLivePart || owed.liveAttendedOn !== null || !bookable.has(owed.moduleId))
        continue;
      if (!isPressing(owed, today) || hasPlace(person.personId, owed.moduleId)) continue;
      const known = found.get(owed.moduleId) ?? {
        moduleId: owed.moduleId,
        people: 0,
        dueOn: owed.dueOn,
      };
      const dueOn = owed.dueOn < known.dueOn ? owed.dueOn : known.dueOn;
      found.set(owed.moduleId, { ...known, people: known.people + 1, dueOn });
    }
  }
  return [...found.values()];
}

import { addDays, daysBetween, type Day } from '~/platform/time';
import { isExpected, stateOn, type StaffRecord } from './school-completion';

/** How many of the staff expected today were done, and how many had nothing late, on an earlier day. */
export type HistoryPoint = { day: Day; done: number; nothingLate: number };

const MOST_POINTS = 13;

/**
 * How a school came to where it is: whole weeks from its start to today, as many points as a picture can carry. It
 * follows the staff who are expected today, without governors; people who have left are in no point.
 */
export function historyOf(
  people: readonly StaffRecord[],
  startsOn: Day,
  today: Day,
): HistoryPoint[] {
  const staff = people.filter(
    (person) => person.staffType !== 'governor' && isExpected(person, today),
  );
  return pointsBetween(startsOn, today).map((day) => {
    const states = staff
      .filter(({ owed }) => owed.some(({ owedFrom }) => owedFrom <= day))
      .map((person) => stateOn(person, day));
    const done = states.filter((state) => state === 'done').length;
    const onTrack = states.filter((state) => state === 'on-track').length;
    return { day, done, nothingLate: done + onTrack };
  });
}

function pointsBetween(from: Day, to: Day): Day[] {
  const days = daysBetween(from, to);
  if (days <= 0) return [to];
  const weeks = Math.max(1, Math.ceil(days / 7 / (MOST_POINTS - 1)));
  const points = [];
  for (let day = from; day < to; day = addDays(day, weeks * 7)) points.push(day);
  return [...points, to];
}

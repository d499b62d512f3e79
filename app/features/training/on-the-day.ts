import { clockTime, dayOf, longDay, spokenTime, weekday, type Day } from '~/platform/time';
import type { Span } from './session';

const LETTERS = ['M', 'T', 'W', 'H', 'F', '', ''];
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

type Worker = {
  /** Letters of MTWHF; null when unknown. */
  workingDays: string | null;
  notExpectedUntil: Day | null;
  clash: Span | null;
};

export type OnTheDay = { kind: 'clash' | 'away' | 'off' | 'works' | 'unknown'; words: string };

/** What a person's day looks like when a session is held. Only a clash stands in the way; the rest is to be known. */
export function onTheDay(person: Worker, session: Span): OnTheDay {
  const day = dayOf(session.startsAt);
  const name = NAMES[weekday(day) - 1] ?? '';
  if (person.clash)
    return { kind: 'clash', words: `Not free: booked, ${spokenTime(person.clash.startsAt)}` };
  if (person.notExpectedUntil !== null && person.notExpectedUntil > day)
    return { kind: 'away', words: `Back ${longDay(person.notExpectedUntil)}` };
  if (person.workingDays === null) return { kind: 'unknown', words: 'Days not known' };
  const letter = LETTERS[weekday(day) - 1] ?? '';
  if (letter !== '' && person.workingDays.includes(letter))
    return { kind: 'works', words: `Works ${name}s` };
  return { kind: 'off', words: `${name}s off` };
}

/** When people would be out: `on Tuesday morning`. */
export function outWhen({ startsAt, endsAt }: Span): string {
  const name = NAMES[weekday(dayOf(startsAt)) - 1] ?? '';
  const [from, until] = [clockTime(startsAt), clockTime(endsAt)];
  if (from >= '15:15') return `on ${name} after school`;
  if (until <= '13:00') return `on ${name} morning`;
  if (from >= '12:00') return `on ${name} afternoon`;
  return `on ${name}`;
}

import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { addDays, daysBetween, longDay, shortDay, weekday, type Day } from '~/platform/time';
import type { DayStanding } from './calendar';

/** In which way a day of a school differs from the council's terms. */
export const closureKinds = ['inset', 'closed', 'open'] as const;

export type ClosureKind = (typeof closureKinds)[number];

/** The kind on the page, and what it means there. */
export const closureWords: Record<ClosureKind, { name: string; means: string }> = {
  inset: {
    name: 'INSET day',
    means:
      'Staff work, without pupils. Reminders go out as on a school day, and an in-school session may be on it.',
  },
  closed: {
    name: 'Closed',
    means: 'Nobody is reminded of anything on it, and whoever books for it is warned.',
  },
  open: {
    name: 'Open outside the council’s terms',
    means: 'An ordinary school day, where your term dates are your own.',
  },
};

export function isClosureKind(text: string): text is ClosureKind {
  return (closureKinds as readonly string[]).includes(text);
}

const LONGEST_DAYS = 62;
const DAYS_BACK = 366;
const DAYS_AHEAD = 3 * 366;
const FRIDAY = 5;

/** The weekdays from one day to another, both included. */
export function weekdaysBetween(from: Day, to: Day): Day[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, ahead) =>
    addDays(from, ahead),
  );
  return days.filter((day) => weekday(day) <= FRIDAY);
}

type OwnDay = { on: Day; kind: string };
type Wanted = { kind: ClosureKind; startsOn: Day; endsOn: Day };
export type ClosureRefusal = 'order' | 'long' | 'far' | 'weekend' | 'other-kind' | 'known';

/**
 * Which days does a school enter by a span? Weekends fall out of it, and so do days it has entered as that kind.
 * Refused: `order` where it ends before it starts, `long` past two months, `far` more than a year back or three ahead,
 * `weekend` where no weekday is in it, `other-kind` where one of its days is entered as another kind, `known` where
 * nothing is left.
 */
export function mayAddClosures(
  { kind, startsOn, endsOn }: Wanted,
  known: readonly OwnDay[],
  today: Day,
): (Allowed & { days: Day[] }) | Refused<ClosureRefusal> {
  if (endsOn < startsOn) return refused('order', 'The last day must not be before the first day');
  if (daysBetween(startsOn, endsOn) > LONGEST_DAYS)
    return refused('long', 'Enter two months at most in one go: look at the year');
  if (startsOn < addDays(today, -DAYS_BACK) || endsOn > addDays(today, DAYS_AHEAD))
    return refused('far', 'Choose days within the last year or the next three: look at the year');
  const days = weekdaysBetween(startsOn, endsOn);
  if (days.length === 0) return refused('weekend', 'These days are a weekend');
  const kinds = new Map(known.map((day) => [day.on, day.kind]));
  const other = days.find((day) => (kinds.get(day) ?? kind) !== kind);
  if (other)
    return refused(
      'other-kind',
      `${longDay(other)} is entered already, as ${kindName(kinds.get(other) ?? '')}: remove that first`,
    );
  const fresh = days.filter((day) => !kinds.has(day));
  if (fresh.length === 0) return refused('known', 'This is entered already');
  return { ...allowed, days: fresh };
}

function kindName(kind: string): string {
  return isClosureKind(kind) ? closureWords[kind].name : kind;
}

/** Days of one kind that follow each other, weekends between them left out. */
export type Run<T> = { days: T[]; startsOn: Day; endsOn: Day };

/** Puts together what was entered together: neighbouring days of one kind, in time. */
export function runsOf<T extends OwnDay & { onBehalf: boolean }>(days: readonly T[]): Run<T>[] {
  const runs: Run<T>[] = [];
  for (const day of [...days].sort((a, b) => a.on.localeCompare(b.on))) {
    const run = runs.at(-1);
    const last = run?.days.at(-1);
    const isNext =
      last && last.kind === day.kind && last.onBehalf === day.onBehalf && follows(last.on, day.on);
    if (run && isNext) {
      run.days.push(day);
      run.endsOn = day.on;
    } else runs.push({ days: [day], startsOn: day.on, endsOn: day.on });
  }
  return runs;
}

function follows(day: Day, next: Day): boolean {
  return next === addDays(day, weekday(day) === FRIDAY ? 3 : 1);
}

/** `Fri 27 Nov 2026`, `Mon 26 Oct to Fri 30 Oct 2026` */
export function runWords({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }): string {
  const last = `${shortDay(endsOn)} ${endsOn.slice(0, 4)}`;
  return startsOn === endsOn ? last : `${shortDay(startsOn)} to ${last}`;
}

/** What to tell whoever books for a day at this school; null where nothing is odd about it. */
export function dayNote(standing: DayStanding, schoolName: string): string | null {
  switch (standing) {
    case 'closed':
      return `${schoolName} is closed on this day.`;
    case 'inset':
      return `This is an INSET day at ${schoolName}: staff work, without pupils.`;
    case 'bank holiday':
      return 'This day is a bank holiday.';
    case 'holiday':
      return `This day is outside term at ${schoolName}.`;
    case 'school day':
    case 'weekend':
    case 'unknown':
      return null;
  }
}

import { counted } from '~/platform/message-text';
import { instantAt, spokenTime, type Day } from '~/platform/time';

/** A line makes open sessions for the whole cohort, or one in every school of it. */
export const lineKinds = ['open', 'in-school'] as const;

export type LineKind = (typeof lineKinds)[number];

/** One line of a programme year's template. A session led by the school is the school's own to arrange. */
export type TimetableLine = {
  id: string;
  moduleId: string;
  moduleTitle: string;
  kind: LineKind;
  /** Whole school weeks after the week in which the cohort starts; 0 is that week. */
  schoolWeeks: number;
  /** 1 (Monday) to 5 (Friday) */
  weekday: number;
  /** London wall-clock time as `HH:MM` */
  startsAtTime: string;
  minutes: number;
  /** Of an open line: how many, one a school day in a row. In a school it is one. */
  sessions: number;
  capacity: number | null;
  venue: string | null;
  /** How many facilitators each session takes. */
  facilitators: number;
};

export function isLineKind(text: string): text is LineKind {
  return (lineKinds as readonly string[]).includes(text);
}

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

/** Where a session in a school is, unless the line says otherwise. */
export const IN_SCHOOL_VENUE = 'In school';

/** In the order of the template: by week, day and time, whatever order they were added in. */
export function inOrder<T extends TimetableLine>(lines: readonly T[]): T[] {
  return [...lines].sort(
    (a, b) =>
      a.schoolWeeks - b.schoolWeeks ||
      a.weekday - b.weekday ||
      a.startsAtTime.localeCompare(b.startsAtTime) ||
      a.id.localeCompare(b.id),
  );
}

/** `3 school weeks after the start, on Wednesday` */
export function whenWords({ schoolWeeks, weekday }: TimetableLine): string {
  const day = weekdayNames[weekday - 1] ?? '';
  if (schoolWeeks === 0) return `In the week of the start, on ${day}`;
  return `${counted(schoolWeeks, 'school week')} after the start, on ${day}`;
}

/** `25 places, Humber Room` of an open line; nothing of one in schools. */
export function seatWords({ kind, capacity, venue }: TimetableLine): string {
  if (kind !== 'open') return '';
  return [capacity && counted(capacity, 'place'), venue].filter(Boolean).join(', ');
}

/** `In every school, 3.45 pm, 75 minutes` */
export function whatWords({ kind, sessions, startsAtTime, minutes }: TimetableLine): string {
  const what = kind === 'open' ? counted(sessions, 'open session') : 'In every school';
  return `${what}, ${timeWords(startsAtTime)}, ${minutes} minutes`;
}

// Any day does: it is the wall clock that is said.
const SOME_DAY: Day = '2026-01-05';

function timeWords(time: string): string {
  return spokenTime(instantAt(SOME_DAY, time));
}

/** Minutes from midnight at which a line begins and ends. */
export function clockSpan({
  startsAtTime,
  minutes,
}: Pick<TimetableLine, 'startsAtTime' | 'minutes'>): { from: number; to: number } {
  const [hour = 0, minute = 0] = startsAtTime.split(':').map(Number);
  const from = 60 * hour + minute;
  return { from, to: from + minutes };
}

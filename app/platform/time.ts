import { Temporal } from '@js-temporal/polyfill';

/** An instant as ISO text in UTC, e.g. `2026-11-23T09:30:00.000Z`. Sorts as text. */
export type Instant = string;
/** A day as `YYYY-MM-DD`. Sorts as text. */
export type Day = string;

const ZONE = 'Europe/London';

// A day has no zone: counted in UTC, where every day has 24 hours, and a hundred times as fast as by Temporal.
const DAY_MS = 24 * 60 * 60 * 1000;

// Shown many times on a page of sessions, and twenty times as fast as by Temporal.
const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The instant of a JavaScript date. */
export function instantOf(date: Date): Instant {
  return date.toISOString();
}

/** The London day on which an instant falls. */
export function dayOf(instant: Instant): Day {
  // London is never more than an hour ahead, so before 23:00 the day is that of the text: thirty times as fast.
  if (instant.slice(11, 13) < '23') return instant.slice(0, 10);
  return inLondon(instant).toPlainDate().toString();
}

/** The instant of a London wall-clock time on a day. In the hour skipped in March the later time is taken. */
export function instantAt(day: Day, time: string): Instant {
  const local = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: ZONE,
    plainTime: Temporal.PlainTime.from(time),
  });
  return new Date(local.epochMilliseconds).toISOString();
}

/** The London wall-clock time of an instant as `HH:MM`. */
export function clockTime(instant: Instant): string {
  return londonClock.format(Date.parse(instant));
}

/** The day `days` after (or, negative, before) a day. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The instant `minutes` later. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** Day of the week, 1 (Monday) to 7 (Sunday). */
export function weekday(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

/** The Monday of the week that holds a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** Is this text a real day written YYYY-MM-DD? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `1 December 2026` */
export function longDay(day: Day): string {
  const { date, month, year } = partsOf(day);
  return `${date} ${month} ${year}`;
}

/** `Tue 1 Dec` */
export function shortDay(day: Day): string {
  const { date, month } = partsOf(day);
  return `${DAYS[weekday(day) - 1]} ${date} ${month.slice(0, 3)}`;
}

/** `9.30 am`, `noon`, `2 pm` */
export function spokenTime(instant: Instant): string {
  const [hour = 0, minute = 0] = clockTime(instant).split(':').map(Number);
  if (hour === 12 && minute === 0) return 'noon';
  const rest = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${rest} ${hour < 12 ? 'am' : 'pm'}`;
}

/** `Tue 1 Dec, 9.30 am to noon` */
export function spokenSpan(startsAt: Instant, endsAt: Instant): string {
  const sameDay = dayOf(startsAt) === dayOf(endsAt);
  const end = sameDay ? spokenTime(endsAt) : `${shortDay(dayOf(endsAt))}, ${spokenTime(endsAt)}`;
  return `${shortDay(dayOf(startsAt))}, ${spokenTime(startsAt)} to ${end}`;
}

/** `1 December 2026, 9.30 am` */
export function spokenInstant(instant: Instant): string {
  return `${longDay(dayOf(instant))}, ${spokenTime(instant)}`;
}

function inLondon(instant: Instant) {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
}

function partsOf(day: Day) {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: MONTHS[month - 1] ?? '', date };
}

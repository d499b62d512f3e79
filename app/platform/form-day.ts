import { z } from 'zod';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const SHORTEST_MONTH_NAME = 3;

const part = z
  .string()
  .optional()
  .transform((typed) => (typed ?? '').trim().toLowerCase());
const parts = z.object({ day: part, month: part, year: part });

type Parts = z.output<typeof parts>;

/**
 * A day from three boxes, as YYYY-MM-DD. `subject` begins the sentences: "the start date" gives
 * "Enter the start date" and "The start date must be a real date".
 */
export function day(subject: string) {
  return parts.optional().transform((typed, context) => {
    const read = readDay(typed, subject);
    if (read.ok) return read.day;
    context.addIssue({ code: 'custom', message: read.fault });
    return z.NEVER;
  });
}

/** The same, or null where all three boxes are empty. */
export function optionalDay(subject: string) {
  return parts.optional().transform((typed, context) => {
    if (!typed || isEmpty(typed)) return null;
    const read = readDay(typed, subject);
    if (read.ok) return read.day;
    context.addIssue({ code: 'custom', message: read.fault });
    return z.NEVER;
  });
}

/** A time on the clock as people write it (9.30am, 14:05, noon), as HH:MM. */
export function timeOfDay(empty: string) {
  return z
    .string({ error: empty })
    .transform((typed) => typed.toLowerCase().replaceAll(/\s/g, ''))
    .pipe(z.string().min(1, empty))
    .transform((typed, context) => {
      const time = readTime(typed);
      if (time) return time;
      context.addIssue({ code: 'custom', message: 'Enter a time, like 9.30am or 14:00' });
      return z.NEVER;
    });
}

type ReadDay = { ok: true; day: string } | { ok: false; fault: string };

function isEmpty({ day, month, year }: Parts): boolean {
  return day === '' && month === '' && year === '';
}

function readDay(typed: Parts | undefined, subject: string): ReadDay {
  if (!typed || isEmpty(typed)) return { ok: false, fault: `Enter ${subject}` };
  const sentence = subject.charAt(0).toUpperCase() + subject.slice(1);
  const missing = (['day', 'month', 'year'] as const).filter((name) => typed[name] === '');
  if (missing.length > 0) {
    return { ok: false, fault: `${sentence} must include a ${missing.join(' and a ')}` };
  }
  if (!/^\d{4}$/.test(typed.year)) {
    return { ok: false, fault: `${sentence} must have a year of 4 numbers` };
  }
  const month = monthNumber(typed.month);
  const number = /^\d{1,2}$/.test(typed.day) ? Number(typed.day) : 0;
  const date = new Date(Date.UTC(Number(typed.year), month - 1, number));
  if (month === 0 || number === 0 || date.getUTCMonth() !== month - 1) {
    return { ok: false, fault: `${sentence} must be a real date` };
  }
  return { ok: true, day: date.toISOString().slice(0, 10) };
}

/** 1 to 12 from a number, "jan" or "January"; 0 for anything else. */
function monthNumber(typed: string): number {
  if (/^\d{1,2}$/.test(typed)) return Number(typed) <= 12 ? Number(typed) : 0;
  if (typed.length < SHORTEST_MONTH_NAME) return 0;
  return MONTHS.findIndex((name) => name.startsWith(typed)) + 1;
}

function readTime(typed: string): string | null {
  if (typed === 'noon' || typed === 'midday') return '12:00';
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?(am|pm)?$/.exec(typed);
  if (!match) return null;
  const [, hours = '', minutes = '00', half] = match;
  const bare = !match[2] && !half;
  let hour = Number(hours);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  if (bare || hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

import { z } from 'zod';
import { refused, type Allowed, type Refused } from '~/platform/outcome';
import type { Day } from '~/platform/time';
import { usualTermName } from './term';

/** A term as a file has it: `number` counts from 1, the days are as they were written. */
export type FileTerm = { number: number; name: string; startsOn: string; endsOn: string };

export type Holiday = { on: Day; title: string };

export type CalendarFile =
  | { kind: 'terms'; terms: readonly FileTerm[] }
  | { kind: 'holidays'; holidays: readonly Holiday[] };

const MOST_TERMS = 100;
const MOST_HOLIDAYS = 1000;

/** Term dates of a council: `{ "terms": [{ "n": 1, "open": "2025-09-04", "close": "2025-10-23" }] }`. */
const termFile = z.object({
  terms: z
    .array(
      z.object({
        name: z.string().max(60).optional(),
        open: z.string().max(40),
        close: z.string().max(40),
      }),
    )
    .min(1)
    .max(MOST_TERMS),
});

/** Bank holidays as https://www.gov.uk/bank-holidays.json has them; other divisions are left out. */
const holidayFile = z.object({
  'england-and-wales': z.object({
    events: z
      .array(z.object({ title: z.string().min(1).max(100), date: z.iso.date() }))
      .min(1)
      .max(MOST_HOLIDAYS),
  }),
});

/** Reads term dates or the GOV.UK list of bank holidays, whichever the file is. Nothing is stored. */
export function readCalendarFile(
  bytes: Uint8Array,
): (Allowed & { file: CalendarFile }) | Refused<'not-read'> {
  const content = parsed(bytes);
  const terms = termFile.safeParse(content);
  if (terms.success) return { ok: true, file: { kind: 'terms', terms: namedTerms(terms.data) } };
  const holidays = holidayFile.safeParse(content);
  if (holidays.success) {
    const { events } = holidays.data['england-and-wales'];
    const all = new Map(events.map(({ date, title }) => [date, { on: date, title }]));
    return { ok: true, file: { kind: 'holidays', holidays: [...all.values()] } };
  }
  return refused(
    'not-read',
    'The file must be term dates or the GOV.UK list of bank holidays, in JSON',
  );
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function namedTerms({ terms }: z.output<typeof termFile>): FileTerm[] {
  return terms.map(({ name, open, close }, at) => ({
    number: at + 1,
    name: name?.trim() || usualTermName(at + 1, terms.length),
    startsOn: open,
    endsOn: close,
  }));
}

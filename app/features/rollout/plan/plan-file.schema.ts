import { z } from 'zod';
import { isDay } from '~/platform/time';

/*
 * The file of a planning problem: what stands where. Every fault carries its words here; what refers from one place to
 * another is checked in plan-file-reference.ts.
 */

/** More than this is a slip of the hand, and beyond what sums of decimals keep exact. */
const MOST = 1e9;

const written = z.string().refine((text) => text.trim() !== '', 'This is empty.');
const count = z.int().min(0).max(MOST);
const amount = z.number().min(0).max(MOST);

/** What may be missing or null, and what then stands in its place. */
const orElse = <Of extends z.ZodType, Else extends z.output<Of> | null>(of: Of, instead: Else) =>
  of.nullish().transform((value) => value ?? instead);
const group = orElse(written, null);

/** Six digits, as text or as a number. */
export const urnSchema = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((urn) => /^\d{6}$/.test(urn), 'A URN has six digits.');

const phase = z.strictObject({ min: orElse(count, 0), max: orElse(count, null) });

// A record leaves this one name out without a word, and with it a limit.
const phases = z
  .unknown()
  .refine(
    (of) => !(typeof of === 'object' && of !== null && Object.hasOwn(of, '__proto__')),
    'A phase cannot be called __proto__.',
  )
  .pipe(z.record(z.string(), orElse(phase, { min: 0, max: null })));

const cohort = z.strictObject({
  id: written,
  startsOn: z.string().refine(isDay, 'This is no day of the calendar written YYYY-MM-DD.'),
  maxSchools: count,
  minSchools: orElse(count, 0),
  maxStaff: orElse(amount, null),
  maxFacilitatorDays: orElse(amount, null),
  phases: orElse(phases, {}),
});

const school = z.strictObject({
  urn: urnSchema,
  name: written,
  staff: amount,
  need: amount.max(100).nullable(),
  phase: written,
  facilitatorDays: orElse(amount, 0),
  trust: group,
  area: group,
  pinned: group,
  notBefore: group,
  notIn: orElse(z.array(written), []),
});

const pairs = orElse(z.array(z.tuple([urnSchema, urnSchema])), []);

const DEFAULT_WEIGHTS = { need: 1, trustSplit: 10, areaSplit: 2 };
const weights = z.strictObject({
  need: orElse(amount, DEFAULT_WEIGHTS.need),
  trustSplit: orElse(amount, DEFAULT_WEIGHTS.trustSplit),
  areaSplit: orElse(amount, DEFAULT_WEIGHTS.areaSplit),
});

export const planFileSchema = z.strictObject({
  cohorts: z.array(cohort).min(1, 'There is no cohort.'),
  schools: z.array(school),
  together: pairs,
  apart: pairs,
  weights: orElse(weights, DEFAULT_WEIGHTS),
  mode: orElse(z.enum(['need-led', 'random', 'hybrid']), 'need-led'),
  earlyPlaces: orElse(count, null),
  seed: orElse(z.int().min(0), null),
});

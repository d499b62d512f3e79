import { z } from 'zod';
import { isDay } from '~/platform/time';

/*
 * The file of a planning problem: what stands where. Every fault carries its words here; what refers from one place to
 * another is checked in plan-file-reference.ts.
 */

const written = z.string().refine((text) => text.trim() !== '', 'This is empty.');
const group = written.nullish().transform((text) => text ?? null);
const count = z.int().min(0);
const amount = z.number().min(0);
const limit = <Of extends z.ZodType<number>>(of: Of) => of.nullish().transform((n) => n ?? null);

/** Six digits, as text or as a number. */
export const urnSchema = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((urn) => /^\d{6}$/.test(urn), 'A URN has six digits.');

const phase = z
  .strictObject({ min: count.default(0), max: limit(count) })
  .refine(
    ({ min, max }) => max === null || max < 0 || min <= max,
    'The fewest are more than the most.',
  );

// A record leaves this one name out without a word, and with it a limit.
const phases = z
  .unknown()
  .refine(
    (of) => !(typeof of === 'object' && of !== null && Object.hasOwn(of, '__proto__')),
    'A phase cannot be called __proto__.',
  )
  .pipe(z.record(z.string(), phase));

const cohort = z
  .strictObject({
    id: written,
    startsOn: z.string().refine(isDay, 'This is no day of the calendar written YYYY-MM-DD.'),
    maxSchools: count,
    minSchools: count.default(0),
    maxStaff: limit(count),
    maxFacilitatorDays: limit(amount),
    phases: phases.default({}),
  })
  .refine(({ minSchools, maxSchools }) => maxSchools < 0 || minSchools <= maxSchools, {
    path: ['minSchools'],
    error: 'The fewest schools are more than the most.',
  });

const school = z.strictObject({
  urn: urnSchema,
  name: written,
  staff: count,
  need: amount.max(100).nullable(),
  phase: written,
  facilitatorDays: amount.default(0),
  trust: group,
  area: group,
  pinned: group,
  notBefore: group,
  notIn: z.array(written).default([]),
});

const pairs = z.array(z.tuple([urnSchema, urnSchema])).default([]);

const weights = z
  .strictObject({
    need: amount.default(1),
    trustSplit: amount.default(10),
    areaSplit: amount.default(2),
  })
  .prefault({});

export const planFileSchema = z.strictObject({
  cohorts: z.array(cohort).min(1, 'There is no cohort.'),
  schools: z.array(school).min(1, 'There is no school.'),
  together: pairs,
  apart: pairs,
  weights,
  mode: z.enum(['need-led', 'random', 'hybrid']).default('need-led'),
  earlyPlaces: count.nullish().transform((places) => places ?? null),
  seed: count.nullish().transform((seed) => seed ?? null),
});

import { z } from 'zod';

/** The longest that a due date may lie after a school's start, in weeks. */
const LONGEST_WEEKS = 104;

const fault = `Enter a whole number of weeks from 1 to ${LONGEST_WEEKS}, or leave it empty`;
const weeks = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, fault)
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .refine((number) => number === null || (number >= 1 && number <= LONGEST_WEEKS), fault);

/** For each module by its id: in how many weeks it is due, or null where it is not owed. */
export const pathwaySchema = z.object({ weeks: z.record(z.string(), weeks).default({}) });

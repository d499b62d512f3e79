import { z } from 'zod';
import { timeOfDay } from '~/platform/form-day';
import { choice, text, whole } from '~/platform/form-field';
import { clockSpan } from './timetable-line';

const MIDNIGHT = 24 * 60;
const weekdays = ['1', '2', '3', '4', '5'] as const;

const always = {
  moduleId: text('Choose a module'),
  schoolWeeks: whole('Enter how many school weeks, or 0', { max: 60 }),
  weekday: choice(weekdays, 'Choose a day of the week').transform(Number),
  startsAtTime: timeOfDay('Enter when it starts'),
  minutes: whole('Enter how many minutes', { min: 15, max: 480 }),
  facilitators: whole('Enter how many facilitators', { min: 1, max: 20 }),
};

const open = z.object({
  kind: z.literal('open'),
  ...always,
  sessions: whole('Enter how many sessions', { min: 1, max: 20 }),
  capacity: whole('Enter how many places there are', { min: 1, max: 500 }),
  venue: text('Enter the room or building'),
});

const inSchool = z
  .object({ kind: z.literal('in-school'), ...always })
  .transform((line) => ({ ...line, sessions: 1, capacity: null, venue: null }));

/** A line of the template, of one of the two kinds. */
export const lineSchema = z
  .discriminatedUnion('kind', [open, inSchool], { error: 'Choose a kind of session' })
  .superRefine(({ startsAtTime, minutes }, context) => {
    if (clockSpan({ startsAtTime, minutes }).to >= MIDNIGHT)
      context.addIssue({ code: 'custom', path: ['minutes'], message: 'It must end that day' });
  });

export type LineFields = z.output<typeof lineSchema>;

import { z } from 'zod';
import { day } from '~/platform/form-day';
import { optionalText, text, ticked, whole } from '~/platform/form-field';

export const cohortSchema = z.object({
  name: text('Enter a name', { max: 60 }),
  startsOn: day('the start date'),
  mostSchools: whole('Enter the most schools', { min: 1, max: 700 }),
});

/** `none` for out of all cohorts. */
export const moveSchema = z.object({
  cohortId: text('Choose where the school goes', { max: 50 }),
  reason: optionalText({ max: 500 }),
  agreed: ticked(),
});

export const OUT_OF_ALL = 'none';

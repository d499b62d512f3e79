import { z } from 'zod';
import { day } from '~/platform/form-day';
import { name } from '~/platform/form-field';

export const termSchema = z.object({
  name: name('Enter a name, like Autumn term, first half', { max: 60 }),
  startsOn: day('the first day'),
  endsOn: day('the last day'),
});

export type TermWords = z.output<typeof termSchema>;

import { z } from 'zod';
import { optionalText, several } from '~/platform/form-field';
import { marks } from './mark';

const mark = z.enum(marks, { error: 'Choose attended, less than half, or absent' });

export const registerSchema = z.object({
  mark: z.record(z.string(), mark).default({}),
  /** Of the button pressed: what all who have no mark are marked. */
  rest: mark.optional().transform((chosen) => chosen ?? null),
  came: several(z.string()),
  walkIn: optionalText().transform((typed) => typed ?? ''),
});

import { z } from 'zod';
import { day, optionalDay } from '~/platform/form-day';
import { choice, several } from '~/platform/form-field';
import { closureKinds } from './closure';

/** One day, or all days to the last one. */
export const closureSchema = z
  .object({
    kind: choice(closureKinds, 'Choose what is different on these days'),
    startsOn: day('the first day'),
    endsOn: optionalDay('the last day'),
  })
  .transform(({ endsOn, ...rest }) => ({ ...rest, endsOn: endsOn ?? rest.startsOn }));

export type ClosureWish = z.output<typeof closureSchema>;

export const closureRemoval = z.object({
  ids: several(z.string().max(64), { min: 1, empty: 'Choose at least one day' }),
});

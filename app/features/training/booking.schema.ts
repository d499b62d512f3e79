import { z } from 'zod';
import { choice, several } from '~/platform/form-field';
import { covers } from './cover';

const MOST_PEOPLE = 200;

export const bookingSchema = z.object({
  personId: several(z.string(), { min: 1, empty: 'Choose who should come' }).pipe(
    z.array(z.string()).max(MOST_PEOPLE, `Choose ${MOST_PEOPLE} people or fewer`),
  ),
  cover: choice(covers, 'Choose how their work is covered'),
  which: choice(['all', 'all-or-none'], 'Choose what to do when one cannot be booked'),
  /** `review` tells the consequences first, where scripts do not run; `wait` asks to be told. */
  step: choice(['review', 'book', 'wait'], 'Choose what to do').default('review'),
});

export const stopWaitingSchema = z.object({ personId: z.string() });

import { z } from 'zod';
import { several, text, ticked } from '~/platform/form-field';

const read = z.string().min(1).max(64);
const stated = ticked().refine((yes) => yes, 'Tick the box to say that you accept');

/** One school accepts the text that was read. */
export const acceptance = z.object({ agreementId: read, accepts: stated });

/** A trust lead accepts for several schools in one go. */
export const trustAcceptance = z.object({
  agreementId: read,
  accepts: stated,
  schoolIds: several(z.string().max(64), { min: 1, empty: 'Tick at least one school' }),
});

/** A new version of the text. */
export const agreementText = z.object({
  text: text('Enter the text of the agreement', { max: 20_000 }).refine(
    (words) => words.length >= 200,
    'The text must be 200 characters or more',
  ),
});

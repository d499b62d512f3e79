import { z } from 'zod';
import { text } from '~/platform/form-field';

/** What a preview sends when its timetable is to be made. */
export const timetableSchema = z.object({
  seen: text('Look at the timetable, then make it', { max: 64 }),
});

import { z } from 'zod';
import { text } from '~/platform/form-field';
import { SHORTEST_REASON } from './opening';

export const openingForm = z.object({
  reason: text('Say why you need to see the names', { max: 500 }).refine(
    (words) => words.length >= SHORTEST_REASON,
    `Say why in ${SHORTEST_REASON} characters or more, so that the head understands`,
  ),
});

import { z } from 'zod';
import { choice, text } from '~/platform/form-field';

export const textReviewSchema = z.object({
  id: text('Choose a comment'),
  decision: choice(['released', 'deleted'], 'Choose what becomes of the comment'),
});

import { z } from 'zod';
import { choice, optionalText } from '~/platform/form-field';

const scores = ['1', '2', '3', '4', '5'] as const;

export const feedbackSchema = z.object({
  useful: choice(scores, 'Choose how useful the session was'),
  confident: choice(scores, 'Choose how confident you are'),
  words: optionalText({ max: 1000 }),
});

export type FeedbackAnswers = z.infer<typeof feedbackSchema>;

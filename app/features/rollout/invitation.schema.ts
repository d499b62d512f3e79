import { z } from 'zod';
import { choice, optionalText } from '~/platform/form-field';

export const answerSchema = z
  .object({
    answer: choice(['accepted', 'declined'], 'Choose whether to accept'),
    reason: optionalText({ max: 500 }),
  })
  .superRefine(({ answer, reason }, context) => {
    if (answer === 'accepted' || reason !== null) return;
    const message = 'Say in a sentence why not, so that we can plan with you';
    context.addIssue({ code: 'custom', path: ['reason'], message });
  });

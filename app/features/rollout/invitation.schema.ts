import { z } from 'zod';
import { optionalDay } from '~/platform/form-day';
import { choice, optionalText } from '~/platform/form-field';
import { answers } from './cohort';

/** No cohort in particular. */
export const ANY_LATER = 'any';

export const answerSchema = z
  .object({
    answer: choice(answers, 'Choose your answer'),
    reason: optionalText({ max: 500 }),
    wantedCohortId: optionalText({ max: 50 }),
    pausedUntil: optionalDay('the day'),
  })
  .superRefine(({ answer, reason }, context) => {
    if (answer === 'accepted' || reason !== null) return;
    const message = 'Say in a sentence why, so that we can plan with you';
    context.addIssue({ code: 'custom', path: ['reason'], message });
  });

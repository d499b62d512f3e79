import { z } from 'zod';
import { choice } from '~/platform/form-field';
import {
  readinessAnswers,
  readinessQuestions,
  type ReadinessQuestionId,
} from './readiness-question';

const EMPTY = 'Choose an answer';
const answer = choice(readinessAnswers, EMPTY).optional();

const answers = z.object(
  Object.fromEntries(readinessQuestions.map(({ id }) => [id, answer])) as Record<
    ReadinessQuestionId,
    typeof answer
  >,
);

/** A readiness check as far as it is answered; handed in, every question has an answer. */
export const readinessForm = z
  .object({ do: z.enum(['keep', 'hand-in']).catch('hand-in'), ...answers.shape })
  .superRefine((sent, context) => {
    if (sent.do === 'keep') return;
    for (const { id } of readinessQuestions)
      if (sent[id] === undefined) context.addIssue({ code: 'custom', path: [id], message: EMPTY });
  });

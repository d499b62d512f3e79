import { z } from 'zod';
import { choice, text } from '~/platform/form-field';

/** What the school said, and whether it comes in or backs out. */
export const optInForm = z.object({
  wish: choice(['in', 'out'], 'Choose whether it comes in or backs out'),
  reason: text('Write down what the school said', { max: 500 }),
});

import { z } from 'zod';
import { optionalText, several, text } from '~/platform/form-field';
import { mechanisms, type Mechanism } from './mechanism';

const mechanismIds = mechanisms.map(({ id }) => id) as [Mechanism, ...Mechanism[]];

export const moduleSchema = z.object({
  title: text('Enter the module’s title', { max: 100 }),
  summary: text('Enter a summary in one sentence', { max: 300 }),
  audience: text('Say whom the module is for', { max: 200 }),
  mechanisms: several(z.enum(mechanismIds, { error: 'Choose mechanisms from the list' })),
  /** The id of the module of an earlier year whose credit this one honours. */
  supersedes: optionalText({ max: 50 }),
});

export type ModuleFields = z.infer<typeof moduleSchema>;

import { z } from 'zod';
import { several, whole } from '~/platform/form-field';
import { needIndicators, type NeedIndicator } from './need-indicator';

const weight = whole('Enter a weight, 0 if it should weigh nothing', { min: 0, max: 100 });

const weights = z.object(
  Object.fromEntries(needIndicators.map((indicator) => [indicator, weight])) as Record<
    NeedIndicator,
    typeof weight
  >,
);

/** What each indicator weighs, and of which ones figures older than two years count. */
export const needWeightForm = z
  .object({ weight: weights, old: several(z.enum(needIndicators)) })
  .refine(({ weight: given }) => Object.values(given).some((one) => one > 0), {
    path: ['weight', needIndicators[0]],
    message: 'Something must weigh more than 0',
  });

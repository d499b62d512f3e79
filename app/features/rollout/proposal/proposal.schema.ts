import { z } from 'zod';
import { choice, optionalWhole, text } from '~/platform/form-field';
import { planModes } from './plan-mode';

export const searchSeconds = ['30', '60', '120'] as const;

export const proposalSchema = z
  .object({
    mode: choice(planModes, 'Choose how the schools are ordered'),
    earlyPlaces: optionalWhole({ max: 700 }),
    // What its column holds.
    seed: optionalWhole({ max: 2_147_483_647 }),
    approver: text('Say who approved this way of ordering', { max: 120 }),
    seconds: choice(searchSeconds, 'Choose how long to search').transform(Number),
  })
  .superRefine(({ mode, earlyPlaces, seed }, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (mode === 'hybrid' && !earlyPlaces)
      fault('earlyPlaces', 'Enter how many early places go by need, 1 or more');
    if (mode !== 'need-led' && seed === null)
      fault('seed', 'Enter the seed that the draw begins from');
  })
  .transform(({ mode, earlyPlaces, seed, ...rest }) => ({
    ...{ mode, ...rest },
    earlyPlaces: mode === 'hybrid' ? (earlyPlaces ?? 0) : 0,
    seed: mode === 'need-led' ? null : seed,
  }));

export type ProposalWanted = z.output<typeof proposalSchema>;

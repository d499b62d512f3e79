import { z } from 'zod';
import type { PlanSolution } from '../plan/plan-problem';

const number = z.number().nullable();
const relaxation = z.object({
  path: z.string(),
  limit: z.union([z.number(), z.string(), z.tuple([z.string(), z.string()])]).nullable(),
  relaxTo: z.union([z.number(), z.string()]).nullable(),
});

/** What came of a search, as it is stored. */
export const outcomeSchema = z.object({
  status: z.enum(['optimal', 'feasible', 'infeasible', 'unknown']),
  seconds: z.number(),
  objective: number,
  bound: number,
  gap: number,
  /** By URN or other key of the problem, the cohort. */
  places: z.record(z.string(), z.string()).nullable(),
  /** Where it is impossible: each set of limits that cannot all be kept, with what relaxing one would give. */
  clash: z.array(z.array(relaxation)).optional(),
});

export type Outcome = z.infer<typeof outcomeSchema>;
export type Relaxation = z.infer<typeof relaxation>;

/** A solution as it is stored. */
export function outcomeOf(solution: PlanSolution, clash?: Relaxation[][]): Outcome {
  const { status, seconds, objective, bound, gap, places } = solution;
  return {
    ...{ status, seconds, objective, bound, gap },
    places: places && Object.fromEntries(places),
    ...(clash ? { clash } : {}),
  };
}

import { z } from 'zod';
import type { PlanClash } from '../plan/plan-clash';
import type { LimitValue } from '../plan/plan-limit';
import type { PlanSolution } from '../plan/plan-problem';

const number = z.number().nullable();
const limitValue = z.union([z.number(), z.string(), z.tuple([z.string(), z.string()])]);
const clashing = z.object({
  path: z.string(),
  limit: limitValue,
  /** Null where the limit has to be left out. */
  relaxTo: limitValue.nullable(),
  /** Does that alone make a plan possible, or only end this clash? Null where that was not found out. */
  repairsAll: z.boolean().nullable(),
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
  /** Did its thread die, or take too much memory, before it had ended? */
  isCutOff: z.boolean().optional(),
  /** Where it is impossible: each set of limits that cannot all be kept, with what relaxing one would give. */
  clash: z.array(z.array(clashing)).optional(),
});

export type Outcome = z.infer<typeof outcomeSchema>;
export type ClashingLimit = z.infer<typeof clashing>;

/** A solution as it is stored. */
export function outcomeOf(solution: PlanSolution, clash?: readonly PlanClash[]): Outcome {
  const { status, seconds, objective, bound, gap, places } = solution;
  return {
    ...{ status, seconds, objective, bound, gap },
    places: places && Object.fromEntries(places),
    ...(places && solution.isCutOff ? { isCutOff: true } : {}),
    ...(clash ? { clash: clash.map(storedClash) } : {}),
  };
}

function storedClash(clash: PlanClash): ClashingLimit[] {
  return clash.map(({ limit, relaxTo, ...rest }) => ({
    ...rest,
    limit: storedValue(limit),
    relaxTo: relaxTo === null ? null : storedValue(relaxTo),
  }));
}

function storedValue(value: LimitValue): z.infer<typeof limitValue> {
  return typeof value === 'object' ? [...value] : value;
}

import { bindingOf, type Binding } from './plan-binding';
import type { PlanClash } from './plan-clash';
import type { LimitValue } from './plan-limit';
import type { LimitPath, PlanMode, PlanProblem, PlanSolution } from './plan-problem';
import { leadReasons } from './plan-why';
import { byText } from './seeded-draw';

type AnsweredClash = { path: LimitPath; limit: LimitValue; relaxTo: LimitValue | null }[];

/** The answer to a planning problem, as it is written to a file. */
export type PlanAnswer = {
  status: PlanSolution['status'];
  mode: PlanMode;
  seed: number | null;
  objective: number | null;
  bound: number | null;
  gap: number | null;
  seconds: number;
  /** In the order of URN. */
  plan: { urn: string; cohort: string; why: string[] }[];
  binding: Binding[];
  /** Only of an impossible problem: each set of limits that cannot all be kept. */
  clash?: AnsweredClash[];
};

/** What a search came to, with the reasons of every place and what binds. */
export function answerOf(
  problem: PlanProblem,
  { status, objective, bound, gap, seconds, places }: PlanSolution,
  clashes?: readonly PlanClash[],
): PlanAnswer {
  const reasons = places ? leadReasons(problem, places) : new Map<string, string[]>();
  const plan = [...(places ?? [])].map(([urn, cohort]) => {
    return { urn, cohort, why: reasons.get(urn) ?? [] };
  });
  return {
    ...{ status, mode: problem.mode, seed: problem.seed, objective, bound, gap },
    seconds: Math.round(seconds * 1000) / 1000,
    plan: plan.sort((one, other) => byText(one.urn, other.urn)),
    binding: places ? bindingOf(problem, places) : [],
    ...(clashes && { clash: clashes.map(answeredClash) }),
  };
}

const answeredClash = (clash: PlanClash): AnsweredClash =>
  clash.map(({ path, limit, relaxTo }) => ({ path, limit, relaxTo }));

import type { Breach } from '../plan/plan-check';
import { limitsOf, type PlanLimit } from '../plan/plan-limit';
import type { PlanProblem } from '../plan/plan-problem';
import { brokenWords, limitWords, type PlanNames } from '../plan/plan-words';

export type DraftNames = PlanNames & {
  trust: (id: string) => string;
  /** Has this school (its key) been offered a place, accepted or not? */
  isOffered: (key: string) => boolean;
};

/** Says what a plan breaks, as part of a sentence: `Cohort 1 would hold 15 of 14 schools`. */
export function breachTeller(problem: PlanProblem, names: DraftNames) {
  const limits = new Map(limitsOf(problem).map((limit) => [limit.path, limit]));
  return (breach: Breach): string => {
    const limit = limits.get(breach.path);
    if (limit) return offeredWords(limit, names) ?? brokenWords(limit, breach, names);
    const [key = ''] = breach.schools ?? [];
    const without = `${names.school(key)} would be in no cohort`;
    return names.isOffered(key) ? `${without}, and its offer would end` : without;
  };
}

/** Says what a plan keeps that was broken before: `Cohort 1 holds at most 14 schools`. */
export function mendedTeller(problem: PlanProblem, names: DraftNames) {
  return ({ path, schools: [key = ''] = [] }: Breach): string =>
    limitWords(problem, path, names) ?? `${names.school(key)} is in a cohort`;
}

function offeredWords(limit: PlanLimit, names: DraftNames): string | null {
  if (limit.kind !== 'pinned' || !names.isOffered(limit.school.urn)) return null;
  return `${names.school(limit.school.urn)} has been offered ${names.cohort(limit.value)}, and its offer would end`;
}

import { bindingOf } from '../plan/plan-binding';
import { countedBy, membersOf, slackOf } from '../plan/plan-check';
import { cohortLimits, isMinimum } from '../plan/plan-limit';
import type { PlanPlaces, PlanProblem } from '../plan/plan-problem';
import { limitWords, spoken, type PlanNames } from '../plan/plan-words';

export type CohortLimitShown = {
  path: string;
  words: string;
  held: string;
  room: string;
  sign: 'broken' | 'binds' | 'room';
};

/** Each limit of a cohort with what a plan has of it: which bind, and how much room the others leave. */
export function cohortLimitsShown(
  problem: PlanProblem,
  places: PlanPlaces,
  cohortId: string,
  names: PlanNames,
): CohortLimitShown[] {
  const at = problem.cohorts.findIndex(({ id }) => id === cohortId);
  const cohort = problem.cohorts[at];
  if (!cohort) return [];
  const members = membersOf(problem, places).get(cohortId) ?? [];
  const binding = new Set(bindingOf(problem, places).map(({ path }) => path));
  return cohortLimits(cohort, at).map((limit) => {
    const slack = slackOf(limit, members);
    return {
      path: limit.path,
      words: limitWords(problem, limit.path, names) ?? '',
      held: spoken(countedBy(limit, members)),
      room: roomWords(slack, isMinimum(limit)),
      sign: slack < 0 ? 'broken' : binding.has(limit.path) ? 'binds' : 'room',
    };
  });
}

function roomWords(slack: number, isLeast: boolean): string {
  if (slack === 0) return 'none';
  if (slack < 0) return `${spoken(-slack)} too ${isLeast ? 'few' : 'many'}`;
  return `${spoken(slack)} ${isLeast ? 'to spare' : 'left'}`;
}

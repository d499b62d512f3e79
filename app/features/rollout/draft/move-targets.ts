import { counted, listed } from '~/platform/message-text';
import { needWords } from './effect-words';
import { withMove, type PlanInHand } from './plan-in-hand';
import { differenceOf } from './plan-difference';

export type MoveTarget = {
  /** Null is out of all cohorts. */
  cohortId: string | null;
  name: string;
  inShort: string;
};

/** Everywhere a draft could have a school, except where it has it. */
export function moveTargets(plan: PlanInHand, schoolId: string): MoveTarget[] {
  const { facts, cohortOf } = plan;
  const now = cohortOf.get(schoolId) ?? null;
  const cohorts = facts.problem.cohorts.map(({ id }) => ({ id, name: facts.cohortName(id) }));
  return [...cohorts, { id: null, name: 'Out of all cohorts' }]
    .filter(({ id }) => id !== now)
    .map(({ id, name }) => ({ cohortId: id, name, inShort: inShort(plan, schoolId, id) }));
}

function inShort(plan: PlanInHand, schoolId: string, cohortId: string | null): string {
  const after = withMove(plan, schoolId, cohortId);
  const { broken, mended, need } = differenceOf(plan.facts.problem, plan.places, after.places);
  const limits =
    broken.length === 0 ? 'breaks no limit' : `breaks ${counted(broken.length, 'limit')}`;
  return listed([
    limits,
    ...(mended.length > 0 ? [`mends ${mended.length}`] : []),
    ...needWords(need),
  ]);
}

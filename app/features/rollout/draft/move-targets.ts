import { counted, listed } from '~/platform/message-text';
import { drawStep, drawnWorth, type Lots } from './drawn-lots';
import { drawnWords, needWords } from './effect-words';
import { withMove, type PlanInHand } from './plan-in-hand';
import { limitDifference, scoreDifference } from './plan-difference';

export type MoveTarget = {
  /** Null is out of all cohorts. */
  cohortId: string | null;
  name: string;
  inShort: string;
};

/** Everywhere a draft could have a school, except where it has it. */
export function moveTargets(plan: PlanInHand, schoolId: string, lots: Lots | null): MoveTarget[] {
  const { facts, cohortOf } = plan;
  const now = cohortOf.get(schoolId) ?? null;
  const cohorts = facts.problem.cohorts.map(({ id }) => ({ id, name: facts.cohortName(id) }));
  return [...cohorts, { id: null, name: 'Out of all cohorts' }]
    .filter(({ id }) => id !== now)
    .map(({ id, name }) => ({ cohortId: id, name, inShort: inShort(plan, schoolId, id, lots) }));
}

function inShort(
  plan: PlanInHand,
  schoolId: string,
  cohortId: string | null,
  lots: Lots | null,
): string {
  const after = withMove(plan, schoolId, cohortId);
  const { problem } = plan.facts;
  const { broken, mended } = limitDifference(problem, plan.places, after.places);
  const limits =
    broken.length === 0 ? 'breaks no limit' : `breaks ${counted(broken.length, 'limit')}`;
  return listed([
    limits,
    ...(mended.length > 0 ? [`mends ${mended.length}`] : []),
    ...(lots
      ? drawInShort(lots, plan, after, schoolId)
      : needWords(scoreDifference(problem, plan.places, after.places).need)),
  ]);
}

function drawInShort(
  lots: Lots,
  { cohortOf }: PlanInHand,
  after: PlanInHand,
  schoolId: string,
): string[] {
  const to = after.cohortOf.get(schoolId) ?? null;
  const step = drawStep(lots, schoolId, { from: cohortOf.get(schoolId) ?? null, to });
  return [
    ...(step === 'leaves' ? ['takes it out of the draw'] : []),
    ...(step === 'back' ? ['puts it back where it was drawn to'] : []),
    ...drawnWords(drawnWorth(lots, cohortOf), drawnWorth(lots, after.cohortOf)),
  ];
}

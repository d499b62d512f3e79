import type { Reader, Tx } from '~/platform/db.server';
import { breachesOf } from '../plan/plan-check';
import { breachTeller } from './limit-words';
import type { PlanInHand } from './plan-in-hand';
import { readPlanNames } from './plan-names.server';
import type { StandingPlace } from './standing.server';

/** A limit that a plan breaks: where it stands in the problem, and in words. */
export type BrokenLimit = { path: string; words: string };

/** The limits that a plan breaks; schools in no cohort yet are not among them. */
export async function brokenLimits(
  reader: Reader | Tx,
  { facts, places }: PlanInHand,
  standing: readonly StandingPlace[],
): Promise<BrokenLimit[]> {
  const names = await readPlanNames(reader, facts, standing);
  const tell = breachTeller(facts.problem, names);
  return breachesOf(facts.problem, places)
    .filter(({ limit }) => limit !== null)
    .map((breach) => ({ path: breach.path, words: tell(breach) }));
}

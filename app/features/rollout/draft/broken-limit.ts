import { breachesOf } from '../plan/plan-check';
import { breachTeller, type DraftNames } from './limit-words';
import type { PlanInHand } from './plan-in-hand';

/** A limit that a plan breaks: where it stands in the problem, and in words. */
export type BrokenLimit = { path: string; words: string };

/** The limits that a plan breaks; schools in no cohort yet are not among them. */
export function brokenLimits({ facts, places }: PlanInHand, names: DraftNames): BrokenLimit[] {
  const tell = breachTeller(facts.problem, names);
  return breachesOf(facts.problem, places)
    .filter(({ limit }) => limit !== null)
    .map((breach) => ({ path: breach.path, words: tell(breach) }));
}

import { breachesOf } from '../plan/plan-check';
import { breachTeller, type DraftNames } from './limit-words';
import type { PlanInHand } from './plan-in-hand';

/** A limit that a plan breaks: where it stands in the problem, in words, and the schools (keys) if it is about some. */
export type BrokenLimit = { path: string; words: string; schools: string[] };

/**
 * The limits that a plan breaks. A school in no cohort is among them where it has been offered a place, which would end;
 * others are in no cohort yet.
 */
export function brokenLimits({ facts, places }: PlanInHand, names: DraftNames): BrokenLimit[] {
  const tell = breachTeller(facts.problem, names);
  return breachesOf(facts.problem, places)
    .filter(({ limit, schools = [] }) => limit !== null || schools.some(names.isOffered))
    .map((breach) => ({ path: breach.path, words: tell(breach), schools: breach.schools ?? [] }));
}

import { db } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { readPlanFacts } from '../limit/plan-facts.server';
import { modeFactsOf } from './mode-facts';

/** What whoever is about to propose has to know first: what each way of ordering could show, and what is not recorded. */
export async function readBeforeProposing(programmeYearId: string, now: Instant) {
  const { problem, started, notes } = await readPlanFacts(db, programmeYearId, now);
  return { facts: modeFactsOf(problem, started), notes };
}

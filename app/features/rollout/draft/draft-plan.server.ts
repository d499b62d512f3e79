import type { Reader, Tx } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { readPlanFacts } from '../limit/plan-facts.server';
import { readPlaces } from './draft.server';
import { inHand, type PlanInHand } from './plan-in-hand';

/** A draft as it is now, held against the facts as they are now. */
export async function readDraftPlan(
  reader: Reader | Tx,
  draft: { id: string; programmeYearId: string },
  now: Instant,
): Promise<PlanInHand> {
  const facts = await readPlanFacts(reader, draft.programmeYearId, now);
  return inHand(facts, await readPlaces(reader, draft.id));
}

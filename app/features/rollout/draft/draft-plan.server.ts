import type { Reader, Tx } from '~/platform/db.server';
import type { Instant } from '~/platform/time';
import { readPlanFacts } from '../limit/plan-facts.server';
import type { PlanProblem } from '../plan/plan-problem';
import { earlyPlacesFor, isPlanMode } from '../proposal/plan-mode';
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

/** The problem with the order that the draft's proposal had; a copy has that of the draft it was copied from. */
export async function asProposed(
  reader: Reader | Tx,
  draft: { id: string; programmeYearId: string },
  problem: PlanProblem,
): Promise<PlanProblem> {
  const drafts = await reader.planDraft.findMany({
    where: { programmeYearId: draft.programmeYearId },
    select: {
      ...{ id: true, fromDraftId: true },
      proposal: { select: { mode: true, seed: true, earlyPlaces: true } },
    },
  });
  const byId = new Map(drafts.map((one) => [one.id, one]));
  let origin = byId.get(draft.id);
  while (origin?.fromDraftId && !origin.proposal) origin = byId.get(origin.fromDraftId);
  const proposal = origin?.proposal;
  if (!proposal || !isPlanMode(proposal.mode)) return problem;
  const { mode, seed, earlyPlaces } = proposal;
  // Who has been offered a place since has one of them, so that as many others have the rest.
  const early = earlyPlacesFor(problem, earlyPlaces ?? 0);
  return { ...problem, mode, seed, earlyPlaces: early ?? 0 };
}

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

/** The proposal that a draft began with; a copy has that of the draft it was copied from. */
export async function findProposed(
  reader: Reader | Tx,
  draft: { id: string; programmeYearId: string },
) {
  const drafts = await reader.planDraft.findMany({
    where: { programmeYearId: draft.programmeYearId },
    select: { id: true, fromDraftId: true, proposalId: true },
  });
  const byId = new Map(drafts.map((one) => [one.id, one]));
  let origin = byId.get(draft.id);
  while (origin?.fromDraftId && !origin.proposalId) origin = byId.get(origin.fromDraftId);
  return reader.planProposal.findUnique({
    where: { id: origin?.proposalId ?? '' },
    select: { mode: true, seed: true, earlyPlaces: true, problem: true, outcome: true },
  });
}

/** The problem as it is now, with the order that the draft's proposal had. */
export async function asProposed(
  reader: Reader | Tx,
  draft: { id: string; programmeYearId: string },
  problem: PlanProblem,
): Promise<PlanProblem> {
  const proposal = await findProposed(reader, draft);
  if (!proposal || !isPlanMode(proposal.mode)) return problem;
  const { mode, seed, earlyPlaces } = proposal;
  // Who has been offered a place since has one of them, so that as many others have the rest.
  const early = earlyPlacesFor(problem, earlyPlaces ?? 0);
  return { ...problem, mode, seed, earlyPlaces: early ?? 0 };
}

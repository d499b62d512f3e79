import { namesOf } from '~/features/people/person-name.server';
import { db } from '~/platform/db.server';
import { spokenInstant } from '~/platform/time';
import { gapWords } from './gap-words';
import { outcomeSchema } from './outcome.schema';
import { isPlanMode, planModeName } from './plan-mode';
import { proposalSign, proposalState } from './proposal-state';
import { findSearch } from './running-search.server';

/** Every proposal of a programme year, the newest first. */
export async function listProposals(programmeYearId: string) {
  const rows = await db.planProposal.findMany({
    where: { programmeYearId },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    omit: { problem: true },
    include: { draft: { select: { id: true, number: true } } },
  });
  const nameOf = await namesOf(
    db,
    rows.map(({ askedById }) => askedById),
  );
  return rows.map(({ id, mode, seed, approver, askedAt, askedById, outcome, draft, ...row }) => {
    const state = proposalState(row, findSearch(id) !== null);
    const gap = outcome === null ? null : outcomeSchema.parse(JSON.parse(outcome)).gap;
    return {
      ...{ id, mode: planModeName(mode), seed, approver, draft, sign: proposalSign(state) },
      asked: `${spokenInstant(askedAt)}, by ${nameOf(askedById)}`,
      gap: state === 'feasible' && isPlanMode(mode) ? gapWords(gap, mode) : null,
    };
  });
}

export type ProposalListed = Awaited<ReturnType<typeof listProposals>>[number];

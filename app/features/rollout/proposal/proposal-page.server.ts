import { absent } from '~/features/people/guard.server';
import { namesOf } from '~/features/people/person-name.server';
import { db } from '~/platform/db.server';
import { spokenInstant, type Instant } from '~/platform/time';
import type { PlanMode, PlanProblem } from '../plan/plan-problem';
import { readClash } from './clash-page.server';
import { gapWords } from './gap-words';
import { outcomeSchema, type Outcome } from './outcome.schema';
import { foundPlan } from './found-plan';
import { planModeName } from './plan-mode';
import { proposalLead, proposalState, proposalTitle } from './proposal-state';
import { findSearch, secondsOf } from './running-search.server';

/** One proposal. @throws a 404 */
export async function getProposal(proposalId: string | undefined) {
  const proposal = await db.planProposal.findUnique({
    where: { id: proposalId ?? '' },
    include: {
      draft: { select: { id: true, number: true } },
      programmeYear: { select: { number: true, name: true } },
    },
  });
  if (!proposal) throw absent();
  return proposal;
}

type Proposal = Awaited<ReturnType<typeof getProposal>>;

/** What the page of a proposal shows: what was asked, how far the search has come, or what came of it. */
export async function readProposalPage(proposalId: string | undefined, now: Instant) {
  const proposal = await getProposal(proposalId);
  const { id, mode, seed, earlyPlaces, seconds, approver, askedAt, draft } = proposal;
  // Asked after the row was read: a search that ends in between is read again, not shown as interrupted.
  const state = proposalState(proposal, findSearch(id) !== null);
  if (state === 'interrupted' && (await hasEnded(id))) return readProposalPage(id, now);
  const outcome = outcomeIn(proposal);
  const problem = JSON.parse(proposal.problem) as PlanProblem;
  const nameOf = await namesOf(db, [proposal.askedById]);
  const cohortName = await cohortNames(proposal);
  return {
    ...{ id, state, draft, year: proposal.programmeYear },
    title: proposalTitle(state),
    lead: proposalLead(state, {
      mode: problem.mode,
      ...{ outcome, failure: proposal.failure, isStopped: proposal.stoppedById !== null },
    }),
    asked: {
      ...{ mode: planModeName(mode), seed, earlyPlaces, seconds, approver },
      at: spokenInstant(askedAt),
      by: nameOf(proposal.askedById),
      schools: problem.schools.length,
      cohorts: problem.cohorts.length,
    },
    progress: progressOf(id, seconds, problem.mode),
    found: outcome?.places ? foundPlan(problem, outcome, cohortName) : null,
    clashes: outcome?.clash ? await readClash(proposal, problem, outcome.clash, now) : [],
  };
}

export type ProposalPageShown = Awaited<ReturnType<typeof readProposalPage>>;

async function hasEnded(id: string): Promise<boolean> {
  const row = await db.planProposal.findUnique({ where: { id }, select: { endedAt: true } });
  return row?.endedAt != null;
}

function outcomeIn({ outcome }: Proposal): Outcome | null {
  return outcome === null ? null : outcomeSchema.parse(JSON.parse(outcome));
}

function progressOf(proposalId: string, seconds: number, mode: PlanMode) {
  const search = findSearch(proposalId);
  if (!search) return null;
  const { progress, isStopped, isImpossible } = search;
  // Which limits clash is searched for as long again.
  const most = isImpossible ? 2 * seconds : seconds;
  return {
    elapsed: Math.min(most, Math.floor(secondsOf(search))),
    most,
    isStopped,
    hasPlan: progress?.objective != null,
    words: isImpossible
      ? 'No plan keeps every limit: that is proven. Now it looks for the limits that clash.'
      : progress?.objective == null
        ? 'No plan that keeps every limit is found yet.'
        : `A plan that keeps every limit is found. ${gapWords(progress.gap, mode)}`,
  };
}

async function cohortNames({ programmeYearId }: Proposal): Promise<(id: string) => string> {
  const cohorts = await db.cohort.findMany({
    where: { programmeYearId },
    select: { id: true, name: true },
  });
  const names = new Map(cohorts.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? 'a cohort that is not there any more';
}

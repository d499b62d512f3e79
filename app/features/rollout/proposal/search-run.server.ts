import type { By } from '~/features/people/viewer';
import { log } from '~/platform/log';
import type { Instant } from '~/platform/time';
import type { PlanProblem } from '../plan/plan-problem';
import type { PlanClash } from '../plan/plan-clash';
import { findClashes } from '../plan/plan-clash.server';
import { solvePlan } from '../plan/plan-solver.server';
import { PlanSolverFault } from '../plan/plan-watch';
import { outcomeOf, type Outcome } from './outcome.schema';
import { failSearch, keepOutcome } from './search-end.server';
import { leaveSearch, secondsOf, type RunningSearch } from './running-search.server';

/** What searches, and what finds the limits that clash; a test puts others in. */
export type SearchEngine = {
  solve: typeof solvePlan;
  clashes: (
    problem: PlanProblem,
    options: { seconds: number; signal: AbortSignal },
  ) => Promise<PlanClash[]>;
};

export const searchEngine: SearchEngine = { solve: solvePlan, clashes: findClashes };

export type SearchOrder = {
  by: By;
  programmeYearId: string;
  problem: PlanProblem;
  schoolIdOf: ReadonlyMap<string, string>;
  seconds: number;
};

const FAILURES: Record<PlanSolverFault['reason'], string> = {
  ended: 'The search was cut off before it had an answer. Nothing of it is kept: propose again.',
  failed:
    'The search failed. Nothing of it is kept: propose again, or ask whoever looks after the portal.',
  memory:
    'The search needed more memory than it may have before it had found a plan. Nothing of it is kept: ask whoever looks after the portal.',
  wrong: 'The search gave an answer that is not true, so nothing of it is kept.',
};

const NOT_STORED = 'What it found could not be stored. Propose again.';

/** Searches, and stores what comes of it. Never fails: what goes wrong is stored in words, and logged. */
export async function runSearch(
  search: RunningSearch,
  order: SearchOrder,
  engine: SearchEngine,
): Promise<void> {
  const { proposalId } = search;
  try {
    const answer = await answerOf(search, order, engine);
    if (search.isCutOff) return;
    const by = { ...order.by, now: endOf(order.by.now, search) };
    try {
      if ('failure' in answer) await failSearch(by, proposalId, answer.failure);
      else await keepOutcome(by, { ...order, proposalId, outcome: answer.outcome });
    } catch (error) {
      log.error({ err: error, proposalId }, 'what a search found could not be stored');
      await failSearch(by, proposalId, NOT_STORED);
    }
  } catch (error) {
    log.error({ err: error, proposalId }, 'that a search failed could not be stored');
  } finally {
    leaveSearch(search);
  }
}

async function answerOf(
  search: RunningSearch,
  { problem, seconds }: SearchOrder,
  { solve, clashes }: SearchEngine,
): Promise<{ outcome: Outcome } | { failure: string }> {
  const { signal } = search.controller;
  try {
    const onProgress = (progress: RunningSearch['progress']) => {
      search.progress = progress;
    };
    const solution = await solve(problem, { seconds, signal, onProgress });
    if (solution.status !== 'infeasible') return { outcome: outcomeOf(solution) };
    search.isImpossible = true;
    return { outcome: outcomeOf(solution, await clashesFound(search, problem, seconds, clashes)) };
  } catch (error) {
    log.error({ err: error, proposalId: search.proposalId }, 'a search for a plan failed');
    return { failure: FAILURES[error instanceof PlanSolverFault ? error.reason : 'failed'] };
  }
}

/** That a problem is impossible is worth keeping even where nobody can tell why. */
async function clashesFound(
  { proposalId, controller: { signal } }: RunningSearch,
  problem: PlanProblem,
  seconds: number,
  clashes: SearchEngine['clashes'],
): Promise<PlanClash[]> {
  try {
    return await clashes(problem, { seconds, signal });
  } catch (error) {
    log.error({ err: error, proposalId }, 'a search for clashes failed');
    return [];
  }
}

/** When it ends by the clock by which it began, which a demonstration may have set. */
function endOf(askedAt: Instant, search: RunningSearch): Instant {
  return new Date(Date.parse(askedAt) + Math.round(secondsOf(search) * 1000)).toISOString();
}

import type { Status } from '~/ui/sign';
import type { PlanMode } from '../plan/plan-problem';
import { gapWords, PROVEN_BEST } from './gap-words';
import type { Outcome } from './outcome.schema';

type Row = {
  endedAt: string | null;
  stoppedById: string | null;
  status: string | null;
  failure: string | null;
};

export type ProposalState =
  'running' | 'interrupted' | 'failed' | 'optimal' | 'feasible' | 'infeasible' | 'unknown';

/**
 * How a proposal stands. One that has not ended and is not searched for in this process was interrupted: the portal
 * was started anew.
 */
export function proposalState(row: Row, isRunning: boolean): ProposalState {
  if (row.endedAt === null) return isRunning ? 'running' : 'interrupted';
  if (row.failure !== null) return 'failed';
  const known = ['optimal', 'feasible', 'infeasible'] as const;
  return known.find((one) => one === row.status) ?? 'unknown';
}

const signs: Record<ProposalState, { status: Status; words: string }> = {
  running: { status: 'on-track', words: 'Searching' },
  interrupted: { status: 'attention', words: 'Interrupted' },
  failed: { status: 'attention', words: 'Failed' },
  optimal: { status: 'done', words: 'Proven best' },
  feasible: { status: 'done', words: 'Found' },
  infeasible: { status: 'attention', words: 'No plan possible' },
  unknown: { status: 'attention', words: 'None found in time' },
};

export function proposalSign(state: ProposalState) {
  return signs[state];
}

/** The title of the page of a proposal. */
export function proposalTitle(state: ProposalState): string {
  const titles: Record<ProposalState, string> = {
    running: 'Searching for the best plan',
    interrupted: 'The search was interrupted',
    failed: 'The search failed',
    optimal: 'The best plan is found',
    feasible: 'A good plan is found',
    infeasible: 'No plan keeps every limit',
    unknown: 'No plan was found in time',
  };
  return titles[state];
}

/** What came of it, in a sentence. */
export function proposalLead(
  state: ProposalState,
  {
    mode,
    outcome,
    failure,
    isStopped,
  }: { mode: PlanMode; outcome: Outcome | null; failure: string | null; isStopped: boolean },
): string {
  switch (state) {
    case 'running':
      return 'It goes on while you do something else. Come back to this page to see what came of it.';
    case 'interrupted':
      return 'The portal was started anew before it had ended, and nothing of it is kept. Propose again.';
    case 'failed':
      return failure ?? '';
    case 'optimal':
      return `Every limit is kept. ${PROVEN_BEST}`;
    case 'feasible':
      return `Every limit is kept. ${earlyEnd({ outcome, isStopped })}${gapWords(outcome?.gap ?? null, mode)}`;
    case 'infeasible':
      return 'That is proven: the limits ask for what cannot be. Relax something in each clash below, and propose again.';
    case 'unknown':
      return isStopped
        ? 'It was stopped before it had found a plan that keeps every limit.'
        : 'There may be one. Give it more time, or relax a limit.';
  }
}

function earlyEnd({ outcome, isStopped }: { outcome: Outcome | null; isStopped: boolean }): string {
  if (outcome?.isCutOff)
    return 'The search broke off before it had ended; this is the best plan it had found until then. ';
  return isStopped ? 'It was stopped early. ' : '';
}

import type { PlanProgress } from '../plan/plan-problem';

/*
 * The search that runs in this process. One at a time: it takes a whole core, and two leads who search at once would
 * each wonder at the other's drafts.
 */

export type RunningSearch = {
  readonly proposalId: string;
  readonly startedAt: number;
  progress: PlanProgress | null;
  /** No plan keeps every limit: it looks now for those that clash. */
  isImpossible: boolean;
  /** Somebody has asked for the best so far. */
  isStopped: boolean;
  /** The process ends: nothing more is stored. */
  isCutOff: boolean;
  readonly controller: AbortController;
  ended: Promise<void>;
};

let current: RunningSearch | null = null;

/** Takes the one place there is for a search, at once; null where another has it. */
export function takeSearch(proposalId: string): RunningSearch | null {
  if (current) return null;
  current = {
    proposalId,
    startedAt: performance.now(),
    progress: null,
    isImpossible: false,
    isStopped: false,
    isCutOff: false,
    controller: new AbortController(),
    ended: Promise.resolve(),
  };
  return current;
}

/** Gives the place back. */
export function leaveSearch(search: RunningSearch): void {
  if (current === search) current = null;
}

/** The search of a proposal, while it runs here. */
export function findSearch(proposalId: string): RunningSearch | null {
  return current?.proposalId === proposalId ? current : null;
}

/** Seconds since a search began. */
export function secondsOf({ startedAt }: RunningSearch): number {
  return (performance.now() - startedAt) / 1000;
}

/** Cuts the search off when the process ends: what it had found is not stored, and its page says so. */
export async function cutOffSearch(): Promise<void> {
  if (!current) return;
  current.isCutOff = true;
  current.controller.abort();
  await current.ended;
}

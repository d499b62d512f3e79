import { Worker } from 'node:worker_threads';
import { watchMemory } from './plan-memory.server';
import { sharedClock, type PlanNews, type PlanOrder } from './plan-message';
import type { PlanProblem, PlanProgress, PlanSolution } from './plan-problem';
import { PlanSolverFault, PlanWatch } from './plan-watch';
import planWorker from './plan-worker?thread';

export type SolveOptions = {
  /** How long it may search. With no plan by then the answer is `unknown`. */
  seconds: number;
  /** Stops it at once; the best plan so far is the answer. */
  signal?: AbortSignal;
  /** Told of each better plan and each better bound. */
  onProgress?: (progress: PlanProgress) => void;
  /** The script of the thread; tests put one that lies or dies here. */
  script?: string | URL;
  /** By how much the process may grow meanwhile; tests put less here. */
  megabytes?: number;
};

/** Beyond its time a thread gets so long to stop of itself. HiGHS does not always keep to its time limit. */
const GRACE_SECONDS = 2;
/** A thread whose JavaScript needs more than this is stopped by Node. What HiGHS holds is not in it: `watchMemory`. */
const MOST_HEAP_MEGABYTES = 1024;

/**
 * Searches for the best plan in a thread of its own. Everything that comes from there is checked here in plain code
 * before it counts: each limit afresh, the objective afresh.
 * @returns `optimal` only where proven; stopped, out of time or of memory, the best plan so far as `feasible`, or
 * `unknown`
 * @throws PlanSolverFault where the thread ends without an answer (`ended`), fails (`failed`), takes too much memory
 * before it has a plan (`memory`), or gives an answer that is not true (`wrong`)
 */
export async function solvePlan(
  problem: PlanProblem,
  options: SolveOptions,
): Promise<PlanSolution> {
  const startedAt = sharedClock();
  const watch = new PlanWatch(problem, startedAt, options.onProgress);
  if (options.signal?.aborted) return watch.stopped();
  const order: PlanOrder = { problem, endsAt: startedAt + options.seconds * 1000 };
  const worker = new Worker(options.script ?? new URL(planWorker), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MEGABYTES },
  });
  let endWatch = () => {};
  try {
    return await new Promise<PlanSolution>((resolve, reject) => {
      const stop = () => resolve(watch.stopped());
      endWatch = watchMemory(() => {
        const sofar = watch.stopped();
        if (sofar.places) resolve(sofar);
        else reject(new PlanSolverFault('memory', 'The thread took too much memory.'));
      }, options.megabytes);
      const timer = setTimeout(stop, (options.seconds + GRACE_SECONDS) * 1000);
      options.signal?.addEventListener('abort', stop, { once: true });
      worker.once('exit', () => {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', stop);
        reject(new PlanSolverFault('ended', 'The thread ended without an answer.'));
      });
      worker.once('error', (error) => reject(new PlanSolverFault('failed', error.message)));
      worker.on('message', (news: PlanNews) => {
        try {
          const solution = watch.hear(news);
          if (solution) resolve(solution);
        } catch (fault) {
          reject(fault instanceof Error ? fault : new Error(String(fault)));
        }
      });
    });
  } finally {
    endWatch();
    await worker.terminate();
  }
}

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
 * @returns `optimal` only where proven; stopped, out of time, or cut off (its thread died or took too much memory), the
 * best plan so far as `feasible`, or `unknown`
 * @throws PlanSolverFault where the thread ends (`ended`), fails (`failed`) or takes too much memory (`memory`) before it
 * has told of a plan, or says what is not true (`wrong`)
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
      const settle = (answer: () => PlanSolution | null) => {
        try {
          const solution = answer();
          if (solution) resolve(solution);
        } catch (fault) {
          reject(fault instanceof Error ? fault : new Error(String(fault)));
        }
      };
      let fault = new PlanSolverFault('ended', 'The thread gave no answer.');
      const stop = () => resolve(watch.stopped());
      endWatch = watchMemory(() => {
        const fault = new PlanSolverFault('memory', 'The thread took too much memory.');
        settle(() => watch.cutOff(fault));
      }, options.megabytes);
      const timer = setTimeout(stop, (options.seconds + GRACE_SECONDS) * 1000);
      options.signal?.addEventListener('abort', stop, { once: true });
      worker.once('exit', () => {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', stop);
        settle(() => watch.cutOff(fault));
      });
      // It exits after that, and what it had said before is heard between the two.
      worker.once('error', ({ message }) => {
        fault = new PlanSolverFault('failed', message);
      });
      worker.on('message', (news: PlanNews) => settle(() => watch.hear(news)));
    });
  } finally {
    endWatch();
    await worker.terminate();
  }
}

import { Worker } from 'node:worker_threads';
import type { PlanClash } from './plan-clash';
import clashWorker from './plan-clash-worker?thread';
import { watchMemory } from './plan-memory.server';
import { sharedClock, type PlanOrder } from './plan-message';
import type { PlanProblem } from './plan-problem';
import { PlanSolverFault } from './plan-watch';

type ClashOptions = {
  seconds: number;
  signal?: AbortSignal;
  /** The script of the thread, and by how much the process may grow meanwhile: for tests. */
  script?: URL;
  megabytes?: number;
};

/** Beyond its time the thread gets so long to stop of itself. */
const GRACE_SECONDS = 2;
/** Of its JavaScript; `watchMemory` holds the rest. */
const MOST_HEAP_MEGABYTES = 1024;

/**
 * Which limits of an impossible problem clash, searched for in a thread of its own.
 * @returns the clashes found until its time was over, it had taken too much memory, or it was stopped
 * @throws PlanSolverFault where the thread fails before it has found one
 */
export async function findClashes(
  problem: PlanProblem,
  { seconds, signal, script, megabytes }: ClashOptions,
): Promise<PlanClash[]> {
  const found: PlanClash[] = [];
  if (signal?.aborted) return found;
  const order: PlanOrder = { problem, endsAt: sharedClock() + seconds * 1000 };
  const worker = new Worker(script ?? new URL(clashWorker), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MEGABYTES },
  });
  worker.on('message', (clash: PlanClash) => found.push(clash));
  let endWatch = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      const stop = () => resolve();
      endWatch = watchMemory(stop, megabytes);
      const timer = setTimeout(stop, (seconds + GRACE_SECONDS) * 1000);
      signal?.addEventListener('abort', stop, { once: true });
      let fault: PlanSolverFault | null = null;
      // It exits after that, and what it had said before is heard between the two.
      worker.once('error', ({ message }) => {
        fault = new PlanSolverFault('failed', message);
      });
      worker.once('exit', () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        if (fault && found.length === 0) reject(fault);
        else resolve();
      });
    });
    return found;
  } finally {
    endWatch();
    await worker.terminate();
  }
}

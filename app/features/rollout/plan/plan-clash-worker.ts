import { parentPort, workerData } from 'node:worker_threads';
import { clashesOf, type PlanClash } from './plan-clash';
import { clashSolver } from './plan-clash-solver';
import { highsForMany } from './plan-highs';
import { sharedClock, type PlanOrder } from './plan-message';

/* The thread that searches for what makes a problem impossible: it says each clash when it has found it. */

const { problem, endsAt } = workerData as PlanOrder;
const solver = clashSolver(highsForMany(), () => (endsAt - sharedClock()) / 1000);

for await (const clash of clashesOf(problem, solver))
  parentPort?.postMessage(clash satisfies PlanClash);

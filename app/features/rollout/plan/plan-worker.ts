import { parentPort, workerData } from 'node:worker_threads';
import { searchPlan } from './plan-engine';
import { solveByHighs } from './plan-highs';
import { sharedClock, type PlanNews, type PlanOrder } from './plan-message';

/* The thread that searches for a plan: everything slow happens here, so that the portal goes on answering. */

const { problem, endsAt } = workerData as PlanOrder;
const say = (news: PlanNews) => parentPort?.postMessage(news);

try {
  const { worth, ...end } = await searchPlan(problem, {
    solve: solveByHighs,
    secondsLeft: () => (endsAt - sharedClock()) / 1000,
    tell: (places, objective, bound) => say({ kind: 'news', places, objective, bound }),
  });
  say({ kind: 'end', ...end, objective: worth });
} catch (error) {
  say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}

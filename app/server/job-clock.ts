import type { Clock } from '~/platform/clock';
import { log } from '~/platform/log';
import type { Instant } from '~/platform/time';

/** Work that falls due by the clock. It must do nothing when there is nothing due. */
export type Job = {
  name: string;
  everySeconds: number;
  run: (now: Instant) => Promise<unknown>;
};

/**
 * Runs each job again and again, never two runs of one job at once. A job that fails is logged and
 * tried again at its next turn.
 * @returns a function that begins no more runs and waits for those under way
 */
export function startJobs(jobs: readonly Job[], now: Clock): () => Promise<void> {
  const lanes = jobs.map((job) => startLane(job, now));
  return async () => {
    await Promise.all(lanes.map((stop) => stop()));
  };
}

function startLane(job: Job, now: Clock): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const turn = () => {
    underWay ??= runOnce(job, now()).finally(() => {
      underWay = undefined;
    });
  };
  const timer = setInterval(turn, job.everySeconds * 1000);
  turn();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}

async function runOnce(job: Job, now: Instant): Promise<void> {
  try {
    await job.run(now);
  } catch (error) {
    log.error({ err: error, job: job.name }, 'job failed');
  }
}

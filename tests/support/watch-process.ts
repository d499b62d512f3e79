import { monitorEventLoopDelay } from 'node:perf_hooks';

export type Watched = {
  /** Of all threads. */
  cpuSeconds: number;
  /** The most that the process held, all threads together. */
  megabytes: number;
  /** How long the main thread was late at most, in milliseconds: so long an answer would have waited. */
  longestDelay: number;
};

const EVERY_MS = 10;

/**
 * Watches this process from now on.
 * @returns what ends it and tells
 */
export function watchProcess(): () => Watched {
  const delay = monitorEventLoopDelay({ resolution: EVERY_MS });
  const before = process.cpuUsage();
  let most = 0;
  const look = () => (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, 100);
  delay.enable();
  return () => {
    clearInterval(timer);
    delay.disable();
    look();
    const { user, system } = process.cpuUsage(before);
    return {
      cpuSeconds: (user + system) / 1e6,
      megabytes: most / 2 ** 20,
      longestDelay: Math.max(0, delay.max / 1e6 - EVERY_MS),
    };
  };
}

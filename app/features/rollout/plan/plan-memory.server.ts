import { log } from '~/platform/log';

/**
 * How much more the process may hold than when a search began. The searches measured grew it by some 300 MB; the rest is
 * room for what else the portal does meanwhile.
 */
const MOST_MEGABYTES = 1024;
const LOOK_EVERY_MS = 250;

/**
 * Watches how much the process grows while a thread searches. Node's limits on a thread hold its heap only: what HiGHS
 * takes is memory of WebAssembly, outside of that, and may come to 2 GB.
 * @param stop called once, when it has grown by more than `megabytes`
 * @returns what ends the watch
 */
export function watchMemory(stop: () => void, megabytes = MOST_MEGABYTES): () => void {
  const before = process.memoryUsage.rss();
  const timer = setInterval(() => {
    const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
    if (grown <= megabytes) return;
    clearInterval(timer);
    log.warn({ grown: Math.round(grown), megabytes }, 'a search was ended for the memory it took');
    // What the thread has said by now is heard first.
    setImmediate(stop);
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { log } from '~/platform/log';
import { startJobs } from './job-clock';

const now = () => '2026-11-23T09:30:00.000Z';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('runs a job at once and then at its turns', async () => {
  const run = vi.fn(() => Promise.resolve());
  const stop = startJobs([{ name: 'post', everySeconds: 10, run }], now);
  expect(run).toHaveBeenCalledExactlyOnceWith(now());
  await vi.advanceTimersByTimeAsync(20_000);
  expect(run).toHaveBeenCalledTimes(3);
  await stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(run).toHaveBeenCalledTimes(3);
});

it('never runs a job beside itself, and waits for it at the end', async () => {
  let finish = () => {};
  const run = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const stop = startJobs([{ name: 'slow', everySeconds: 1, run }], now);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(run).toHaveBeenCalledTimes(1);

  let hasStopped = false;
  const stopped = stop().then(() => (hasStopped = true));
  await vi.advanceTimersByTimeAsync(0);
  expect(hasStopped).toBe(false);
  finish();
  await stopped;
  expect(hasStopped).toBe(true);
});

it('logs a failure and tries again', async () => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined);
  const run = vi.fn(() => Promise.reject(new Error('no line')));
  const stop = startJobs([{ name: 'post', everySeconds: 10, run }], now);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(run).toHaveBeenCalledTimes(2);
  expect(logged).toHaveBeenCalledTimes(2);
  await stop();
});

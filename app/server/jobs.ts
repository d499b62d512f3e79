import type { Job } from './job-clock';

/** Everything the clock does. */
export const jobs: readonly Job[] = [];

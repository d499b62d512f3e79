import { forgetExpired } from '~/features/people/forgetting.server';
import { sendDue } from '~/platform/outbox-relay.server';
import type { Job } from './job-clock';

const DAY_SECONDS = 24 * 60 * 60;

/** Everything the clock does. */
export const jobs: readonly Job[] = [
  { name: 'send messages', everySeconds: 5, run: (now) => sendDue(now) },
  { name: 'forget what has expired', everySeconds: DAY_SECONDS, run: forgetExpired },
];

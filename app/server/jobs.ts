import { forgetExpired } from '~/features/people/forgetting.server';
import { passOrganisersWork } from '~/features/schools/organiser-job.server';
import { forgetStaged } from '~/features/schools/staged-import.server';
import { sendDue } from '~/platform/outbox-relay.server';
import type { Job } from './job-clock';

const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** Everything the clock does. */
export const jobs: readonly Job[] = [
  { name: 'send messages', everySeconds: 5, run: (now) => sendDue(now) },
  { name: 'forget what has expired', everySeconds: DAY_SECONDS, run: forgetExpired },
  { name: 'forget uploads that waited', everySeconds: HOUR_SECONDS, run: forgetStaged },
  { name: 'pass on organisers’ work', everySeconds: HOUR_SECONDS, run: passOrganisersWork },
];

import { settleEndedEnrolments } from '~/features/enrolment/enrolment-job.server';
import { askAfterSessions } from '~/features/feedback/feedback-ask.server';
import { remindWeekly } from '~/features/learning/reminder.server';
import { peopleForgetting } from '~/features/people/forgetting.server';
import { schoolsForgetting } from '~/features/schools/forgetting.server';
import { passOrganisersWork } from '~/features/schools/organiser-job.server';
import { needForgetting } from '~/features/training/access-need.server';
import { forgetDue } from '~/platform/forgetting.server';
import { sendDue } from '~/platform/outbox-relay.server';
import type { Job } from './job-clock';

const HOUR_SECONDS = 60 * 60;

const forgetting = [...peopleForgetting, ...schoolsForgetting, needForgetting];

/** Everything the clock does. */
export const jobs: readonly Job[] = [
  { name: 'send messages', everySeconds: 5, run: (now) => sendDue(now) },
  {
    name: 'forget what is due',
    everySeconds: HOUR_SECONDS,
    run: (now) => forgetDue(forgetting, now),
  },
  { name: 'pass on organisers’ work', everySeconds: HOUR_SECONDS, run: passOrganisersWork },
  { name: 'settle ended enrolments', everySeconds: HOUR_SECONDS, run: settleEndedEnrolments },
  { name: 'ask for feedback', everySeconds: HOUR_SECONDS, run: askAfterSessions },
  { name: 'remind once a week', everySeconds: HOUR_SECONDS, run: remindWeekly },
];

import type { Status } from '~/ui/sign';
import type { SessionStatus } from './session-list.server';

/** How a page tags where a session stands. */
export const sessionStatus: Record<SessionStatus, { status: Status; words: string }> = {
  cancelled: { status: 'cancelled', words: 'Cancelled' },
  'to-come': { status: 'on-track', words: 'To come' },
  'register-due': { status: 'attention', words: 'Register due' },
  'register-taken': { status: 'done', words: 'Register taken' },
};

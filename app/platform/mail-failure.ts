/** What went wrong with a message, in the states of GOV.UK Notify. */
export type MailFailure = {
  state: 'temporary-failure' | 'permanent-failure' | 'technical-failure';
  /** The mail server itself could not be reached or would not let us in: no use trying the next message yet. */
  isServer: boolean;
  reason: string;
};

export const MOST_ATTEMPTS = 48;

const SERVER_CODES = new Set(['ECONNECTION', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'EAUTH', 'ETLS']);

/**
 * Says what a failed attempt means. A refusal for good (5xx) of the address or the message is permanent; a
 * server that is away or refuses us is temporary, until the 48th attempt, which is the last.
 */
export function failureOf(error: unknown, attempts: number): MailFailure {
  const { code, responseCode, message } = detailOf(error);
  const isServer = SERVER_CODES.has(code);
  const reason = [code, responseCode || '', message].filter(Boolean).join(' ').slice(0, 300);
  if (!isServer && responseCode >= 500) return { state: 'permanent-failure', isServer, reason };
  const state = attempts >= MOST_ATTEMPTS ? 'technical-failure' : 'temporary-failure';
  return { state, isServer, reason };
}

/** Minutes to wait after an attempt: 1, 2, 4 … 60, so that 48 attempts take about two days. */
export function minutesToWait(attempts: number): number {
  return Math.min(60, 2 ** (attempts - 1));
}

function detailOf(error: unknown): { code: string; responseCode: number; message: string } {
  if (!(error instanceof Error)) return { code: '', responseCode: 0, message: 'unknown' };
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown };
  return {
    code: typeof code === 'string' ? code : '',
    responseCode: typeof responseCode === 'number' ? responseCode : 0,
    message: error.message,
  };
}

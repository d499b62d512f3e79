import pino from 'pino';

// A reader of the log that goes away takes lines with it, and nothing else: pino's own way of writing
// can then keep the process from ending.
process.stdout.on('error', () => undefined);

/** The process's log: one JSON line for each thing, ids and never names. */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? 'info',
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['password', 'token', 'code', 'email', '*.password', '*.token', '*.code', '*.email'],
      censor: '[hidden]',
    },
  },
  process.stdout,
);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_PLAIN_SEGMENT = 20;

/**
 * What of an address may stand in the log: the path, never the query, and no segment that could be
 * the secret of a one-time link.
 */
export function loggedPath(address: string): string {
  const { pathname } = new URL(address, 'http://portal.invalid');
  return pathname
    .split('/')
    .map((part) => (part.length > LONGEST_PLAIN_SEGMENT && !isPlain(part) ? '[hidden]' : part))
    .join('/');
}

function isPlain(segment: string): boolean {
  return UUID.test(segment) || /^[a-z-]+(\.data)?$/.test(segment);
}

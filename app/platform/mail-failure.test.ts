import { describe, expect, it } from 'vitest';
import { failureOf, minutesToWait, MOST_ATTEMPTS } from './mail-failure';

const failed = (code: string, responseCode?: number) =>
  Object.assign(new Error('no'), { code, responseCode });

describe('a failed attempt', () => {
  it.each([
    ['an address that does not exist', failed('EENVELOPE', 550), 'permanent-failure', false],
    ['a full mailbox', failed('EENVELOPE', 452), 'temporary-failure', false],
    ['a message refused for its content', failed('EMESSAGE', 554), 'permanent-failure', false],
    ['a server that is away', failed('ECONNECTION'), 'temporary-failure', true],
    ['our own password refused', failed('EAUTH', 535), 'temporary-failure', true],
    ['anything else', 'odd', 'temporary-failure', false],
  ])('%s', (_, error, state, isServer) => {
    expect(failureOf(error, 1)).toMatchObject({ state, isServer });
  });

  it('is the last one at the 48th', () => {
    expect(failureOf(failed('ECONNECTION'), MOST_ATTEMPTS - 1).state).toBe('temporary-failure');
    expect(failureOf(failed('ECONNECTION'), MOST_ATTEMPTS).state).toBe('technical-failure');
  });
});

it('waits longer each time, up to an hour, and gives up within three days', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS }, (_, n) => minutesToWait(n + 1));
  expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(3 * 24 * 60);
});

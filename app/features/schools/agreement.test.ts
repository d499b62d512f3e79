import { describe, expect, test } from 'vitest';
import { agreementState, mayAcceptText } from './agreement';

describe('how a school stands with the agreement', () => {
  test.each([
    [[], 2, { kind: 'not-accepted' }],
    [[], null, { kind: 'not-accepted' }],
    [[1, 2], 2, { kind: 'accepted', version: 2 }],
    [[1], 2, { kind: 'newer-text', version: 1 }],
  ])('%j of %j', (accepted, standing, expected) => {
    expect(agreementState(accepted, standing)).toEqual(expected);
  });
});

describe('accepting', () => {
  test('what was read, while it stands', () => {
    expect(mayAcceptText('a', { id: 'a' })).toEqual({ ok: true });
  });

  test('not when a newer text has been published meanwhile, nor before there is one', () => {
    expect(mayAcceptText('a', { id: 'b' })).toMatchObject({ reason: 'newer-text' });
    expect(mayAcceptText('a', null)).toMatchObject({ reason: 'no-text' });
  });
});

import { describe, expect, test } from 'vitest';
import type { Answer, InvitationState } from './cohort';
import { mayAnswer } from './invitation';

const now = '2026-11-23T09:30:00.000Z';
const reason = 'We open a new building this spring.';
const room = { held: 3, mostSchools: 5, isEnrolled: false };
const full = { ...room, held: 5 };
const enrolled = { ...room, isEnrolled: true };

describe('answering an invitation', () => {
  test.each<[string, Answer, string | null, InvitationState, typeof room, string | undefined]>([
    ['a place offered is accepted', 'accepted', null, 'offered', room, undefined],
    ['even when the cohort is full: it is counted', 'accepted', null, 'offered', full, undefined],
    ['a place offered is declined', 'declined', reason, 'offered', room, undefined],
    ['not without a reason', 'declined', null, 'offered', room, 'reason'],
    [
      'nor for one that names a child',
      'declined',
      'Because of Leo’s mum',
      'offered',
      room,
      'screened',
    ],
    ['a yes may become a no', 'declined', reason, 'accepted', room, undefined],
    ['but not once staff are enrolled', 'declined', reason, 'accepted', enrolled, 'enrolled'],
    ['a no may become a yes while there is room', 'accepted', null, 'declined', room, undefined],
    ['and not after', 'accepted', null, 'declined', full, 'full'],
    ['another start is asked for', 'another', reason, 'offered', full, undefined],
    ['not without a reason', 'another', null, 'offered', room, 'reason'],
    ['a place given up is not kept by asking', 'another', reason, 'declined', full, 'full'],
    ['a start is paused', 'paused', reason, 'accepted', room, undefined],
    ['but not once staff are enrolled', 'paused', reason, 'accepted', enrolled, 'enrolled'],
    ['a pause may end while there is room', 'accepted', null, 'paused', room, undefined],
    ['and not after', 'accepted', null, 'paused', full, 'full'],
    [
      'whoever asked for another start has kept the place',
      'accepted',
      null,
      'another',
      full,
      undefined,
    ],
    ['twice the same is refused', 'accepted', null, 'accepted', room, 'same'],
    ['twice the same no too', 'declined', reason, 'declined', room, 'same'],
    ['nothing offered, nothing answered', 'accepted', null, 'draft', room, 'not offered'],
  ])('%s', (_, answer, why, state, facts, refusal) => {
    const ruling = mayAnswer({ answer, reason: why }, { state, ...facts }, now);
    expect(ruling.ok ? undefined : ruling.reason).toBe(refusal);
  });

  test('a pause ends on a day to come', () => {
    const paused = { answer: 'paused', reason } as const;
    const facts = { state: 'offered', ...room } as const;
    expect(mayAnswer({ ...paused, pausedUntil: '2026-11-23' }, facts, now)).toMatchObject({
      reason: 'past',
    });
    expect(mayAnswer({ ...paused, pausedUntil: '2026-11-24' }, facts, now).ok).toBe(true);
  });
});

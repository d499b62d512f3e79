import { describe, expect, test } from 'vitest';
import type { InvitationState } from './cohort';
import { mayAnswer, type Answer } from './invitation';

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
    ['twice the same is refused', 'accepted', null, 'accepted', room, 'same'],
    ['twice the same no too', 'declined', reason, 'declined', room, 'same'],
    ['nothing offered, nothing answered', 'accepted', null, 'draft', room, 'not offered'],
  ])('%s', (_, answer, why, state, facts, refusal) => {
    const ruling = mayAnswer({ answer, reason: why }, { state, ...facts }, now);
    expect(ruling.ok ? undefined : ruling.reason).toBe(refusal);
  });
});

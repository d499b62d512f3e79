import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { dayOf, type Instant } from '~/platform/time';
import { mayTakePlace, type InvitationState } from './cohort';

export type Answer = 'accepted' | 'declined';

export type AnswerGiven = { answer: Answer; reason: string | null };

/** How the school stands, the room of its cohort, and whether its staff are enrolled. */
export type AnswerFacts = {
  state: InvitationState;
  mostSchools: number;
  held: number;
  isEnrolled: boolean;
};

/**
 * May an invitation be answered so? A school that declined may still accept while its cohort has room.
 * Refused: `not offered`, `same`, `full`, `enrolled` when declining after the staff are enrolled, `reason` when
 * declining without one, `screened` when the reason seems to name a child or somebody's details.
 */
export function mayAnswer(
  { answer, reason }: AnswerGiven,
  { state, isEnrolled, ...cohort }: AnswerFacts,
  now: Instant,
): Allowed | Refused<'not offered' | 'same' | 'full' | 'enrolled' | 'reason' | 'screened'> {
  if (state === 'draft') return refused('not offered', 'This place has not been offered yet.');
  if (state === answer) return refused('same', `The place is ${answer} already.`);
  if (answer === 'accepted') return state === 'declined' ? mayTakePlace(cohort) : allowed;
  if (isEnrolled)
    return refused('enrolled', 'Your staff are enrolled already. Please ring the programme team.');
  if (reason === null)
    return refused('reason', 'Say in a sentence why not, so that we can plan with you.');
  const screening = screen(reason, dayOf(now));
  if (screening.ok) return allowed;
  return refused('screened', screening.findings[0]?.message ?? 'Take out what names a person.');
}

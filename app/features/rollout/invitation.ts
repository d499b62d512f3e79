import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { dayOf, type Day, type Instant } from '~/platform/time';
import { holdsItsPlace, mayTakePlace, type Answer, type InvitationState } from './cohort';

export type AnswerGiven = {
  answer: Answer;
  reason: string | null;
  /** Of a pause: the day from which the school would be asked again, if it knows. */
  pausedUntil?: Day | null;
};

/** How the school stands, the room of its cohort, and whether its staff are enrolled. */
export type AnswerFacts = {
  state: InvitationState;
  mostSchools: number;
  held: number;
  isEnrolled: boolean;
};

/**
 * May an invitation be answered so? A school that gave its place up may take it again while its cohort has room.
 * Refused: `not offered`, `same`, `full`, `enrolled` when going back on a yes after the staff are enrolled, `reason` for
 * anything but a yes without one, `screened` when the reason seems to name a child or somebody's details, `past` for a
 * pause until a day that has come.
 */
export function mayAnswer(
  { answer, reason, pausedUntil = null }: AnswerGiven,
  { state, isEnrolled, ...cohort }: AnswerFacts,
  now: Instant,
):
  Allowed | Refused<'not offered' | 'same' | 'full' | 'enrolled' | 'reason' | 'screened' | 'past'> {
  if (state === 'draft') return refused('not offered', 'This place has not been offered yet.');
  if (state === answer) return refused('same', sameWords[answer]);
  if (holdsItsPlace(answer) && !holdsItsPlace(state)) {
    const room = mayTakePlace(cohort);
    if (!room.ok) return room;
  }
  if (answer === 'accepted') return allowed;
  if (isEnrolled)
    return refused('enrolled', 'Your staff are enrolled already. Please ring the programme team.');
  if (pausedUntil !== null && pausedUntil <= dayOf(now))
    return refused('past', 'Enter a day that is still to come, or leave it empty.');
  if (reason === null)
    return refused('reason', 'Say in a sentence why, so that we can plan with you.');
  const screening = screen(reason, dayOf(now));
  if (screening.ok) return allowed;
  return refused('screened', screening.findings[0]?.message ?? 'Take out what names a person.');
}

const sameWords: Record<Answer, string> = {
  accepted: 'The place is accepted already.',
  another: 'You have asked for another cohort already. The programme team will be in touch.',
  paused: 'The start is paused already.',
  declined: 'The place is declined already.',
};

import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import type { Day } from '~/platform/time';

export type InvitationState = 'draft' | 'offered' | 'accepted' | 'declined';

type Invited = { answers: readonly { answer: string }[] } | null;

/** How a school in a cohort stands: not offered yet, silent, or as its newest answer (the first given) says. */
export function invitationState(invitation: Invited): InvitationState {
  if (!invitation) return 'draft';
  const [newest] = invitation.answers;
  if (!newest) return 'offered';
  return newest.answer === 'accepted' ? 'accepted' : 'declined';
}

/** Does this school count against the cohort's capacity? A school that declined gives its place up. */
export function holdsItsPlace(state: InvitationState): boolean {
  return state !== 'declined';
}

type SchoolToPut = { takesPart: string; closedOn: Day | null };
type CohortToFill = { mostSchools: number; held: number };

/**
 * May this school be put into this cohort?
 * Refused: `closed`, `not sequenced` (special schools and alternative provision contribute, others do not take part),
 * `full`.
 */
export function mayPut(
  school: SchoolToPut,
  cohort: CohortToFill,
  today: Day,
): Allowed | Refused<'closed' | 'not sequenced' | 'full'> {
  if (school.closedOn !== null && school.closedOn <= today)
    return refused('closed', 'This school has closed.');
  if (school.takesPart !== 'sequenced')
    return refused(
      'not sequenced',
      'This school contributes or takes no part: it has no place in a cohort.',
    );
  return mayTakePlace(cohort);
}

function mayTakePlace({ held, mostSchools }: CohortToFill): Allowed | Refused<'full'> {
  return held < mostSchools
    ? allowed
    : refused('full', `This cohort has its ${mostSchools} schools.`);
}

/** May an invitation be answered so? A school that declined may still accept while its cohort has room. */
export function mayAnswer(
  state: InvitationState,
  answer: 'accepted' | 'declined',
  cohort: CohortToFill,
): Allowed | Refused<'not offered' | 'same' | 'full'> {
  if (state === 'draft') return refused('not offered', 'This place has not been offered yet.');
  if (state === answer) return refused('same', `The place is ${answer} already.`);
  if (state === 'declined') return mayTakePlace(cohort);
  return allowed;
}

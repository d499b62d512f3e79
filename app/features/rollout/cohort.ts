import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import { screen } from '~/platform/screening';
import { addDays, dayOf, type Day, type Instant } from '~/platform/time';
import { findNamedSchool } from './named-school';

/** What a head may answer: yes; another cohort, please; not now, later; no. */
export const answers = ['accepted', 'another', 'paused', 'declined'] as const;
export type Answer = (typeof answers)[number];

export type InvitationState = 'draft' | 'offered' | Answer;

type Invited = { answers: readonly { answer: string }[] } | null;

/** How a school in a cohort stands: not offered yet, offered, or as its newest answer (the first given) says. */
export function invitationState(invitation: Invited): InvitationState {
  if (!invitation) return 'draft';
  const [newest] = invitation.answers;
  if (!newest) return 'offered';
  return answers.find((answer) => answer === newest.answer) ?? 'declined';
}

/** A head who has not answered for so many days is silent: somebody rings. */
export const SILENT_AFTER_DAYS = 10;

/** Has the head been silent? Offered that long ago, and no answer yet. */
export function isSilent(state: InvitationState, offeredAt: Instant | null, now: Instant): boolean {
  if (state !== 'offered' || offeredAt === null) return false;
  return addDays(dayOf(offeredAt), SILENT_AFTER_DAYS) <= dayOf(now);
}

/**
 * Does this school count against the cohort's capacity? One that declined or paused gives its place up; one that asks
 * for another keeps it until it is moved.
 */
export function holdsItsPlace(state: InvitationState): boolean {
  return state !== 'declined' && state !== 'paused';
}

/** Does an offer end with this place? Only one that stands: a school that declined or paused has none. */
export function hasStandingOffer(state: InvitationState | null): boolean {
  return state !== null && state !== 'draft' && holdsItsPlace(state);
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

export function mayTakePlace({ held, mostSchools }: CohortToFill): Allowed | Refused<'full'> {
  return held < mostSchools
    ? allowed
    : refused('full', `This cohort has its ${mostSchools} schools.`);
}

/**
 * May a school whose staff are enrolled start with this cohort instead (null: with none)?
 * Refused: `enrolled` out of all cohorts or into one that is still a draft, `agreed` before its head has agreed.
 */
export function mayRestart(
  cohort: { publishedAt: string | null } | null,
  agreed: boolean,
): Allowed | Refused<'enrolled' | 'agreed'> {
  if (!cohort) return refused('enrolled', 'Its staff are enrolled: give it another start instead.');
  if (!cohort.publishedAt)
    return refused(
      'enrolled',
      'Its staff are enrolled, so publish the cohort before it moves there.',
    );
  return agreed ? allowed : refused('agreed', 'Ring the head first, and tick that they agree.');
}

/**
 * May a school be moved for this reason? The school reads it with its start.
 * Refused: `reason` where it is missing, `screened` where it seems to name a child, `names-another` where it names
 * another school (promise 4).
 */
export function mayMoveFor(
  reason: string,
  otherSchools: readonly string[],
  now: Instant,
): Allowed | Refused<'reason' | 'screened' | 'names-another'> {
  if (reason.trim() === '') return refused('reason', 'Say why, so that the plan can be defended.');
  const screening = screen(reason, dayOf(now));
  if (!screening.ok)
    return refused('screened', screening.findings[0]?.message ?? 'Take out what names a person.');
  const named = findNamedSchool(reason, otherSchools);
  if (named)
    return refused(
      'names-another',
      `A reason given to one school names no other: take out “${named}”.`,
    );
  return allowed;
}

/** What a school is told of its start where somebody put it there by hand. */
export function placedByHand(reason: string): string {
  return `The programme team placed your school by hand: ${reason}`;
}

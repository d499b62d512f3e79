import type { CastName } from './demonstration-cast';

/** Who asks in the matrix: the eleven kinds of person, one of the council with a named list open, and a stranger. */
export const standings = [
  'project lead',
  'programme administrator',
  'opener',
  'facilitator',
  'data lead',
  'evaluator',
  'SENCO',
  'organiser',
  'head',
  'trust lead',
  'member of staff',
  'observer',
  'nobody',
] as const;

export type Standing = (typeof standings)[number];

/** Who of the cast asks; the opener is the administrator while the own school's list stands open to them. */
export function castOf(standing: Exclude<Standing, 'nobody'>): CastName {
  return standing === 'opener' ? 'programme administrator' : standing;
}

/**
 * What the ids of an address point to: the persons' own (the main school and what hangs on it), another school's, or
 * nothing (absent); under the own school's id something of the other school (crossed) or nothing (missing).
 */
export type Whose = 'own' | 'other' | 'absent' | 'crossed' | 'missing';

/** Of the signed in: these whatever the school, those where it is their own, and who has to open the list first. */
export type SignedInReach = {
  anywhere: readonly Standing[];
  own: readonly Standing[];
  openFirst: readonly Standing[];
};

/** Who may come: everyone, whoever holds the one-time link, everyone on to the sign-in page, no one, or these. */
export type Reach = 'everyone' | 'holder' | 'shown out' | 'no one' | SignedInReach;

/** What a route lets whom do: look at it, and send its form. */
export type RouteRule = { see: Reach; act: Reach };

/** The answer due to somebody who asks for this, as `meaningOf` says it. */
export function dueAnswer(reach: Reach, standing: Standing, whose: Whose): string {
  if (reach === 'everyone') return 'come in';
  if (reach === 'holder') return whose === 'own' ? 'come in' : 'nothing here';
  if (reach === 'shown out') return 'sign in';
  if (reach === 'no one') return 'nothing here';
  if (standing === 'nobody') return 'sign in';
  const isThere = whose === 'own' || whose === 'other';
  if (isThere && reach.anywhere.includes(standing)) return 'come in';
  if (whose === 'own' && reach.own.includes(standing)) return 'come in';
  const isOpened = standing === 'opener' && whose !== 'other';
  const isSchool = whose !== 'absent';
  return isSchool && !isOpened && reach.openFirst.includes(standing)
    ? 'open it first'
    : 'nothing here';
}

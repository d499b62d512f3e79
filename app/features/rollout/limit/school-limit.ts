import { allowed, refused, type Allowed, type Refused } from '~/platform/outcome';
import type { PlanCohort, PlanSchool } from '../plan/plan-problem';

/** What a plan keeps of one school: in this cohort, not before it, or not in it. */
export const limitKinds = ['pinned', 'not-before', 'not-in'] as const;
export type LimitKind = (typeof limitKinds)[number];

const words: Record<LimitKind, string> = {
  pinned: 'In',
  'not-before': 'Not before',
  'not-in': 'Not in',
};

/** `Not before Cohort 3` */
export function limitWords(kind: LimitKind, cohortName: string): string {
  return `${words[kind]} ${cohortName}`;
}

export function isLimitKind(text: string): text is LimitKind {
  return (limitKinds as readonly string[]).includes(text);
}

type NewLimit = { kind: LimitKind; cohortId: string };
type Limited = Pick<PlanSchool, 'pinned' | 'notBefore' | 'notIn'>;

type LimitFacts = {
  /** What stands for the school already; null where no plan has it. */
  school: Limited | null;
  /** Its place is offered or accepted. */
  isKept: boolean;
  /** The cohorts of the year in order of their start. */
  cohorts: readonly Pick<PlanCohort, 'id'>[];
  started: ReadonlySet<string>;
};

/**
 * May a school be limited so? Together its limits leave it at least one cohort that has not started.
 * Refused: `not-planned` where no plan has the school, `offered` while its place stands, `same`, `started`,
 * `contradicts` where no cohort would be left for it. A pin or a not-before takes the place of the one that stands.
 */
export function mayLimitSchool(
  { kind, cohortId }: NewLimit,
  { school, isKept, cohorts, started }: LimitFacts,
): Allowed | Refused<'not-planned' | 'offered' | 'same' | 'started' | 'contradicts'> {
  if (!school)
    return refused('not-planned', 'No plan has this school: it declined, paused or takes no part.');
  if (isKept)
    return refused('offered', 'Its place is offered already, so that stands. Move it first.');
  if (started.has(cohortId) && kind === 'pinned')
    return refused('started', 'This cohort has started and takes no more schools.');
  const stands = { pinned: school.pinned, 'not-before': school.notBefore, 'not-in': null }[kind];
  if (stands === cohortId || (kind === 'not-in' && school.notIn.includes(cohortId)))
    return refused('same', 'This limit stands already.');
  const wanted: Limited = {
    pinned: kind === 'pinned' ? cohortId : school.pinned,
    notBefore: kind === 'not-before' ? cohortId : school.notBefore,
    notIn: kind === 'not-in' ? [...school.notIn, cohortId] : school.notIn,
  };
  return cohorts.some(({ id }) => !started.has(id) && isOpenTo(wanted, id, cohorts))
    ? allowed
    : refused('contradicts', 'With its other limits no cohort would be left for this school.');
}

function isOpenTo(
  { pinned, notBefore, notIn }: Limited,
  id: string,
  cohorts: readonly Pick<PlanCohort, 'id'>[],
): boolean {
  const order = cohorts.map((cohort) => cohort.id);
  if (pinned !== null && pinned !== id) return false;
  if (notIn.includes(id)) return false;
  return notBefore === null || order.indexOf(notBefore) <= order.indexOf(id);
}

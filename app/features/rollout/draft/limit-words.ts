import { counted, listed } from '~/platform/message-text';
import type { Breach } from '../plan/plan-check';
import { limitsOf, type PlanLimit } from '../plan/plan-limit';
import type { PlanProblem } from '../plan/plan-problem';

/** Names for the words: of cohorts by id, and of schools by their key in the problem. */
export type PlanNames = {
  cohort: (id: string) => string;
  school: (key: string) => string;
  /** Has this school been offered the place that it is pinned to? */
  isOffered: (key: string) => boolean;
};

/** Limits by their path, to say breaches in words. */
export function limitsByPath(problem: PlanProblem): Map<string, PlanLimit> {
  return new Map(limitsOf(problem).map((limit) => [limit.path, limit]));
}

/** A plan that is only thought of would break a limit; one that is there breaks it. */
type Tense = 'would' | 'does';

const VERBS = {
  would: { hold: 'would hold', be: 'would be', take: 'would take' },
  does: { hold: 'holds', be: 'is', take: 'takes' },
};

/** What a plan breaks, as a sentence without its full stop: `Cohort 1 would hold 15 of 14 schools`. */
export function breachWords(
  breach: Breach,
  limits: ReadonlyMap<string, PlanLimit>,
  names: PlanNames,
  tense: Tense = 'would',
): string {
  const limit = limits.get(breach.path);
  if (!limit) return `${schoolsOf(breach, names)} ${VERBS[tense].be} in no cohort`;
  if ('cohort' in limit) return countWords(limit, Number(breach.actual), names, tense);
  if ('school' in limit) return placeWords(limit, names);
  return `${listed(limit.value.map(names.school))} should start ${limit.kind}`;
}

type CohortLimit = Extract<PlanLimit, { cohort: unknown }>;

function countWords(limit: CohortLimit, actual: number, names: PlanNames, tense: Tense): string {
  const cohort = names.cohort(limit.cohort.id);
  const { hold, take } = VERBS[tense];
  const most = `${cohort} ${hold} ${figure(actual)} of`;
  switch (limit.kind) {
    case 'maxSchools':
      return `${most} ${counted(limit.value, 'school')}`;
    case 'minSchools':
      return `${cohort} ${hold} ${counted(actual, 'school')}, and needs ${limit.value}`;
    case 'maxStaff':
      return `${most} ${figure(limit.value)} staff`;
    case 'maxFacilitatorDays':
      return `${cohort} ${take} ${figure(actual)} of ${figure(limit.value)} facilitator days`;
    case 'phaseMax':
      return `${most} ${counted(limit.value, `${limit.phase} school`)}`;
    case 'phaseMin':
      return `${cohort} ${hold} ${counted(actual, `${limit.phase} school`)}, and needs ${limit.value}`;
  }
}

type SchoolLimit = Extract<PlanLimit, { school: unknown }>;

function placeWords({ kind, value, school }: SchoolLimit, names: PlanNames): string {
  const cohort = names.cohort(value);
  switch (kind) {
    case 'pinned':
      return names.isOffered(school.urn)
        ? `${school.name} has been offered ${cohort}, and would be asked again`
        : `${school.name} is pinned to ${cohort}`;
    case 'notBefore':
      return `${school.name} is not to start before ${cohort}`;
    case 'notIn':
      return `${school.name} is not to start with ${cohort}`;
  }
}

function schoolsOf({ schools = [], actual }: Breach, names: PlanNames): string {
  return listed((schools.length > 0 ? schools : [String(actual)]).map(names.school));
}

/** `874`, `1,204`, `7.5` */
function figure(number: number): string {
  return number.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}

import { listed } from '~/platform/message-text';
import { longDay } from '~/platform/time';
import { standingOf, type PlanStanding } from './plan-change';
import { limitsOf, type PlanLimit } from './plan-limit';
import { earlySchools } from './plan-need';
import { LEAST_GAIN } from './plan-preference';
import type { PlanCohort, PlanPlaces, PlanProblem, PlanSchool } from './plan-problem';

/**
 * Says why a school starts when it does, for the school itself (promise 4): its own reasons only. They are made of fixed
 * words and days alone, so no other school can be named in them, and they give no score, need or rank.
 */
export function schoolReasoner(
  problem: PlanProblem,
  places: PlanPlaces,
): (school: PlanSchool) => string[] {
  const standing = standingOf(problem, places);
  const limits = new Map(limitsOf(problem).map((limit) => [limit.path, limit]));
  const early = new Set(earlySchools(problem));
  return (school) => {
    const own = settledWords(problem, school, standing);
    if (school.pinned !== null || !places.has(school.urn)) return own;
    return [
      ...own,
      ...orderWords(problem, school, early, standing.isEarly(school.urn)),
      ...earlierWords(problem, school, standing, limits),
      ...trustWords(problem, school, places),
    ];
  };
}

/** The same of every school (URN). */
export function schoolReasons(problem: PlanProblem, places: PlanPlaces): Map<string, string[]> {
  const reasonsOf = schoolReasoner(problem, places);
  return new Map(problem.schools.map((school) => [school.urn, reasonsOf(school)]));
}

/** What was settled of this school before any plan was made. */
function settledWords(
  { cohorts, apart }: PlanProblem,
  { urn, pinned, notBefore, notIn }: PlanSchool,
  standing: PlanStanding,
): string[] {
  const day = (id: string) => longDay(cohorts.find((cohort) => cohort.id === id)?.startsOn ?? '');
  const before = 'Before the plan was made it was settled that your school';
  return [
    ...(pinned === null ? [] : [`${before} starts on ${day(pinned)}.`]),
    ...(notBefore === null ? [] : [`${before} does not start before ${day(notBefore)}.`]),
    ...(notIn.length === 0 ? [] : [`${before} does not start on ${either(notIn.map(day))}.`]),
    ...(standing.unitOf(urn).length > 1 ? [`${before} starts together with others.`] : []),
    ...(apart.some((pair) => pair.includes(urn))
      ? [`${before} and certain others do not start together.`]
      : []),
  ];
}

/** How the plan orders schools. That an early place went by need, or that need is not known, is for the lead alone. */
function orderWords(
  { mode, weights, joinedSince }: PlanProblem,
  school: PlanSchool,
  early: ReadonlySet<string>,
  isEarly: boolean,
): string[] {
  if (mode === 'need-led' && weights.need === 0) return [];
  if (mode === 'need-led')
    return [
      'Schools where more need of support is known start earlier, as far as the limits on each cohort allow.',
    ];
  if (joinedSince?.has(school.urn)) return [];
  if (early.has(school.urn))
    return ['Some early places were settled before the draw, and your school has one of them.'];
  if (isEarly)
    return [
      'The schools that yours starts together with have an early place, so yours has one too.',
    ];
  return [
    'The order was drawn by lot among schools of the same phase and a like size of trust. What the draw began from was recorded before anybody saw its result.',
  ];
}

type Stop =
  | ('schools' | 'staff' | 'days' | 'phase' | 'needed' | 'settled')
  | ('trust' | 'even' | 'rest' | 'open' | 'plan');

/** Said of the cohorts that start on certain days, and of the school with those it starts together with. */
const stopWords: Record<Exclude<Stop, 'settled'>, (cohorts: string, who: string) => string> = {
  schools: (cohorts, who) => `${cohorts}: no place is left for ${who}.`,
  staff: (cohorts, who) => `${cohorts}: there is no room for the staff of ${who}.`,
  days: (cohorts, who) => `${cohorts}: too few facilitator days are left for ${who}.`,
  phase: (cohorts, who) => `${cohorts}: there is no room for the phase of ${who}.`,
  needed: (cohorts, who) => `${cohorts}: your own cohort needs ${who} to make up its numbers.`,
  trust: (cohorts) => `${cohorts}: schools of your trust or area would start at more times.`,
  even: (cohorts) =>
    `${cohorts}: schools of your kind would be spread less evenly over the cohorts.`,
  rest: (cohorts, who) => `${cohorts}: with ${who} there, not every school would find a place.`,
  open: (cohorts, who) =>
    `${cohorts}: there is room for ${who} too. Say so if you would rather start then.`,
  plan: (cohorts, who) => `${cohorts}: the whole plan would be no better with ${who} there.`,
};

/** Why the school is in none of the cohorts that start earlier: of each, the first thing that stops it. */
function earlierWords(
  { cohorts }: PlanProblem,
  { urn }: PlanSchool,
  standing: PlanStanding,
  limits: ReadonlyMap<string, PlanLimit>,
): string[] {
  const at = cohorts.findIndex(({ id }) => id === standing.places.get(urn));
  const earlier = cohorts.slice(0, Math.max(0, at));
  if (at === 0) return ['Your school starts with the first cohort, which has room for it.'];
  const isAlone = standing.unitOf(urn).length === 1;
  const who = isAlone ? 'your school' : 'your school and those it starts with';
  const byStop = new Map<Stop, PlanCohort[]>();
  for (const cohort of earlier) {
    const stop = stopOf(cohort, urn, standing, limits);
    byStop.set(stop, [...(byStop.get(stop) ?? []), cohort]);
  }
  return [...byStop].flatMap(([stop, stopped]) => {
    if (stop === 'settled') return [];
    const days = listed(stopped.map(({ startsOn }) => longDay(startsOn)));
    if (stopped.length === 1) return [stopWords[stop](`The cohort of ${days}`, who)];
    const each =
      stopped.length === earlier.length ? 'Each earlier cohort' : `The cohorts of ${days}`;
    return [stopWords[stop](each, who)];
  });
}

function stopOf(
  { id }: PlanCohort,
  urn: string,
  standing: PlanStanding,
  limits: ReadonlyMap<string, PlanLimit>,
): Stop {
  const change = new Map(standing.unitOf(urn).map((one) => [one, id]));
  const stops = new Set(
    standing.breachesOf(change).flatMap(({ path }) => {
      const limit = limits.get(path);
      return limit ? [kindOf(limit)] : [];
    }),
  );
  const order: Stop[] = ['settled', 'schools', 'phase', 'staff', 'days', 'needed'];
  const stop = order.find((one) => stops.has(one));
  if (stop) return stop;
  if (standing.isEarly(urn)) return 'rest';
  const { total, start, trust, area, evenness } = standing.gainOf(change);
  if (evenness < -LEAST_GAIN) return 'even';
  if (total > LEAST_GAIN || evenness > LEAST_GAIN) return 'open';
  return start > LEAST_GAIN && trust + area < 0 ? 'trust' : 'plan';
}

function kindOf({ kind }: PlanLimit): Stop {
  switch (kind) {
    case 'maxSchools':
      return 'schools';
    case 'maxStaff':
      return 'staff';
    case 'maxFacilitatorDays':
      return 'days';
    case 'phaseMax':
      return 'phase';
    case 'minSchools':
    case 'phaseMin':
      return 'needed';
    default:
      return 'settled';
  }
}

function trustWords(
  { schools, weights, mode }: PlanProblem,
  school: PlanSchool,
  places: PlanPlaces,
) {
  if (mode !== 'need-led' || school.trust === null || weights.trustSplit === 0) return [];
  const own = schools.filter(({ urn, trust }) => trust === school.trust && places.has(urn));
  const used = new Set(own.map(({ urn }) => places.get(urn)));
  if (own.length < 2) return [];
  return used.size === 1
    ? ['The schools of your trust start together.']
    : ['The schools of your trust start at more than one time.'];
}

const either = (days: readonly string[]): string =>
  days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} or ${days.at(-1) ?? ''}`;

import {
  countedIn,
  isCohortLimit,
  isMinimum,
  limitsOf,
  schoolLimits,
  type CohortLimit,
  type LimitValue,
  type PlaceLimit,
} from './plan-limit';
import type { LimitPath, PlanPlaces, PlanProblem, PlanSchool } from './plan-problem';

/**
 * A limit that a plan breaks, and by what. A school that stands in no cohort (yet) is a breach too, at `schools[i]`
 * with no limit; so is a place for a school that the problem does not know, at `places`.
 */
export type Breach = {
  path: LimitPath;
  limit: LimitValue | null;
  actual: number | string | null;
  /** The schools (URN) that it is about, where it is about certain ones. */
  schools?: string[];
};

/** Days of facilitators may be parts of days, whose sums are not exact. */
export const TOLERANCE = 1e-6;

/**
 * Every limit that a plan breaks, counted afresh in plain code. Also of a plan by hand or half done: what follows from
 * a school without a place is not counted against it twice.
 */
export function breachesOf(problem: PlanProblem, places: PlanPlaces): Breach[] {
  const ids = new Set(problem.cohorts.map(({ id }) => id));
  const urns = new Set(problem.schools.map(({ urn }) => urn));
  const held = membersOf(problem, places);
  const limits = limitsOf(problem).flatMap((limit) =>
    isCohortLimit(limit)
      ? (cohortBreach(limit, held.get(limit.cohort.id) ?? []) ?? [])
      : (placeBreach(limit, problem, (urn) => places.get(urn)) ?? []),
  );
  const unplaced = problem.schools.flatMap(({ urn }, at): Breach[] => {
    const cohort = places.get(urn);
    if (cohort !== undefined && ids.has(cohort)) return [];
    return [{ path: `schools[${at}]`, limit: null, actual: cohort ?? null, schools: [urn] }];
  });
  const unknown = [...places.keys()].filter((urn) => !urns.has(urn));
  return [
    ...limits,
    ...unplaced,
    ...unknown.map((urn): Breach => ({ path: 'places', limit: null, actual: urn, schools: [urn] })),
  ];
}

/** The schools that stand in each cohort (id). */
export function membersOf(problem: PlanProblem, places: PlanPlaces): Map<string, PlanSchool[]> {
  const held = new Map<string, PlanSchool[]>(problem.cohorts.map(({ id }) => [id, []]));
  for (const school of problem.schools) held.get(places.get(school.urn) ?? '')?.push(school);
  return held;
}

/** What a cohort with these schools has of what a limit counts. */
export function countedBy(limit: CohortLimit, members: readonly PlanSchool[]): number {
  return members.reduce((sum, school) => sum + countedIn(limit, school), 0);
}

/** How much room a limit leaves: negative where it is broken. */
export function slackOf(limit: CohortLimit, members: readonly PlanSchool[]): number {
  const over = limit.value - countedBy(limit, members);
  const slack = isMinimum(limit) ? -over : over;
  return Math.abs(slack) < TOLERANCE ? 0 : slack;
}

/** The breach of a limit by a cohort of these schools. */
export function cohortBreach(limit: CohortLimit, members: readonly PlanSchool[]): Breach | null {
  if (slackOf(limit, members) >= 0) return null;
  return { path: limit.path, limit: limit.value, actual: countedBy(limit, members) };
}

/** The breach of a limit on where schools go, by their cohorts (ids); none while one of them has no place. */
export function placeBreach(
  limit: PlaceLimit,
  { cohorts }: Pick<PlanProblem, 'cohorts'>,
  placeOf: (urn: string) => string | undefined,
): Breach | null {
  const breach = (actual: string, schools: string[]): Breach => {
    return { path: limit.path, limit: limit.value, actual, schools };
  };
  if (!('school' in limit)) {
    const [one, other] = [placeOf(limit.value[0]), placeOf(limit.value[1])];
    if (one === undefined || other === undefined) return null;
    if ((one === other) === (limit.kind === 'together')) return null;
    return breach(one === other ? one : `${one}, ${other}`, [...limit.value]);
  }
  const cohort = placeOf(limit.school.urn);
  const order = (id: string) => cohorts.findIndex((one) => one.id === id);
  if (cohort === undefined) return null;
  const isKept = {
    pinned: cohort === limit.value,
    notBefore: order(cohort) >= order(limit.value),
    notIn: cohort !== limit.value,
  }[limit.kind];
  return isKept ? null : breach(cohort, [limit.school.urn]);
}

/** May a school be in a cohort by what is said of the school alone? */
export function isAllowed(
  problem: Pick<PlanProblem, 'cohorts'>,
  school: PlanSchool,
  cohort: string,
): boolean {
  return schoolLimits(school, 0).every((limit) => !placeBreach(limit, problem, () => cohort));
}

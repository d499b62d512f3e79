import { cohortBreach, membersOf, placeBreach, type Breach } from './plan-check';
import { gainsOf, type ChangeGain, type PlanChange } from './plan-gain';
import { cohortLimits, pairLimits, schoolLimits, type PlaceLimit } from './plan-limit';
import { earlySchools } from './plan-need';
import type { PlanPlaces, PlanProblem, PlanSchool } from './plan-problem';

/** A plan that can be asked what a change would do, without making it. Every school has its place. */
export type PlanStanding = {
  places: PlanPlaces;
  /** The limits that would be broken by what the change touches. */
  breachesOf: (change: PlanChange) => Breach[];
  gainOf: (change: PlanChange) => ChangeGain;
  /** The schools (URN) that only go with this one, itself among them. */
  unitOf: (urn: string) => readonly string[];
  membersOf: (cohort: string) => readonly PlanSchool[];
  /** Was it placed by need before the rest was drawn? */
  isEarly: (urn: string) => boolean;
};

export function standingOf(problem: PlanProblem, places: PlanPlaces): PlanStanding {
  const { cohorts, schools } = problem;
  const held = membersOf(problem, places);
  const byUrn = new Map(schools.map((school) => [school.urn, school]));
  const placeLimits = placeLimitsOf(problem);
  const limits = new Map(cohorts.map((cohort, at) => [cohort.id, cohortLimits(cohort, at)]));
  const isPresent = <Of>(of: Of | null | undefined): of is Of => of != null;

  const breachesOf = (change: PlanChange) => {
    const placeOf = (urn: string) => change.get(urn) ?? places.get(urn);
    const touched = new Set([...change].flatMap(([urn, to]) => [to, places.get(urn) ?? to]));
    const coming = (cohort: string) =>
      [...change].flatMap(([urn, to]) => (to === cohort ? (byUrn.get(urn) ?? []) : []));
    const counted = [...touched].flatMap((cohort) => {
      const staying = (held.get(cohort) ?? []).filter(({ urn }) => !change.has(urn));
      const members = [...staying, ...coming(cohort)];
      return (limits.get(cohort) ?? []).map((limit) => cohortBreach(limit, members));
    });
    const placed = new Set([...change.keys()].flatMap((urn) => placeLimits.get(urn) ?? []));
    return [...counted, ...[...placed].map((limit) => placeBreach(limit, problem, placeOf))].filter(
      isPresent,
    );
  };

  const units = unitsOf(problem);
  const early = new Set(earlySchools(problem).flatMap((urn) => units.get(urn) ?? [urn]));
  return {
    places,
    breachesOf,
    gainOf: gainsOf(problem, places),
    unitOf: (urn) => units.get(urn) ?? [urn],
    membersOf: (cohort) => held.get(cohort) ?? [],
    isEarly: (urn) => early.has(urn),
  };
}

function placeLimitsOf(problem: PlanProblem): Map<string, PlaceLimit[]> {
  const of = new Map<string, PlaceLimit[]>();
  const add = (urn: string, limit: PlaceLimit) => of.set(urn, [...(of.get(urn) ?? []), limit]);
  problem.schools.forEach((school, at) => {
    for (const limit of schoolLimits(school, at)) add(school.urn, limit);
  });
  for (const limit of pairLimits(problem))
    if (!('school' in limit)) for (const urn of limit.value) add(urn, limit);
  return of;
}

/** The schools that each school goes with, by the pairs together and whom those go with. */
function unitsOf({ together }: Pick<PlanProblem, 'together'>): Map<string, string[]> {
  const units = new Map<string, string[]>();
  for (const [one, other] of together) {
    const joined = [...new Set([...(units.get(one) ?? [one]), ...(units.get(other) ?? [other])])];
    for (const urn of joined) units.set(urn, joined);
  }
  return units;
}

import { cohortBreach, membersOf, placeBreach, type Breach } from './plan-check';
import { cohortLimits, pairLimits, schoolLimits, type PlaceLimit } from './plan-limit';
import { settledNeeds } from './plan-need';
import { earliness } from './plan-objective';
import type { PlanPlaces, PlanProblem, PlanSchool } from './plan-problem';

/** Where schools (URN) would go instead (cohort id). */
export type PlanChange = ReadonlyMap<string, string>;

/** What a change of places would do to what a plan scores, more or less, in all and by parts. */
export type ChangeGain = {
  total: number;
  /** By an earlier or a later start: of need, or where lots were drawn of what was drawn. */
  start: number;
  trust: number;
  area: number;
};

/** A plan that can be asked what a change would do, without making it. Every school has its place. */
export type PlanStanding = {
  places: PlanPlaces;
  /** The limits that would be broken by what the change touches. */
  breachesOf: (change: PlanChange) => Breach[];
  gainOf: (change: PlanChange) => ChangeGain;
  /** The schools (URN) that only go with this one, itself among them. */
  unitOf: (urn: string) => readonly string[];
  membersOf: (cohort: string) => readonly PlanSchool[];
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
  return {
    places,
    breachesOf,
    gainOf: gains(problem, places),
    unitOf: (urn) => units.get(urn) ?? [urn],
    membersOf: (cohort) => held.get(cohort) ?? [],
  };
}

function gains(problem: PlanProblem, places: PlanPlaces) {
  const { cohorts, schools, weights } = problem;
  const { needs } = settledNeeds(problem);
  const order = new Map(cohorts.map(({ id }, at) => [id, at]));
  const early = (id: string | undefined) => earliness(order.get(id ?? '') ?? 0, cohorts.length);
  const grouped = (nameOf: (school: PlanSchool) => string | null, price: number) => {
    const byUrn = new Map(schools.map((school) => [school.urn, nameOf(school)]));
    const groups = new Map<string | null, PlanSchool[]>();
    for (const school of schools) groups.set(nameOf(school), []);
    for (const school of schools) groups.get(nameOf(school))?.push(school);
    return (change: PlanChange): number => {
      const touched = new Set([...change.keys()].map((urn) => byUrn.get(urn) ?? null));
      touched.delete(null);
      return [...touched].reduce((sum, name) => {
        const members = groups.get(name) ?? [];
        const before = new Set(members.map(({ urn }) => places.get(urn)));
        const after = new Set(members.map(({ urn }) => change.get(urn) ?? places.get(urn)));
        return sum + price * (before.size - after.size);
      }, 0);
    };
  };
  const trustGain = grouped(({ trust }) => trust, weights.trustSplit);
  const areaGain = grouped(({ area }) => area, weights.areaSplit);
  return (change: PlanChange): ChangeGain => {
    const start = [...change].reduce((sum, [urn, to]) => {
      const step = early(to) - early(places.get(urn));
      return sum + (needs.get(urn) ?? 0) * step * weights.need;
    }, 0);
    const [trust, area] = [trustGain(change), areaGain(change)];
    return { total: start + trust + area, start, trust, area };
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
export function unitsOf({ together }: Pick<PlanProblem, 'together'>): Map<string, string[]> {
  const units = new Map<string, string[]>();
  for (const [one, other] of together) {
    const joined = [...new Set([...(units.get(one) ?? [one]), ...(units.get(other) ?? [other])])];
    for (const urn of joined) units.set(urn, joined);
  }
  return units;
}

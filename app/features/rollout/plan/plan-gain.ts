import { deviationOf } from './plan-aim';
import { balanceOf } from './plan-balance';
import { drawsIn } from './plan-drawn';
import { earlyUnits } from './plan-early';
import { gridOf } from './plan-grid';
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
  /**
   * Where lots were drawn: how much evener strata would be spread, in schools. It comes before the total, of which it is
   * no part.
   */
  evenness: number;
};

/** Tells what each change of a plan would gain. Every school has its place. */
export function gainsOf(
  problem: PlanProblem,
  places: PlanPlaces,
): (change: PlanChange) => ChangeGain {
  if (problem.mode !== 'need-led') return drawnGains(problem, places);
  const { weights } = problem;
  const { needs } = settledNeeds(problem);
  const startGain = startGains(problem, places, (urn) => (needs.get(urn) ?? 0) * weights.need);
  const trustGain = splitGains(problem, places, ({ trust }) => trust, weights.trustSplit);
  const areaGain = splitGains(problem, places, ({ area }) => area, weights.areaSplit);
  return (change) => {
    const [start, trust, area] = [startGain(change), trustGain(change), areaGain(change)];
    return { total: start + trust + area, start, trust, area, evenness: 0 };
  };
}

function drawnGains(problem: PlanProblem, places: PlanPlaces) {
  const draws = drawsIn(problem);
  const startGain = startGains(problem, places, (urn) => draws.get(urn) ?? 0);
  const unevenness = unevennessOf(problem, places);
  const before = unevenness(new Map());
  return (change: PlanChange): ChangeGain => {
    const start = startGain(change);
    return { total: start, start, trust: 0, area: 0, evenness: before - unevenness(change) };
  };
}

/** Σ |count − share| over strata and cohorts after a change, the early places of a hybrid being as they are. */
function unevennessOf(problem: PlanProblem, places: PlanPlaces) {
  const grid = gridOf(problem);
  const order = new Map(problem.cohorts.map(({ id }, at) => [id, at]));
  const placesAfter = (change: PlanChange) =>
    grid.units.map(([urn = '']) => order.get(change.get(urn) ?? places.get(urn) ?? '') ?? -1);
  const at = placesAfter(new Map());
  const early = earlyUnits(problem, grid);
  const placed = problem.cohorts.map((_cohort, w) =>
    early.reduce((sum, u) => sum + (at[u] === w ? (grid.units[u]?.length ?? 0) : 0), 0),
  );
  const balance = balanceOf(problem, grid, new Set(early), placed);
  return (change: PlanChange) => deviationOf(balance, placesAfter(change));
}

function startGains(
  { cohorts }: PlanProblem,
  places: PlanPlaces,
  worthOf: (urn: string) => number,
) {
  const order = new Map(cohorts.map(({ id }, at) => [id, at]));
  const early = (id: string | undefined) => earliness(order.get(id ?? '') ?? 0, cohorts.length);
  return (change: PlanChange): number =>
    [...change].reduce(
      (sum, [urn, to]) => sum + worthOf(urn) * (early(to) - early(places.get(urn))),
      0,
    );
}

function splitGains(
  { schools }: PlanProblem,
  places: PlanPlaces,
  nameOf: (school: PlanSchool) => string | null,
  price: number,
) {
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
}

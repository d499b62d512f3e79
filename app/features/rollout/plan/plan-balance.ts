import type { GridBalance, GridCell, PlanGrid } from './plan-grid';
import { schoolsOrdered, type PlanProblem, type PlanSchool } from './plan-problem';
import { byText } from './seeded-draw';

/** From how many schools of the problem a trust is a large one. */
const LARGE_TRUST = 5;

/** The stratum of each school (URN): its phase × the size of its trust (none, 1–4, 5 or more schools of the problem). */
export function strataOf(
  problem: Pick<PlanProblem, 'schools' | 'joinedSince'>,
): Map<string, string> {
  const schools = schoolsOrdered(problem);
  const sizes = new Map<string, number>();
  for (const { trust } of schools) {
    if (trust !== null) sizes.set(trust, (sizes.get(trust) ?? 0) + 1);
  }
  const sizeClass = ({ trust }: PlanSchool) => {
    if (trust === null) return 'none';
    return (sizes.get(trust) ?? 0) < LARGE_TRUST ? '1–4' : '5+';
  };
  return new Map(schools.map((school) => [school.urn, `${school.phase} × ${sizeClass(school)}`]));
}

/**
 * What is even: of each stratum, each cohort gets its part of the places. A cohort's part is its most schools over the
 * most schools of all cohorts; where places are fixed by need before the draw, over what they leave, and the fixed
 * schools stand in no stratum. Where no place is left every part is the same.
 */
export function balanceOf(
  problem: PlanProblem,
  grid: PlanGrid,
  fixed: ReadonlySet<number>,
  placed: readonly number[],
): GridBalance {
  const strata = strataOf(problem);
  const drawn = grid.units.map((unit, u) =>
    fixed.has(u) ? [] : unit.filter((urn) => strata.has(urn)),
  );
  const left = problem.cohorts.map(({ maxSchools }, w) =>
    Math.max(0, maxSchools - (placed[w] ?? 0)),
  );
  const all = left.reduce((sum, places) => sum + places, 0);
  const part = (w: number) => (all > 0 ? (left[w] ?? 0) / all : 1 / problem.cohorts.length);
  const names = [...new Set(drawn.flat().map((urn) => strata.get(urn) ?? ''))].sort(byText);
  const cells = names.flatMap((name): GridCell[] => {
    const counts = drawn.map((unit) => unit.filter((urn) => strata.get(urn) === name).length);
    const units = counts.flatMap((count, u) => (count > 0 ? [u] : []));
    const weights = units.map((u) => counts[u] ?? 0);
    const size = weights.reduce((sum, count) => sum + count, 0);
    return problem.cohorts.map((_cohort, w) => ({
      cohort: w,
      units,
      weights,
      share: size * part(w),
    }));
  });
  return { cells, price: 1, atMost: Infinity };
}

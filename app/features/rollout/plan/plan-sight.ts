import { openTo } from './plan-early';
import type { GridLimit, PlanGrid } from './plan-grid';
import { TOLERANCE } from './plan-state';

/**
 * Is it plain without a search that a grid has no plan? A unit that can go nowhere, a pair that must be both together
 * and apart, more that must go into a cohort than it holds, less that can than it needs, or more in all than all
 * cohorts hold.
 */
export function isImpossibleAtSight(grid: PlanGrid): boolean {
  const open = grid.units.map((_unit, u) => openTo(grid, u));
  if (grid.impossible || open.some((cohorts) => cohorts.length === 0)) return true;
  return (
    grid.limits.some(({ cohort, units, weights, min, max }) => {
      const isIn = (u: number) => open[u]?.includes(cohort) === true;
      const isForced = (u: number) => isIn(u) && open[u]?.length === 1;
      const sum = (counts: (u: number) => boolean) =>
        units.reduce((total, u, at) => total + (counts(u) ? (weights[at] ?? 0) : 0), 0);
      return sum(isForced) > max + TOLERANCE || sum(isIn) < min - TOLERANCE;
    }) || everywhere(grid).some(isTooMuch)
  );
}

/** The limits on one thing, where every cohort limits it. */
function everywhere({ limits, cohorts }: PlanGrid): GridLimit[][] {
  const byThing = new Map<string, GridLimit[]>();
  for (const limit of limits) {
    const thing = `${limit.units.join()};${limit.weights.join()}`;
    byThing.set(thing, [...(byThing.get(thing) ?? []), limit]);
  }
  return [...byThing.values()].filter(
    (of) => new Set(of.map(({ cohort }) => cohort)).size === cohorts,
  );
}

/** All of it goes somewhere: more than all hold, or less than all need. Two limits of one cohort may be the same thing. */
function isTooMuch(limits: readonly GridLimit[]): boolean {
  const total = (limits[0]?.weights ?? []).reduce((sum, weight) => sum + weight, 0);
  const cohorts = [...new Set(limits.map(({ cohort }) => cohort))];
  const of = (cohort: number) => limits.filter((limit) => limit.cohort === cohort);
  const most = cohorts.reduce((sum, w) => sum + Math.min(...of(w).map(({ max }) => max)), 0);
  const least = cohorts.reduce((sum, w) => sum + Math.max(...of(w).map(({ min }) => min)), 0);
  return total > most + TOLERANCE || total < least - TOLERANCE;
}

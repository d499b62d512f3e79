import type { PlanGrid } from './plan-grid';
import { earlySchools } from './plan-need';
import type { PlanProblem } from './plan-problem';
import { TOLERANCE } from './plan-state';

/** The cohort that each unit placed by need is fixed to. */
export type EarlyPlaces = Map<number, number>;

/**
 * The units whose turn comes by need, in order: those of the `earlyPlaces` schools of highest known need, ties by URN.
 * Who must go together with such a school goes with it and takes none of the places.
 */
export function earlyUnits(problem: PlanProblem, grid: PlanGrid): number[] {
  const unitOf = new Map(grid.units.flatMap((unit, u) => unit.map((urn) => [urn, u])));
  const first = earlySchools(problem).flatMap((urn) => unitOf.get(urn) ?? []);
  return [...new Set(first)];
}

/**
 * Each unit in turn to the earliest cohort that has room for it beside those placed before and those that can go
 * nowhere else. That the rest still fits is not asked here.
 */
export function quickPlaces(grid: PlanGrid, turns: readonly number[]): EarlyPlaces | null {
  const places: EarlyPlaces = new Map();
  for (const u of turns) {
    const to = openTo(grid, u).find((w) => hasRoom(grid, new Map(places).set(u, w)));
    if (to === undefined) return null;
    places.set(u, to);
  }
  return places;
}

/** Asks whether every unit still finds a place; null where that was not found out in time. */
export type Fits = (grid: PlanGrid) => Promise<boolean | null>;

/**
 * Each unit in turn to the earliest cohort with which all units still find a place.
 * @returns the places, and whether every question had its answer
 */
export async function carefulPlaces(grid: PlanGrid, turns: readonly number[], fits: Fits) {
  const places: EarlyPlaces = new Map();
  let isSure = true;
  for (const u of turns) {
    for (const w of openTo(grid, u)) {
      const tried = new Map(places).set(u, w);
      if (!hasRoom(grid, tried)) continue;
      const answer = await fits(fixedAt(grid, tried));
      isSure &&= answer !== null;
      if (answer !== true) continue;
      places.set(u, w);
      break;
    }
  }
  return { places, isSure };
}

/** The grid in which these units may go nowhere else. */
export function fixedAt(grid: PlanGrid, places: EarlyPlaces): PlanGrid {
  const allowed = grid.allowed.slice();
  for (const [u, to] of places) {
    for (let w = 0; w < grid.cohorts; w++) {
      if (w !== to) allowed[u * grid.cohorts + w] = 0;
    }
  }
  return { ...grid, allowed };
}

export function openTo({ cohorts, allowed }: PlanGrid, u: number): number[] {
  return Array.from({ length: cohorts }, (_, w) => w).filter((w) => allowed[u * cohorts + w] === 1);
}

/** Do these units, and those that can go nowhere else, keep every upper limit and stand apart where they must? */
function hasRoom(grid: PlanGrid, places: EarlyPlaces): boolean {
  const at = grid.units.map((_unit, u) => {
    const open = openTo(grid, u);
    return places.get(u) ?? (open.length === 1 ? open[0] : undefined);
  });
  const meets = grid.apart.some(([a, b]) => at[a] !== undefined && at[a] === at[b]);
  return (
    !meets &&
    grid.limits.every(({ cohort, units, weights, max }) => {
      const load = units.reduce(
        (sum, u, entry) => sum + (at[u] === cohort ? (weights[entry] ?? 0) : 0),
        0,
      );
      return load <= max + TOLERANCE;
    })
  );
}

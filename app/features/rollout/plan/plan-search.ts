import type { GridPlaces, PlanGrid } from './plan-grid';
import { PlanState } from './plan-state';
import { seededDraw } from './seeded-draw';

export type Effort = {
  /** How many changes are tried: work, not time, so that the same grid ends with the same plan. */
  steps: number;
  /** Which of several searches this is: each tries in an order of its own. */
  turn?: number;
  /** Asked now and then: is the time over? */
  isOver: () => boolean;
};

const BETWEEN_LOOKS = 4096;

/**
 * A good plan by simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983): single moves, exchanges of two units, and
 * exchanges of two groups' parts, with breaches at a price that ends far above any gain.
 * @returns the best plan met that keeps every limit, or null. It proves nothing.
 */
export function searchedPlan(
  grid: PlanGrid,
  effort: Effort,
  start?: GridPlaces,
): GridPlaces | null {
  const open = openCohorts(grid);
  if (grid.units.length === 0 || open.some((list) => list.length === 0)) return null;
  const draw = seededDraw(effort.turn ?? 0);
  const below = (number: number) => Math.floor(draw() * number);
  const pick = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const state = new PlanState(grid, start ?? earliest(grid, open));
  const penalty = priceOfBreach(grid);
  const energy = () => state.cost + penalty * state.breach;
  const warmth = warmthOf(grid);
  let best: GridPlaces | null = state.isFeasible() ? state.places.slice() : null;
  let bestCost = best ? state.cost : Infinity;
  const parts = grid.groups.filter(({ units }) => units.length > 1);

  const tried: [unit: number, from: number][] = [];
  const move = (u: number, to: number) => {
    const from = state.places[u] ?? 0;
    if (from === to || grid.allowed[u * grid.cohorts + to] !== 1) return;
    tried.push([u, from]);
    state.move(u, to);
  };
  const moveOne = () => {
    const u = below(grid.units.length);
    move(u, pick(open[u] ?? []) ?? 0);
  };
  const exchangeTwo = () => {
    const [u, v] = [below(grid.units.length), below(grid.units.length)];
    const [a, b] = [state.places[u] ?? 0, state.places[v] ?? 0];
    if (a === b || !grid.allowed[u * grid.cohorts + b] || !grid.allowed[v * grid.cohorts + a])
      return;
    move(u, b);
    move(v, a);
  };
  /** All of a group that stands in one cohort goes to another, and as many of the other come back. */
  const exchangeParts = () => {
    const units = pick(parts)?.units ?? [];
    const from = state.places[pick(units) ?? 0] ?? 0;
    const to = below(grid.cohorts);
    if (from === to) return;
    const going = units.filter((u) => state.places[u] === from);
    const others = draw() < 0.5 ? (pick(parts)?.units ?? []) : [];
    const coming = others.filter((u) => state.places[u] === to && !units.includes(u));
    for (const u of going) move(u, to);
    for (const u of coming) move(u, from);
    for (let more = coming.length; more < going.length; more++) {
      const u = below(grid.units.length);
      if (state.places[u] === to && !units.includes(u)) move(u, from);
    }
  };

  for (let step = 0; step < effort.steps; step++) {
    if (step % BETWEEN_LOOKS === 0 && effort.isOver()) break;
    const temperature = warmth.hot * (warmth.cold / warmth.hot) ** (step / effort.steps);
    const before = energy();
    tried.length = 0;
    const kind = draw();
    if (kind < 0.1) moveOne();
    else if (kind < 0.4 || parts.length === 0) exchangeTwo();
    else exchangeParts();
    const rise = energy() - before;
    if (rise > 0 && draw() >= Math.exp(-rise / temperature)) {
      for (const [u, from] of tried.reverse()) state.move(u, from);
    } else if (state.isFeasible() && state.cost < bestCost - 1e-9) {
      best = state.places.slice();
      bestCost = state.cost;
    }
  }
  return best;
}

function openCohorts({ units, cohorts, allowed }: PlanGrid): number[][] {
  return units.map((_unit, u) =>
    Array.from({ length: cohorts }, (_, w) => w).filter((w) => allowed[u * cohorts + w] === 1),
  );
}

/** The units of most worth first, each to the earliest open cohort with room for a school more. */
function earliest(grid: PlanGrid, open: readonly number[][]): GridPlaces {
  const places = new Int32Array(grid.units.length);
  const room = Array.from({ length: grid.cohorts }, () => grid.units.length / grid.cohorts);
  const worth = (u: number) => grid.value[u * grid.cohorts] ?? 0;
  const order = grid.units.map((_unit, u) => u).sort((u, v) => worth(v) - worth(u) || u - v);
  for (const u of order) {
    const to = open[u]?.find((w) => (room[w] ?? 0) > 0) ?? open[u]?.[0] ?? 0;
    places[u] = to;
    room[to] = (room[to] ?? 0) - 1;
  }
  return places;
}

/** What one cohort later costs a mean unit, and what a split costs, say how warm the search begins and ends. */
function warmthOf(grid: PlanGrid) {
  const steps = grid.units.map((_unit, u) => stepOf(grid, u));
  const mean = steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length);
  const scale = Math.max(mean, dearest(grid), 1e-6);
  return { hot: 0.3 * scale, cold: 0.03 * scale };
}

/** The highest price of a split, or of a school too many in a cell. */
const dearest = ({ groups, balance }: PlanGrid) =>
  Math.max(balance?.price ?? 0, ...groups.map(({ price }) => price));

const stepOf = ({ value, cohorts }: PlanGrid, u: number) =>
  Math.abs((value[u * cohorts] ?? 0) - (value[u * cohorts + Math.min(1, cohorts - 1)] ?? 0));

function priceOfBreach(grid: PlanGrid): number {
  const most = grid.units.reduce((max, _unit, u) => Math.max(max, stepOf(grid, u)), 0);
  return 2 * (most + dearest(grid)) + 1e-3;
}

import { worthOf } from './plan-aim';
import type { GridPlaces, PlanGrid } from './plan-grid';
import { PlanState } from './plan-state';

/** What a grid's search ended with. `bound`: no plan of the grid is worth more. */
export type GridOutcome = {
  status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  places: GridPlaces | null;
  worth: number | null;
  bound: number | null;
};

/** Told of each better plan, or with none of each better bound. */
export type TellGrid = (places: GridPlaces | null, worth: number | null, bound: number) => void;

/** How far a proven bound may lie above a plan that is called optimal, as a share of it. */
const PROVEN = 1e-6;

/** The best plan of a grid found so far, and the least bound proven so far. */
export class Found {
  places: GridPlaces | null = null;
  worth = -Infinity;
  bound: number;

  constructor(
    readonly grid: PlanGrid,
    private readonly tell: TellGrid,
  ) {
    this.bound = looseBound(grid);
  }

  /** Takes a plan that keeps every limit and is worth more than the best so far. */
  offer(places: GridPlaces | null): void {
    if (!places || !keepsLimits(this.grid, places)) return;
    const worth = worthOf(this.grid, places);
    if (worth <= this.worth) return;
    [this.places, this.worth] = [places, worth];
    this.tell(places, worth, this.bound);
  }

  /** Takes a bound that lies below the least so far. */
  limit(bound: number): void {
    if (bound >= this.bound) return;
    this.bound = bound;
    this.tell(null, null, bound);
  }

  get isProven(): boolean {
    return this.isWithin(PROVEN);
  }

  /** Is there a plan, and no better one by more than such a share of it? */
  isWithin(share: number): boolean {
    const { places, worth, bound } = this;
    return places !== null && bound - worth <= share * Math.max(1, Math.abs(worth));
  }

  /** `optimal` where proven; else the best so far. */
  outcome(): GridOutcome {
    const { places, worth, bound } = this;
    if (!places) return { status: 'unknown', places, worth: null, bound };
    return { status: this.isProven ? 'optimal' : 'feasible', places, worth, bound };
  }
}

export const keepsLimits = (grid: PlanGrid, places: GridPlaces) =>
  places.every((w, u) => grid.allowed[u * grid.cohorts + w] === 1) &&
  new PlanState(grid, places).isFeasible();

/** What the plan would be worth if every unit went where it gains most, whatever the limits. */
function looseBound({ units, cohorts, allowed, value }: PlanGrid): number {
  return units.reduce((sum, _unit, u) => {
    const gains = value.subarray(u * cohorts, (u + 1) * cohorts);
    return sum + Math.max(...gains.filter((_, w) => allowed[u * cohorts + w] === 1));
  }, 0);
}

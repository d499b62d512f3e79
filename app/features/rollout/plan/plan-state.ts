import type { GridLimit, PlanGrid } from './plan-grid';

/** What counts as kept where decimals are added up: a limit of 100 is not broken by 100 + 10⁻⁹. */
export const TOLERANCE = 1e-7;

/**
 * A placing of all units that can be changed one unit at a time, with its cost and its breaches kept up to date. A
 * change costs as many steps as the unit has limits, cells and groups.
 */
export class PlanState {
  readonly places: Int32Array;
  /** Σ of breaches of limits, in mean units, and of pairs apart that stand together. */
  private broken = 0;
  private deviation = 0;
  /** −value and prices of splitting. */
  private gross = 0;
  private readonly load: Float64Array;
  private readonly used: Int32Array;
  private readonly scale: Float64Array;
  private readonly shares: Float64Array;
  /** Of each unit × cohort: the limits it loads, and by how much. */
  private readonly starts: Int32Array;
  private readonly limitAt: Int32Array;
  private readonly weightAt: Float64Array;
  private readonly groupsOf: readonly (readonly number[])[];
  private readonly foesOf: readonly (readonly number[])[];

  constructor(
    readonly grid: PlanGrid,
    places: ArrayLike<number>,
  ) {
    const { cohorts, units, limits, groups, apart } = grid;
    this.places = new Int32Array(units.length).fill(-1);
    const cells = grid.balance?.cells ?? [];
    const loads = [...limits, ...cells];
    this.load = new Float64Array(loads.length);
    this.shares = Float64Array.from(loads, (one) => ('share' in one ? one.share : 0));
    this.used = new Int32Array(groups.length * cohorts);
    this.scale = Float64Array.from(limits, ({ weights }) => scaleOf(weights));
    const lists = Array.from({ length: units.length * cohorts }, () => [] as [number, number][]);
    loads.forEach(({ cohort, units: of, weights }, limit) =>
      of.forEach((u, at) => lists[u * cohorts + cohort]?.push([limit, weights[at] ?? 0])),
    );
    const flat = lists.flat();
    this.starts = new Int32Array(lists.length + 1);
    lists.forEach((list, at) => (this.starts[at + 1] = (this.starts[at] ?? 0) + list.length));
    this.limitAt = Int32Array.from(flat, ([limit]) => limit);
    this.weightAt = Float64Array.from(flat, ([, weight]) => weight);
    this.groupsOf = linked(
      units.length,
      groups.flatMap(({ units: of }, g) => of.map((u) => [u, g])),
    );
    this.foesOf = linked(
      units.length,
      apart.flatMap(([a, b]) => [
        [a, b],
        [b, a],
      ]),
    );
    // Least loads count as breached until the units are there.
    for (let limit = 0; limit < this.load.length; limit++) this.add(limit, 1);
    for (const { price } of groups) this.gross -= price;
    for (let u = 0; u < units.length; u++) this.put(u, places[u] ?? 0);
  }

  /** Moves a unit from where it is to another cohort. */
  move(u: number, to: number): void {
    this.take(u);
    this.put(u, to);
  }

  /** −value + prices of splitting and of unevenness; breaches apart. */
  get cost(): number {
    return this.gross + (this.grid.balance?.price ?? 0) * this.deviation;
  }

  get breach(): number {
    const over = this.deviation - (this.grid.balance?.atMost ?? Infinity);
    return over > TOLERANCE ? this.broken + over : this.broken;
  }

  isFeasible(): boolean {
    return this.breach < TOLERANCE;
  }

  private put(u: number, w: number): void {
    const { cohorts, groups, value } = this.grid;
    this.places[u] = w;
    this.weigh(u, w, 1);
    this.gross -= value[u * cohorts + w] ?? 0;
    for (const g of this.groupsOf[u] ?? []) {
      const at = g * cohorts + w;
      if (this.used[at] === 0) this.gross += groups[g]?.price ?? 0;
      this.used[at] = (this.used[at] ?? 0) + 1;
    }
    for (const foe of this.foesOf[u] ?? []) if (this.places[foe] === w) this.broken += 1;
  }

  private take(u: number): void {
    const { cohorts, groups, value } = this.grid;
    const w = this.places[u] ?? 0;
    this.weigh(u, w, -1);
    this.gross += value[u * cohorts + w] ?? 0;
    for (const g of this.groupsOf[u] ?? []) {
      const at = g * cohorts + w;
      this.used[at] = (this.used[at] ?? 0) - 1;
      if (this.used[at] === 0) this.gross -= groups[g]?.price ?? 0;
    }
    for (const foe of this.foesOf[u] ?? []) if (this.places[foe] === w) this.broken -= 1;
    this.places[u] = -1;
  }

  private weigh(u: number, w: number, sign: number): void {
    const at = u * this.grid.cohorts + w;
    const end = this.starts[at + 1] ?? 0;
    for (let entry = this.starts[at] ?? 0; entry < end; entry++) {
      const limit = this.limitAt[entry] ?? 0;
      this.add(limit, -1);
      this.load[limit] = (this.load[limit] ?? 0) + sign * (this.weightAt[entry] ?? 0);
      this.add(limit, 1);
    }
  }

  /** Counts in, or out, what a limit or a cell adds by its load. */
  private add(at: number, sign: number): void {
    const bounds = this.grid.limits[at];
    if (bounds) this.broken += sign * this.breachOf(at, bounds);
    else this.deviation += sign * Math.abs((this.load[at] ?? 0) - (this.shares[at] ?? 0));
  }

  private breachOf(limit: number, bounds: GridLimit): number {
    const load = this.load[limit] ?? 0;
    const over = Math.max(load - bounds.max, bounds.min - load);
    return over <= TOLERANCE ? 0 : over / (this.scale[limit] ?? 1);
  }
}

function scaleOf(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? sum / weights.length : 1;
}

function linked(size: number, links: readonly (readonly number[])[]): number[][] {
  const lists = Array.from({ length: size }, () => [] as number[]);
  for (const [from = 0, to = 0] of links) lists[from]?.push(to);
  return lists;
}

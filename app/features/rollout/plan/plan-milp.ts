import type { ModelData } from 'highs';
import { deviationOf } from './plan-aim';
import type { GridPlaces, PlanGrid } from './plan-grid';
import { ModelLines } from './plan-rows';

/*
 * A grid as a mixed integer model. Columns, in this order:
 *   x[u,w] = 1 when unit u starts with cohort w (0 where it may not);
 *   y[g,w] = 1 when group g uses cohort w;
 *   d[c] ≥ |count of cell c − its share|.
 * Rows: Σ_w x[u,w] = 1; the limits; x[u,w] + x[v,w] ≤ 1 of units apart; x[u,w] ≤ y[g,w], which is tighter than one
 * row for the whole group; Σ_w y[g,w] ≥ 1, which those imply and the solver likes to know. A count is whole, so each
 * d[c] also stays above the line through its two whole neighbours of the share: without it an even half would cost nothing.
 */
export type PlanMilp = { data: ModelData; valuesOf: (places: ArrayLike<number>) => Float64Array };

export function milpOf(grid: PlanGrid): PlanMilp {
  const { cohorts, units, groups } = grid;
  const lines = new ModelLines();
  const waves = Array.from({ length: cohorts }, (_, w) => w);
  const x = (u: number, w: number) => u * cohorts + w;
  const y = (g: number, w: number) => (units.length + g) * cohorts + w;

  for (let at = 0; at < grid.value.length; at++) {
    lines.column(-(grid.value[at] ?? 0), 0, grid.allowed[at] ?? 0, true);
  }
  for (const { price } of groups) for (const _ of waves) lines.column(price, 0, 1, true);

  units.forEach((_unit, u) =>
    lines.row(
      1,
      1,
      waves.map((w) => [x(u, w), 1]),
    ),
  );
  for (const { cohort, units: of, weights, min, max } of grid.limits) {
    lines.row(
      min,
      max,
      of.map((u, at) => [x(u, cohort), weights[at] ?? 0]),
    );
  }
  for (const [u, v] of grid.apart) {
    for (const w of waves)
      lines.row(-Infinity, 1, [
        [x(u, w), 1],
        [x(v, w), 1],
      ]);
  }
  groups.forEach(({ units: of }, g) => {
    for (const w of waves) {
      for (const u of of)
        lines.row(-Infinity, 0, [
          [x(u, w), 1],
          [y(g, w), -1],
        ]);
    }
    lines.row(
      1,
      Infinity,
      waves.map((w) => [y(g, w), 1]),
    );
  });

  addBalance(lines, grid, x);

  const offset = -groups.reduce((sum, { price }) => sum + price, 0);
  return { data: { ...lines.data(), offset }, valuesOf: (places) => valuesOf(grid, places, y) };
}

/** The model in which parts of a school may start with several cohorts: solved fast, and no plan is worth more. */
export const relaxed = ({ integrality: _, ...data }: ModelData): ModelData => data;

function addBalance(lines: ModelLines, { balance }: PlanGrid, x: (u: number, w: number) => number) {
  if (!balance) return;
  const columns = balance.cells.map(({ cohort, units, weights, share }) => {
    const d = lines.column(balance.price, 0, Infinity, false);
    const count = units.map((u, at): [number, number] => [x(u, cohort), weights[at] ?? 0]);
    const above = (slope: number, from: number) =>
      // d ≥ slope × count + from
      lines.row(from, Infinity, [
        [d, 1],
        ...count.map(([at, by]): [number, number] => [at, -slope * by]),
      ]);
    const low = Math.floor(share);
    const rest = share - low;
    above(1, -share);
    above(-1, share);
    above(1 - 2 * rest, rest - (1 - 2 * rest) * low);
    return d;
  });
  if (Number.isFinite(balance.atMost))
    lines.row(
      -Infinity,
      balance.atMost,
      columns.map((d) => [d, 1]),
    );
}

function valuesOf(grid: PlanGrid, places: ArrayLike<number>, y: (g: number, w: number) => number) {
  const { cohorts, units, groups } = grid;
  const cells = grid.balance?.cells ?? [];
  const first = (units.length + groups.length) * cohorts;
  const values = new Float64Array(first + cells.length);
  units.forEach((_unit, u) => (values[u * cohorts + (places[u] ?? 0)] = 1));
  groups.forEach(({ units: of }, g) => {
    for (const u of of) values[y(g, places[u] ?? 0)] = 1;
  });
  cells.forEach((cell, c) => {
    values[first + c] = deviationOf({ cells: [cell] }, places);
  });
  return values;
}

/** The cohort of each unit by a solution's columns: the one nearest to 1. */
export function placesOf(grid: PlanGrid, columns: ArrayLike<number>): GridPlaces {
  const { cohorts } = grid;
  return Int32Array.from(grid.units, (_unit, u) => {
    let best = 0;
    for (let w = 1; w < cohorts; w++) {
      if ((columns[u * cohorts + w] ?? 0) > (columns[u * cohorts + best] ?? 0)) best = w;
    }
    return best;
  });
}

/** A point on the ground: metres east and north on the British National Grid. */
export type GroundPoint = { id: string; easting: number; northing: number };

export type MapPoint = {
  id: string;
  /** Where the place is on the drawing, and where its symbol stands beside others. */
  at: readonly [number, number];
  symbol: readonly [number, number];
};

export type MapLayout = {
  width: number;
  height: number;
  points: MapPoint[];
  /** The scale bar: so many kilometres, so long on the drawing. */
  scale: { kilometres: number; length: number };
};

const WIDTH = 800;
const MARGIN = 40;
/** Half the width of a symbol, and how near two of them may stand. */
export const SYMBOL = 12;
const NEAREST = 2 * SYMBOL + 2;
const ROUNDS = 120;
const SHAPE = { flattest: 0.45, tallest: 1.1 };
/** A map of one place still shows some ground around it. */
const LEAST_GROUND_M = 1_000;

/** Draws points of the ground to scale, north up, and moves symbols apart that would hide one another. */
export function layOutMap(ground: readonly GroundPoint[]): MapLayout {
  const [west, east] = rangeOf(ground.map(({ easting }) => easting));
  const [south, north] = rangeOf(ground.map(({ northing }) => northing));
  const inner = WIDTH - 2 * MARGIN;
  const wanted = (inner * (north - south)) / (east - west);
  const innerHeight = Math.min(Math.max(wanted, inner * SHAPE.flattest), inner * SHAPE.tallest);
  const perMetre = Math.min(inner / (east - west), innerHeight / (north - south));
  const middle = { easting: (west + east) / 2, northing: (south + north) / 2 };
  const height = innerHeight + 2 * MARGIN;
  const places = [...ground]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, easting, northing }): { id: string; at: [number, number] } => ({
      id,
      at: [
        WIDTH / 2 + (easting - middle.easting) * perMetre,
        height / 2 - (northing - middle.northing) * perMetre,
      ],
    }));
  const symbols = apart(places.map(({ at }) => at));
  const kilometres = scaleOf(inner / 4 / perMetre / 1000);
  return {
    ...{ width: WIDTH, height: Math.round(height) },
    points: places.map(({ id, at }, index) => ({ id, at, symbol: symbols[index] ?? at })),
    scale: { kilometres, length: kilometres * 1000 * perMetre },
  };
}

function rangeOf(numbers: readonly number[]): [number, number] {
  if (numbers.length === 0) return [0, LEAST_GROUND_M];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const missing = Math.max(0, LEAST_GROUND_M - (most - least)) / 2;
  return [least - missing, most + missing];
}

/** Pushes places apart, a little each round, until no two are nearer than a symbol's width. */
function apart(places: readonly (readonly [number, number])[]): [number, number][] {
  const moved = places.map(([x, y]): [number, number] => [x, y]);
  for (let round = 0; round < ROUNDS; round++) if (!pushOnce(moved)) break;
  return moved;
}

function pushOnce(moved: [number, number][]): boolean {
  let pushed = false;
  for (const [at, one] of moved.entries())
    for (const [index, other] of moved.slice(at + 1).entries()) {
      const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
      const distance = Math.hypot(dx, dy);
      if (distance >= NEAREST) continue;
      pushed = true;
      // Two at the very same place go apart by their order, so that the drawing is always the same.
      const angle = distance === 0 ? index * 2.4 : Math.atan2(dy, dx);
      const step = (NEAREST - distance) / 2 + 0.01;
      const push = [Math.cos(angle) * step, Math.sin(angle) * step] as const;
      one[0] -= push[0];
      one[1] -= push[1];
      other[0] += push[0];
      other[1] += push[1];
    }
  return pushed;
}

/** The longest round number of kilometres that is no longer than this. */
function scaleOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const digit = [5, 2, 1].find((one) => one * power <= most) ?? 1;
  return digit * power;
}

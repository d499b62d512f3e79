/** A number of the table, totals included. */
export type Spot = readonly [row: number, column: number];

type Arc = { to: number; spot: Spot; cost: number };

/** Dearer than any cell: a total is hidden only where no cell will do. */
const TOTAL = 1_000_000;

/**
 * The shown numbers to hide so that the number at `spot` could be one more or one less with every shown
 * total still right: the cheapest way round the table that changes lines in pairs. Empty when it is open already.
 *
 * Rows and columns are the nodes of a network, numbers its arcs (totals count negatively, so every line
 * sums to nought). One more at `spot` is possible exactly when a way leads back from its column to its row over numbers
 * that may move; one less when a way leads from its row to its column. Whole numbers suffice: the network is unimodular.
 * @param lowest what a reader knows any hidden number to be at least
 */
export function cheapestShift(
  numbers: number[][],
  hidden: boolean[][],
  spot: Spot,
  lowest: number,
): Spot[] {
  const rows = numbers.length;
  const [i, j] = spot;
  const arcs = arcsOf(numbers, hidden, lowest);
  const ways = [
    mayMove(numbers, spot, 'up', lowest) ? cheapestWay(arcs, rows + j, i, spot) : undefined,
    mayMove(numbers, spot, 'down', lowest) ? cheapestWay(arcs, i, rows + j, spot) : undefined,
  ];
  const possible = ways.filter((way) => way !== undefined).sort((a, b) => costOf(a) - costOf(b));
  return (possible[0] ?? []).filter(({ cost }) => cost > 0).map((arc) => arc.spot);
}

function arcsOf(numbers: number[][], hidden: boolean[][], lowest: number): Arc[][] {
  const rows = numbers.length;
  const arcs: Arc[][] = Array.from({ length: rows + (numbers[0]?.length ?? 0) }, () => []);
  numbers.forEach((row, i) =>
    row.forEach((number, j) => {
      if (number < lowest) return;
      const spot: Spot = [i, j];
      const cost = hidden[i]![j] ? 0 : number + 1 + (isTotal(numbers, spot) ? TOTAL : 0);
      if (mayMove(numbers, spot, 'up', lowest)) arcs[i]!.push({ to: rows + j, spot, cost });
      if (mayMove(numbers, spot, 'down', lowest)) arcs[rows + j]!.push({ to: i, spot, cost });
    }),
  );
  return arcs;
}

/** Totals of one line count negatively, so for them a move up makes the number smaller. */
function mayMove(numbers: number[][], [i, j]: Spot, direction: 'up' | 'down', lowest: number) {
  const isNegative = (i === numbers.length - 1) !== (j === numbers[i]!.length - 1);
  const shrinks = isNegative === (direction === 'up');
  return !shrinks || numbers[i]![j]! > lowest;
}

function isTotal(numbers: number[][], [i, j]: Spot): boolean {
  return i === numbers.length - 1 || j === numbers[i]!.length - 1;
}

/** Dijkstra's shortest way, never over `without`; undefined when there is none. */
function cheapestWay(arcs: Arc[][], from: number, to: number, without: Spot): Arc[] | undefined {
  const best = new Map<number, { cost: number; way: Arc[] }>([[from, { cost: 0, way: [] }]]);
  const settled = new Set<number>();
  for (;;) {
    const open = [...best].filter(([node]) => !settled.has(node));
    if (open.length === 0) return undefined;
    const [node, { cost, way }] = open.reduce((a, b) => (b[1].cost < a[1].cost ? b : a));
    if (node === to) return way;
    settled.add(node);
    for (const arc of arcs[node] ?? []) {
      if (arc.spot[0] === without[0] && arc.spot[1] === without[1]) continue;
      const total = cost + arc.cost;
      if (total < (best.get(arc.to)?.cost ?? Infinity)) {
        best.set(arc.to, { cost: total, way: [...way, arc] });
      }
    }
  }
}

function costOf(way: Arc[]): number {
  return way.reduce((sum, { cost }) => sum + cost, 0);
}

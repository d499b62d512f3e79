/** One number of a table, totals included. A total of a row has `sumsRow`, one of a column `sumsColumn`. */
export type Entry = {
  row: number;
  column: number;
  number: number;
  sumsRow: boolean;
  sumsColumn: boolean;
  hidden: boolean;
};

/** From one line of the table to another over one number. */
type Arc = { from: string; to: string; entry: Entry };

/** The ways that lead from each line of a table. */
export type Network = Map<string, Arc[]>;

/** Dearer than any cell: a total is hidden only where no cell will do. */
const TOTAL = 1_000_000;

/**
 * The table as a network: rows and columns are its nodes, numbers its arcs. Totals of one line count negatively, so
 * that every line sums to nought.
 * @param lowest what a reader knows any hidden number to be at least; smaller ones cannot move or be hidden
 */
export function networkOf(entries: readonly Entry[], lowest: number): Network {
  const network: Network = new Map();
  const movable = entries.filter(({ number }) => number >= lowest);
  for (const arc of movable.flatMap((entry) => arcsOf(entry, lowest))) {
    const known = network.get(arc.from);
    if (known) known.push(arc);
    else network.set(arc.from, [arc]);
  }
  return network;
}

/**
 * The shown numbers to hide so that a hidden one could be one more or one less with every shown total still
 * right: the cheapest way round the table that changes lines in pairs. Empty when it is open already.
 *
 * One more is possible exactly when a way leads from the number's column back to its row over numbers that may
 * move; one less when a way leads from its row to its column. Whole numbers suffice: the network is unimodular.
 */
export function cheapestShift(network: Network, hidden: Entry, lowest: number): Entry[] {
  const ways = arcsOf(hidden, lowest)
    .map(({ from, to }) => cheapestWay(network, hidden, to, from))
    .filter((way) => way !== undefined)
    .sort((a, b) => a.cost - b.cost);
  return (ways[0]?.over ?? []).filter((entry) => !entry.hidden);
}

/** More leads from row to column, less from column to row; for a total of one line the other way about. */
function arcsOf(entry: Entry, lowest: number): Arc[] {
  const row = `row ${entry.row}`;
  const column = `column ${entry.column}`;
  const isNegative = entry.sumsRow !== entry.sumsColumn;
  const [from, to] = isNegative ? [column, row] : [row, column];
  const more = { from, to, entry };
  const less = { from: to, to: from, entry };
  return entry.number > lowest ? [more, less] : [more];
}

function costOf({ hidden, number, sumsRow, sumsColumn }: Entry): number {
  if (hidden) return 0;
  return number + 1 + (sumsRow || sumsColumn ? TOTAL : 0);
}

type Way = { cost: number; over: Entry[] };

/** Dijkstra's shortest way that does not pass over `without`; undefined when there is none. */
function cheapestWay(network: Network, without: Entry, from: string, to: string): Way | undefined {
  const open = new Map<string, Way>([[from, { cost: 0, over: [] }]]);
  const settled = new Set<string>();
  while (open.size > 0) {
    const [node, way] = [...open].reduce((a, b) => (b[1].cost < a[1].cost ? b : a));
    if (node === to) return way;
    open.delete(node);
    settled.add(node);
    for (const { entry, to: next } of network.get(node) ?? []) {
      if (entry === without || settled.has(next)) continue;
      const cost = way.cost + costOf(entry);
      if (cost < (open.get(next)?.cost ?? Infinity))
        open.set(next, { cost, over: [...way.over, entry] });
    }
  }
  return undefined;
}

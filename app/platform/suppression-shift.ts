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
type Arc = { from: string; to: string; entry: Entry; cost: number };

/** Dearer than any cell: a total is hidden only where no cell will do. */
const TOTAL = 1_000_000;

/**
 * The shown numbers to hide so that a hidden one could be one more or one less with every shown total still
 * right: the cheapest way round the table that changes lines in pairs. Empty when it is open already.
 *
 * Rows and columns are the nodes of a network, numbers its arcs (totals count negatively, so every line
 * sums to nought). One more is possible exactly when a way leads from the number's column back to its row over numbers
 * that may move; one less when a way leads from its row to its column. Whole numbers suffice: the network is unimodular.
 * @param lowest what a reader knows any hidden number to be at least
 */
export function cheapestShift(entries: readonly Entry[], hidden: Entry, lowest: number): Entry[] {
  const arcs = entries
    .filter((entry) => entry !== hidden && entry.number >= lowest)
    .flatMap((entry) => arcsOf(entry, lowest));
  const ways = arcsOf(hidden, lowest)
    .map(({ from, to }) => cheapestWay(arcs, to, from))
    .filter((way) => way !== undefined)
    .sort((a, b) => costOf(a) - costOf(b));
  return (ways[0] ?? []).filter(({ cost }) => cost > 0).map(({ entry }) => entry);
}

/** Up leads from row to column, down from column to row; a total of one line counts negatively. */
function arcsOf(entry: Entry, lowest: number): Arc[] {
  const row = `row ${entry.row}`;
  const column = `column ${entry.column}`;
  const isNegative = entry.sumsRow !== entry.sumsColumn;
  const isTotal = entry.sumsRow || entry.sumsColumn;
  const cost = entry.hidden ? 0 : entry.number + 1 + (isTotal ? TOTAL : 0);
  const more = isNegative ? { from: column, to: row } : { from: row, to: column };
  const less = { from: more.to, to: more.from };
  const directions = entry.number > lowest ? [more, less] : [more];
  return directions.map((direction) => ({ ...direction, entry, cost }));
}

/** Dijkstra's shortest way; undefined when there is none. */
function cheapestWay(arcs: readonly Arc[], from: string, to: string): Arc[] | undefined {
  const open = new Map<string, { cost: number; way: Arc[] }>([[from, { cost: 0, way: [] }]]);
  const settled = new Set<string>();
  while (open.size > 0) {
    const [node, { cost, way }] = [...open].reduce((a, b) => (b[1].cost < a[1].cost ? b : a));
    if (node === to) return way;
    open.delete(node);
    settled.add(node);
    for (const arc of arcs.filter((each) => each.from === node)) {
      const total = cost + arc.cost;
      if (settled.has(arc.to) || total >= (open.get(arc.to)?.cost ?? Infinity)) continue;
      open.set(arc.to, { cost: total, way: [...way, arc] });
    }
  }
  return undefined;
}

function costOf(way: readonly Arc[]): number {
  return way.reduce((sum, { cost }) => sum + cost, 0);
}

import type { ModelData } from 'highs';

/** The lines of a mixed integer model as they are written: Σ coefficient × column between two bounds. */
export class ModelLines {
  private readonly cost: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly whole: (0 | 1)[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];
  private readonly starts = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];

  /** @returns the number of the new column */
  column(cost: number, lower: number, upper: number, isWhole: boolean): number {
    this.cost.push(cost);
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(isWhole ? 1 : 0);
    return this.cost.length - 1;
  }

  row(min: number, max: number, entries: readonly (readonly [column: number, weight: number])[]) {
    this.rowLower.push(min);
    this.rowUpper.push(max);
    for (const [column, weight] of entries) {
      this.indices.push(column);
      this.values.push(weight);
    }
    this.starts.push(this.indices.length);
  }

  /** The model to be minimised: costs are given so that less is better. */
  data(): ModelData {
    const [numCols, numRows] = [this.cost.length, this.rowLower.length];
    const { starts, indices, values } = this;
    return {
      ...{ numCols, numRows, colCost: this.cost, colLower: this.lower, colUpper: this.upper },
      ...{ rowLower: this.rowLower, rowUpper: this.rowUpper, integrality: this.whole },
      matrix: { format: 'csr', numRows, numCols, starts, indices, values },
    };
  }
}

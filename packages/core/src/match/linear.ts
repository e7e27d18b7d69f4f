import type { Highs, ModelData } from 'highs';

/** A linear model as it is put together: columns with bounds, rows of entries. */
export class LinearModel {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly whole: number[] = [];
  private readonly starts: number[] = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];

  /** @returns The new column's position. */
  column(lower: number, upper: number, whole = false): number {
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(whole ? 1 : 0);
    return this.lower.length - 1;
  }

  /** Adds `lower <= sum of value x column <= upper`. */
  row(lower: number, upper: number, entries: readonly (readonly [number, number])[]): void {
    for (const [column, value] of entries) {
      this.indices.push(column);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
  }

  get columns(): number {
    return this.lower.length;
  }

  /** The model as HiGHS takes it, without a cost yet. `whole` false gives the linear relaxation. */
  toHighs(highs: Highs, whole: boolean): ModelData {
    return {
      numCols: this.columns,
      numRows: this.rowLower.length,
      colCost: new Float64Array(this.columns),
      colLower: Float64Array.from(this.lower),
      colUpper: Float64Array.from(this.upper, (value) => (value === Infinity ? highs.infinity : value)),
      rowLower: Float64Array.from(this.rowLower, (value) => (value === -Infinity ? -highs.infinity : value)),
      rowUpper: Float64Array.from(this.rowUpper, (value) => (value === Infinity ? highs.infinity : value)),
      matrix: {
        format: 'csr',
        numRows: this.rowLower.length,
        numCols: this.columns,
        starts: Int32Array.from(this.starts),
        indices: Int32Array.from(this.indices),
        values: Float64Array.from(this.values),
      },
      ...(whole ? { integrality: Int32Array.from(this.whole) } : {}),
    };
  }
}

/** A linear expression: entries and a constant. */
export interface Expression {
  readonly entries: readonly (readonly [number, number])[];
  readonly constant: number;
}

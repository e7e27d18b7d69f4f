import { doubled, type CellBlock } from './cell-block.ts';
import type { Layout } from './layout.ts';

/** Ties in the order of the file: ends as numbers of people, supporter first. */
export interface ReadTies {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** The physical line of each. */
  readonly lines: Int32Array;
  readonly strength: Float64Array | null;
}

/** Collects the rows that name both ends. */
export class TieRows {
  private count = 0;
  private source: Int32Array;
  private target: Int32Array;
  private lines: Int32Array;
  private strengths: Float64Array | null;

  constructor(bytes: number, { strength }: Layout) {
    const expected = Math.max(1024, Math.floor(bytes / 12));
    this.source = new Int32Array(expected);
    this.target = new Int32Array(expected);
    this.lines = new Int32Array(expected);
    this.strengths = strength < 0 ? null : new Float64Array(expected);
  }

  take({ numbers, lines, strengths, rows }: CellBlock): void {
    if (this.count + rows > this.source.length) this.grow();
    for (let i = 0; i < rows; i++) {
      const [a, b] = [numbers[2 * i]!, numbers[2 * i + 1]!];
      if (a < 0 || b < 0) continue;
      this.source[this.count] = a;
      this.target[this.count] = b;
      this.lines[this.count] = lines[i]!;
      if (this.strengths) this.strengths[this.count] = strengths[i]!;
      this.count++;
    }
  }

  finish(): ReadTies {
    const { count, strengths } = this;
    return {
      source: this.source.subarray(0, count),
      target: this.target.subarray(0, count),
      lines: this.lines.subarray(0, count),
      strength: strengths && strengths.subarray(0, count),
    };
  }

  private grow(): void {
    this.source = doubled(this.source);
    this.target = doubled(this.target);
    this.lines = doubled(this.lines);
    if (this.strengths) this.strengths = doubled(this.strengths);
  }
}

/** Rows that are read before their ids are looked up: few enough for the nearest cache, enough to wait for memory together. */
export const blockRows = 512;

/** The ids of a block of rows, two a row: where they stand, and by what they are found. */
export class CellBlock {
  readonly starts = new Int32Array(blockRows * 2);
  readonly ends = new Int32Array(blockRows * 2);
  /** The id as a whole number, or -1 where it is another text. */
  readonly values = new Int32Array(blockRows * 2);
  /** Of another text the last eight bytes. */
  readonly low = new Int32Array(blockRows * 2);
  readonly high = new Int32Array(blockRows * 2);
  /** What was found: the id's number, -1 for an empty cell. */
  readonly numbers = new Int32Array(blockRows * 2);
  readonly lines = new Int32Array(blockRows);
  readonly strengths = new Float64Array(blockRows);
  rows = 0;
}

export function doubled<T extends Int32Array | Float64Array>(values: T): T {
  const more = new (values.constructor as new (length: number) => T)(values.length * 2);
  more.set(values);
  return more;
}

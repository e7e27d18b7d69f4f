import { UsageError } from '../model/issue.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** A value for every ordered pair of different people, most of them 0: what QAP compares. */
export interface Relation {
  readonly order: number;
  /** Where true, pairs are listed one way round only, and stand for both. */
  readonly symmetric: boolean;
  /** Ends and value of each pair that is not 0. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly values: Float64Array;
  readonly at: (from: number, to: number) => number;
}

/** Rows of numbers; the diagonal is not looked at. */
export type Matrix = readonly ArrayLike<number>[];

/** Refuses a matrix that is not square or has a value that is not finite off its diagonal. */
export function checkMatrix(matrix: Matrix, order: number = matrix.length): void {
  if (matrix.length !== order) throw new UsageError(`expected ${order} rows, got ${matrix.length}`);
  matrix.forEach((row, i) => {
    if (row.length !== order) throw new UsageError(`expected ${order} values in row ${i}, got ${row.length}`);
    for (let j = 0; j < order; j++)
      if (i !== j && !Number.isFinite(row[j]))
        throw new UsageError(`expected a finite value in row ${i}, got ${row[j]}`);
  });
}

/** Ties of a snapshot as 1 and 0: of the undirected projection, or with `directed`, supporter -> supported. O(ties). */
export function relationOf(snapshot: Snapshot, options: { readonly directed?: boolean } = {}): Relation {
  const symmetric = options.directed !== true;
  const { offsets, neighbors } = symmetric ? snapshot.undirected : snapshot.out;
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < snapshot.order; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (!symmetric || i < neighbors[k]!) {
        from.push(i);
        to.push(neighbors[k]!);
      }
  const at = (i: number, j: number): number => {
    let low = offsets[i]!;
    let high = offsets[i + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (neighbors[middle]! < j) low = middle + 1;
      else high = middle;
    }
    return low < offsets[i + 1]! && neighbors[low] === j ? 1 : 0;
  };
  return {
    order: snapshot.order,
    symmetric,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    values: new Float64Array(from.length).fill(1),
    at,
  };
}

/**
 * A relation from rows of numbers; the diagonal is not looked at. O(order^2).
 *
 * @throws UsageError where the rows do not make a square of finite numbers.
 */
export function relationFrom(matrix: Matrix): Relation {
  checkMatrix(matrix);
  const cells = matrix.flatMap((row, i) =>
    Array.from(row).flatMap((value, j) => (i === j || value === 0 ? [] : [[i, j, value] as const])),
  );
  return {
    order: matrix.length,
    symmetric: false,
    from: Int32Array.from(cells, ([i]) => i),
    to: Int32Array.from(cells, ([, j]) => j),
    values: Float64Array.from(cells, ([, , value]) => value),
    at: (i, j) => (i === j ? 0 : matrix[i]![j]!),
  };
}

/** Ties of a snapshot as rows of 1 and 0. O(order^2) space. */
export function matrixOf(snapshot: Snapshot, options?: { readonly directed?: boolean }): Float64Array[] {
  const rows = Array.from({ length: snapshot.order }, () => new Float64Array(snapshot.order));
  const { from, to, symmetric } = relationOf(snapshot, options);
  from.forEach((i, k) => {
    rows[i]![to[k]!] = 1;
    if (symmetric) rows[to[k]!]![i] = 1;
  });
  return rows;
}

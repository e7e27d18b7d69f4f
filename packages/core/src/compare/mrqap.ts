import { Matrix as Columns, QrDecomposition } from 'ml-matrix';
import { UsageError } from '../model/issue.ts';
import { seededRandom } from '../util/random.ts';
import { defaultPermutations, type PermutationOptions } from './permutation-test.ts';
import { checkMatrix, type Matrix } from './relation.ts';
import { countingUp, pValue, shuffle } from './shuffle.ts';

export interface MrqapTerm {
  readonly name: string;
  readonly coefficient: number;
  readonly t: number;
  /** Two-sided, (b + 1) / (m + 1). */
  readonly p: number;
}

export interface Mrqap {
  readonly intercept: number;
  readonly terms: readonly MrqapTerm[];
  readonly r2: number;
  /** Dyads used: unordered where every relation is symmetric, else ordered. */
  readonly dyads: number;
  readonly permutations: number;
  readonly seed: number;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};

/** What is left of `values` outside the space of the orthonormal columns. */
function residual(values: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const left = values.slice();
  for (const column of basis) {
    const part = dot(column, values);
    for (let i = 0; i < left.length; i++) left[i]! -= part * column[i]!;
  }
  return left;
}

function basisOf(columns: readonly Float64Array[]): readonly Float64Array[] {
  const qr = new QrDecomposition(new Columns(columns.map((column) => Array.from(column))).transpose());
  if (!qr.isFullRank())
    throw new UsageError('expected predictors that are not copies of each other, got some');
  const q = qr.orthogonalMatrix;
  return columns.map((_, k) => Float64Array.from(q.getColumn(k)));
}

const isSymmetric = (matrix: Matrix): boolean =>
  matrix.every((row, i) => Array.from({ length: i }, (_, j) => row[j] === matrix[j]![i]).every(Boolean));

/** Coefficient and t of one predictor by what the others leave of it and of the outcome (Frisch, Waugh & Lovell). */
function fit(predictor: Float64Array, outcome: Float64Array, freedom: number) {
  const own = dot(predictor, predictor);
  const coefficient = dot(predictor, outcome) / own;
  const rest = Math.max(0, dot(outcome, outcome) - coefficient * coefficient * own);
  return { coefficient, t: coefficient / Math.sqrt(rest / freedom / own), rest };
}

/**
 * Multiple regression of a relation on others among the same people, tested by double semi-partialing: for each
 * predictor, what the others leave of it is given random places (rows and columns together), and the pivotal t of that
 * is compared with the t observed. Robust where predictors are related and where people differ in their degrees.
 *
 * @remarks O(predictors^2 x permutations x people^2).
 * @throws UsageError where a matrix is not square or finite, or one predictor follows from the others.
 * @see Dekker, Krackhardt & Snijders (2007), Psychometrika 72, 563-581.
 */
export function mrqap(
  outcome: Matrix,
  predictors: Readonly<Record<string, Matrix>>,
  { seed, permutations = defaultPermutations }: PermutationOptions,
): Mrqap {
  const order = outcome.length;
  const names = Object.keys(predictors);
  const matrices = [outcome, ...Object.values(predictors)];
  for (const matrix of matrices) checkMatrix(matrix, order);
  const symmetric = matrices.every(isSymmetric);
  const cells = Array.from({ length: order }, (_, i) => i).flatMap((i) =>
    Array.from({ length: symmetric ? i : order }, (_, j) => [i, j] as const).filter(([, j]) => i !== j),
  );
  const starts = Int32Array.from(cells, ([i]) => i);
  const ends = Int32Array.from(cells, ([, j]) => j);
  const freedom = cells.length - names.length - 1;
  if (names.length === 0 || freedom < 1)
    throw new UsageError(`expected 1 to ${cells.length - 2} predictors, got ${names.length}`);

  const columnOf = (matrix: Matrix) => Float64Array.from(cells, ([i, j]) => matrix[i]![j]!);
  const y = columnOf(outcome);
  const columns = Object.values(predictors).map(columnOf);
  const ones = new Float64Array(cells.length).fill(1);
  const mean = (column: Float64Array): number => dot(column, ones) / cells.length;
  basisOf([ones, ...columns]);

  const random = seededRandom(seed);
  let rest = NaN;
  const terms = names.map((name, k): MrqapTerm => {
    const basis = basisOf([ones, ...columns.filter((_, other) => other !== k)]);
    const own = residual(columns[k]!, basis);
    const outcomeLeft = residual(y, basis);
    const observed = fit(own, outcomeLeft, freedom);
    rest = observed.rest;
    const left = new Float64Array(order * order);
    cells.forEach(([i, j], at) => {
      left[i * order + j] = own[at]!;
      if (symmetric) left[j * order + i] = own[at]!;
    });
    const place = countingUp(order);
    const moved = new Float64Array(cells.length);
    let asFar = 0;
    for (let round = 0; round < permutations; round++) {
      shuffle(place, random);
      for (let at = 0; at < moved.length; at++)
        moved[at] = left[place[starts[at]!]! * order + place[ends[at]!]!]!;
      const { t } = fit(residual(moved, basis), outcomeLeft, freedom);
      if (Math.abs(t) >= Math.abs(observed.t) * (1 - 1e-9)) asFar++;
    }
    return { name, coefficient: observed.coefficient, t: observed.t, p: pValue(asFar, permutations) };
  });
  const spread = residual(y, [ones.map((one) => one / Math.sqrt(cells.length))]);
  return {
    intercept: terms.reduce((left, { coefficient }, k) => left - coefficient * mean(columns[k]!), mean(y)),
    terms,
    r2: 1 - rest / dot(spread, spread),
    dyads: cells.length,
    permutations,
    seed,
  };
}

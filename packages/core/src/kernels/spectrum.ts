import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { components } from './components.ts';
import { strongComponents } from './strong-components.ts';
import { SubgraphCutter } from './subgraph.ts';

export interface Eigenpair {
  readonly value: number;
  readonly vector: Float64Array;
}

/** `result = M x`, where row `i` of M is the entries of node `i` with these strengths. */
function multiply(graph: Adjacency, strengths: Float64Array, x: Float64Array, result: Float64Array): void {
  const { offsets, neighbors } = graph;
  for (let i = 0; i < x.length; i++) {
    let sum = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += strengths[k]! * x[neighbors[k]!]!;
    result[i] = sum;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function scale(vector: Float64Array): number {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i]! /= length;
  return length;
}

/** Vectors of one restart of Lanczos: more cost memory, fewer cost rounds. */
const basisSize = 32;

/**
 * Largest eigenvalue of a symmetric matrix of strengths >= 0 and its eigenvector of norm 1, by Lanczos with full
 * orthogonalisation, restarted from its best vector until the residual cannot get smaller. On a connected graph the vector
 * is the only one and above zero. Golub & Van Loan (2013), Matrix Computations, chapter 10.
 */
export function largestEigenpair(graph: Adjacency, strengths: Float64Array): Eigenpair {
  const order = orderOf(graph);
  let vector = new Float64Array(order).fill(1);
  let value = 0;
  let best = Infinity;
  scale(vector);
  for (let round = 0, stale = 0; round < 500 && stale < 3; round++) {
    const basis = [vector];
    const diagonal: number[] = [];
    const beside: number[] = [];
    while (diagonal.length < basisSize) {
      const last = basis.at(-1)!;
      const next = new Float64Array(order);
      multiply(graph, strengths, last, next);
      diagonal.push(dot(last, next));
      for (let again = 0; again < 2; again++)
        for (const known of basis) {
          const along = dot(known, next);
          for (let i = 0; i < order; i++) next[i]! -= along * known[i]!;
        }
      const length = scale(next);
      if (length <= 1e-13 * Math.abs(diagonal[0]!) || basis.length === order) break;
      beside.push(length);
      basis.push(next);
    }
    const mix = topOfTridiagonal(diagonal, beside);
    vector = new Float64Array(order);
    for (const [j, part] of mix.entries()) for (let i = 0; i < order; i++) vector[i]! += part * basis[j]![i]!;
    scale(vector);
    const image = new Float64Array(order);
    multiply(graph, strengths, vector, image);
    value = dot(vector, image);
    for (let i = 0; i < order; i++) image[i]! -= value * vector[i]!;
    const residual = Math.sqrt(dot(image, image));
    stale = residual < best / 2 ? 0 : stale + 1;
    best = Math.min(best, residual);
    if (residual <= 1e-15 * value) break;
  }
  const sign = vector.reduce((sum, each) => sum + each, 0) < 0 ? -1 : 1;
  return { value, vector: vector.map((each) => sign * each) };
}

/** Eigenvector of the largest eigenvalue of a small symmetric tridiagonal matrix, by Jacobi rotations. */
function topOfTridiagonal(diagonal: readonly number[], beside: readonly number[]): number[] {
  const size = diagonal.length;
  const a = diagonal.map((value, i) =>
    Array.from({ length: size }, (_, j) =>
      i === j ? value : Math.abs(i - j) === 1 ? beside[Math.min(i, j)]! : 0,
    ),
  );
  const vectors = a.map((row, i) => row.map((_, j) => Number(i === j)));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += a[p]![q]! ** 2;
    if (off === 0 || Math.sqrt(off) <= 1e-17 * Math.abs(a[0]![0]!)) break;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p]![q]!) < 1e-300) continue;
        const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        for (let k = 0; k < size; k++) {
          const [kp, kq] = [a[k]![p]!, a[k]![q]!];
          a[k]![p] = c * kp - s * kq;
          a[k]![q] = s * kp + c * kq;
        }
        for (let k = 0; k < size; k++) {
          const [pk, qk] = [a[p]![k]!, a[q]![k]!];
          a[p]![k] = c * pk - s * qk;
          a[q]![k] = s * pk + c * qk;
        }
        for (let k = 0; k < size; k++) {
          const [kp, kq] = [vectors[k]![p]!, vectors[k]![q]!];
          vectors[k]![p] = c * kp - s * kq;
          vectors[k]![q] = s * kp + c * kq;
        }
      }
  }
  let top = 0;
  for (let i = 1; i < size; i++) if (a[i]![i]! > a[top]![top]!) top = i;
  return vectors.map((row) => row[top]!);
}

/** Rounds after which power iteration gives up. */
const patience = 200_000;

/** Power iteration on M + shift: the shift keeps rings, whose eigenvalues all have one size, from turning for ever. */
function iterate(graph: Adjacency, strengths: Float64Array, start: Float64Array): Eigenpair | null {
  const order = orderOf(graph);
  let total = 0;
  for (const each of strengths) total += each;
  const shift = total / order;
  let x: Float64Array = start;
  let next: Float64Array = new Float64Array(order);
  for (let round = 0, last = Infinity; round < patience; round++) {
    multiply(graph, strengths, x, next);
    for (let i = 0; i < order; i++) next[i]! += shift * x[i]!;
    const length = scale(next);
    let change = 0;
    for (let i = 0; i < order; i++) change = Math.max(change, Math.abs(next[i]! - x[i]!));
    [x, next] = [next, x];
    if (change < 1e-15 || (change < 1e-13 && change >= last)) return { value: length - shift, vector: x };
    last = change;
  }
  return null;
}

/** Of a graph in which everybody reaches everybody. */
const ringPair = (graph: Adjacency, strengths: Float64Array): Eigenpair | null =>
  iterate(graph, strengths, new Float64Array(orderOf(graph)).fill(1 / Math.sqrt(orderOf(graph))));

/** Largest eigenvalue of each strong component with more than one node, largest first. */
function strongValues(graph: Adjacency, strengths: Float64Array): number[] {
  const { of, sizes } = strongComponents(graph);
  const members = Array.from(sizes, (): number[] => []);
  of.forEach((component, node) => members[component]!.push(node));
  const cutter = new SubgraphCutter(graph);
  return members
    .filter((nodes) => nodes.length > 1)
    .map((nodes) => {
      const part = cutter.cut(nodes);
      return (
        ringPair(
          part,
          Float64Array.from(part.entries, (k) => strengths[k]!),
        )?.value ?? NaN
      );
    })
    .sort((a, b) => b - a);
}

/**
 * Largest eigenvalue of arcs and the vector that it belongs to: `x[i]` is fed by the `x` of the neighbours of `i`. Null
 * where there is no cycle (all eigenvalues are 0), and where two strong components share the largest: then no vector is
 * the only one.
 */
export function directedEigenpair(graph: Adjacency, strengths: Float64Array): Eigenpair | null {
  const [first, second] = strongValues(graph, strengths);
  if (first === undefined || Number.isNaN(first)) return null;
  if (second !== undefined && second > first * (1 - 1e-9)) return null;
  return ringPair(graph, strengths);
}

/** Largest eigenvalue of the whole, 0 where nothing returns. */
export const spectralRadius = (graph: Adjacency, strengths: Float64Array, symmetric: boolean): number => {
  if (graph.neighbors.length === 0) return 0;
  return symmetric ? largestEigenpair(graph, strengths).value : (strongValues(graph, strengths)[0] ?? 0);
};

/** Members of the largest component, sorted; of equals, of the one with the first node. */
export function largestMembers(graph: Adjacency): Int32Array {
  const { of, sizes } = components(graph);
  const largest = sizes.reduce((top, size, i) => (size > sizes[top]! ? i : top), 0);
  return Int32Array.from(of.keys()).filter((node) => of[node] === largest);
}

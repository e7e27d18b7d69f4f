import { orderOf, type Adjacency } from '../util/adjacency.ts';

/**
 * Current-flow betweenness of a connected simple symmetric adjacency of three nodes or more: for one unit of current
 * between each pair, the share that runs through the node, ends excluded, summed over pairs. Dense: O(order cubed) time
 * and order squared memory, in steps. Newman (2005), Social Networks 27, 39-54; Brandes & Fleischer (2005), STACS.
 *
 * @yields Between units of work, so that a caller can stop.
 */
export function* currentFlow(
  graph: Adjacency,
  conductances: Float64Array,
): Generator<undefined, Float64Array> {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  const size = order - 1;
  // The last node is the ground: the rest of the Laplacian is positive definite.
  const factor = Array.from({ length: size }, (_, i) => new Float64Array(i + 1));
  for (let i = 0; i < size; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      factor[i]![i]! += conductances[k]!;
      if (neighbors[k]! < i) factor[i]![neighbors[k]!] = -conductances[k]!;
    }
  for (let i = 0; i < size; i++) {
    const row = factor[i]!;
    for (let j = 0; j < i; j++) {
      const other = factor[j]!;
      let sum = row[j]!;
      for (let k = 0; k < j; k++) sum -= row[k]! * other[k]!;
      row[j] = sum / other[j]!;
    }
    let square = row[i]!;
    for (let k = 0; k < i; k++) square -= row[k]! * row[k]!;
    row[i] = Math.sqrt(square);
    yield;
  }
  /** Potential of everybody when a unit enters at one node and leaves at the ground. */
  const potentials: Float64Array[] = [];
  for (let source = 0; source < order; source++) {
    const x = new Float64Array(order);
    if (source < size) {
      x[source] = 1;
      for (let i = source; i < size; i++) {
        const row = factor[i]!;
        let sum = x[i]!;
        for (let k = source; k < i; k++) sum -= row[k]! * x[k]!;
        x[i] = sum / row[i]!;
      }
      for (let i = size - 1; i >= 0; i--) {
        const row = factor[i]!;
        x[i]! /= row[i]!;
        for (let k = 0; k < i; k++) x[k]! -= row[k]! * x[i]!;
      }
    }
    potentials.push(x);
    yield;
  }
  const through = new Float64Array(order);
  const drops = new Float64Array(order);
  for (let a = 0; a < order; a++) {
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) {
      const b = neighbors[k]!;
      if (b < a) continue;
      for (let s = 0; s < order; s++) drops[s] = potentials[a]![s]! - potentials[b]![s]!;
      drops.sort();
      let sum = 0;
      for (let s = 0; s < order; s++) sum += (2 * s - order + 1) * drops[s]!;
      through[a]! += conductances[k]! * sum;
      through[b]! += conductances[k]! * sum;
    }
    yield;
  }
  // Each end of a pair has its unit once, everybody else in and out again.
  return through.map((sum) => Math.max(0, (sum - size) / 2));
}

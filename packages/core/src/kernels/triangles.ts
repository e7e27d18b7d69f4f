import { orderOf, type Adjacency } from '../util/adjacency.ts';

/** Each tie once, from the end with fewer ties (of equals the first). Order in a row as in the adjacency. */
export function onceEach(graph: Adjacency): Adjacency {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  const from = new Int32Array(order + 1);
  const ends = new Int32Array(neighbors.length >> 1);
  let size = 0;
  for (let node = 0; node < order; node++) {
    const to = offsets[node + 1]!;
    const degree = to - offsets[node]!;
    for (let k = offsets[node]!; k < to; k++) {
      const alter = neighbors[k]!;
      const other = offsets[alter + 1]! - offsets[alter]!;
      if (other > degree || (other === degree && alter > node)) ends[size++] = alter;
    }
    from[node + 1] = size;
  }
  return { offsets: from, neighbors: ends };
}

/**
 * For each node of a simple symmetric adjacency the number of triangles it is in, and for each tie of `once` (`onceEach`)
 * the sum of 1 / degree over the alters that both ends have. Each triangle is found once. O(ties x sqrt(ties)). Latapy
 * (2008), Theoretical Computer Science 407, 458-473.
 */
export function triangles(graph: Adjacency, once: Adjacency) {
  const order = orderOf(graph);
  const { offsets, neighbors } = once;
  const counts = new Float64Array(order);
  const shared = new Float64Array(neighbors.length);
  const inverse = new Float64Array(order);
  for (let i = 0; i < order; i++) inverse[i] = 1 / (graph.offsets[i + 1]! - graph.offsets[i]!);
  /** The last tie of `once` that came to a node: of this round where it is not before the round's first. */
  const mark = new Int32Array(order).fill(-1);
  for (let a = 0; a < order; a++) {
    const [from, to] = [offsets[a]!, offsets[a + 1]!];
    if (to - from < 2) continue;
    for (let k = from; k < to; k++) mark[neighbors[k]!] = k;
    for (let k = from; k < to; k++) {
      const b = neighbors[k]!;
      for (let l = offsets[b]!, end = offsets[b + 1]!; l < end; l++) {
        const c = neighbors[l]!;
        const third = mark[c]!;
        if (third < from) continue;
        counts[a]!++;
        counts[b]!++;
        counts[c]!++;
        shared[k]! += inverse[c]!;
        shared[third]! += inverse[b]!;
        shared[l]! += inverse[a]!;
      }
    }
  }
  return { counts, shared };
}

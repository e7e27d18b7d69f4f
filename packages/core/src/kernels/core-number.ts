import { orderOf, type Adjacency } from '../util/adjacency.ts';

/**
 * Largest k for which each node is in a subgraph of minimum degree k, by buckets of degree. O(order + ties).
 * Batagelj & Zaversnik (2003), arXiv cs/0310049.
 */
export function coreNumber(graph: Adjacency): Int32Array {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  const core = new Int32Array(order);
  let most = 0;
  for (let i = 0; i < order; i++) {
    core[i] = offsets[i + 1]! - offsets[i]!;
    most = Math.max(most, core[i]!);
  }
  const start = new Int32Array(most + 2);
  for (const degree of core) start[degree + 1]!++;
  for (let d = 0; d <= most; d++) start[d + 1]! += start[d]!;
  const place = new Int32Array(order);
  const sorted = new Int32Array(order);
  const fill = start.slice();
  for (let i = 0; i < order; i++) {
    place[i] = fill[core[i]!]!++;
    sorted[place[i]!] = i;
  }
  for (let head = 0; head < order; head++) {
    const node = sorted[head]!;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const alter = neighbors[k]!;
      if (core[alter]! <= core[node]!) continue;
      const first = start[core[alter]!]!;
      const swapped = sorted[first]!;
      sorted[first] = alter;
      sorted[place[alter]!] = swapped;
      place[swapped] = place[alter]!;
      place[alter] = first;
      start[core[alter]!]!++;
      core[alter]!--;
    }
  }
  return core;
}

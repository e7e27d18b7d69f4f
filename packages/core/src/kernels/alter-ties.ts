import { orderOf, type Adjacency } from '../util/adjacency.ts';

/**
 * For each node of a simple symmetric adjacency the number of ties among its alters, which is the number of triangles it
 * is in. O(sum of degree squared).
 */
export function alterTies(graph: Adjacency): Float64Array {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  const mark = new Int32Array(order).fill(-1);
  const counts = new Float64Array(order);
  for (let ego = 0; ego < order; ego++) {
    for (let k = offsets[ego]!; k < offsets[ego + 1]!; k++) mark[neighbors[k]!] = ego;
    for (let k = offsets[ego]!; k < offsets[ego + 1]!; k++) {
      const alter = neighbors[k]!;
      for (let l = offsets[alter]!; l < offsets[alter + 1]!; l++)
        if (neighbors[l]! > alter && mark[neighbors[l]!] === ego) counts[ego]!++;
    }
  }
  return counts;
}

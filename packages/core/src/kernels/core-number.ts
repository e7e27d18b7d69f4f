import { orderOf, type Adjacency } from '../util/adjacency.ts';

/**
 * Largest k for which each node is in a subgraph of minimum degree k: for one k after another those with k ties left are
 * taken away, and their neighbours lose one. O(order + ties): a node is looked at once for each k up to its own.
 * Seidman (1983), Social Networks 5, 269-287; Batagelj & Zaversnik (2003), arXiv cs/0310049.
 */
export function coreNumber(graph: Adjacency): Int32Array {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  /** Ties to those not taken away; of those taken away, their core number. */
  const left = new Int32Array(order);
  const queue = new Int32Array(order);
  const others = new Int32Array(order);
  for (let i = 0; i < order; i++) {
    others[i] = i;
    left[i] = offsets[i + 1]! - offsets[i]!;
  }
  let waiting = order;
  let k = 0;
  while (waiting > 0) {
    let size = 0;
    let kept = 0;
    for (let i = 0; i < waiting; i++) {
      const node = others[i]!;
      if (left[node] === k) queue[size++] = node;
      else others[kept++] = node;
    }
    for (let head = 0; head < size; head++) {
      const node = queue[head]!;
      for (let at = offsets[node]!, to = offsets[node + 1]!; at < to; at++) {
        const alter = neighbors[at]!;
        if (left[alter]! > k && --left[alter]! === k) queue[size++] = alter;
      }
    }
    waiting = 0;
    let next = 0x7fffffff;
    for (let i = 0; i < kept; i++) {
      const node = others[i]!;
      if (left[node]! <= k) continue;
      if (left[node]! < next) next = left[node]!;
      others[waiting++] = node;
    }
    k = next;
  }
  return left;
}

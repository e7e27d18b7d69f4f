import { orderOf, type Adjacency } from '../util/adjacency.ts';

export interface Components {
  /** Number of the component of each node, numbered by their first node. */
  readonly of: Int32Array;
  readonly sizes: Int32Array;
}

/**
 * Connected components of a symmetric adjacency: trees of joined nodes whose root is their first, halved as they are climbed.
 * Nodes are read in their order and no queue is kept. O(order + ties), nearly. Tarjan & van Leeuwen (1984), J. ACM 31(2),
 * 245-281.
 */
export function components(graph: Adjacency): Components {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  const parent = new Int32Array(order);
  for (let node = 0, k = 0; node < order; node++) {
    let root = node;
    parent[node] = node;
    for (const to = offsets[node + 1]!; k < to; k++) {
      let other = neighbors[k]!;
      // Each tie once: from its later end.
      if (other > node) continue;
      while (parent[other] !== other) {
        parent[other] = parent[parent[other]!]!;
        other = parent[other]!;
      }
      if (other === root) continue;
      if (other < root) {
        parent[root] = other;
        root = other;
      } else parent[other] = root;
    }
  }
  const of = parent;
  const sizes = new Int32Array(order);
  let count = 0;
  for (let node = 0; node < order; node++) {
    const up = parent[node]!;
    // What stands before a node has its number already, and a root takes the next one.
    of[node] = up === node ? count++ : of[up]!;
    sizes[of[node]!]!++;
  }
  return { of, sizes: sizes.slice(0, count) };
}

import { orderOf, type Adjacency } from '../util/adjacency.ts';

export interface Components {
  /** Number of the component of each node, numbered by their first node. */
  readonly of: Int32Array;
  readonly sizes: Int32Array;
}

/** Connected components of a symmetric adjacency. O(order + ties). */
export function components(graph: Adjacency): Components {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  const of = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  const sizes: number[] = [];
  for (let first = 0; first < order; first++) {
    if (of[first] !== -1) continue;
    const component = sizes.length;
    of[first] = component;
    queue[0] = first;
    let size = 1;
    for (let head = 0; head < size; head++) {
      const node = queue[head]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const next = neighbors[k]!;
        if (of[next] !== -1) continue;
        of[next] = component;
        queue[size++] = next;
      }
    }
    sizes.push(size);
  }
  return { of, sizes: Int32Array.from(sizes) };
}

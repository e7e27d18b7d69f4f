import { orderOf, type Adjacency } from '../util/adjacency.ts';
import type { Components } from './components.ts';

/**
 * Strong components of arcs: two nodes are in one where each reaches the other. Numbered by their first node, as
 * `components`. O(order + arcs), without recursion. Tarjan (1972), SIAM Journal on Computing 1(2), 146-160.
 */
export function strongComponents(graph: Adjacency): Components {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  const entered = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const found = new Int32Array(order).fill(-1);
  const cursor = Int32Array.from(offsets.subarray(0, order));
  const path = new Int32Array(order);
  const open = new Int32Array(order);
  let time = 0;
  let opened = 0;
  let count = 0;
  for (let root = 0; root < order; root++) {
    if (entered[root] !== -1) continue;
    let depth = 0;
    path[0] = root;
    entered[root] = low[root] = time++;
    open[opened++] = root;
    while (depth >= 0) {
      const node = path[depth]!;
      if (cursor[node]! < offsets[node + 1]!) {
        const alter = neighbors[cursor[node]!++]!;
        if (entered[alter] === -1) {
          entered[alter] = low[alter] = time++;
          open[opened++] = alter;
          path[++depth] = alter;
        } else if (found[alter] === -1) low[node] = Math.min(low[node]!, entered[alter]!);
        continue;
      }
      depth--;
      if (depth >= 0) low[path[depth]!] = Math.min(low[path[depth]!]!, low[node]!);
      if (low[node] !== entered[node]) continue;
      let last: number;
      do found[(last = open[--opened]!)] = count;
      while (last !== node);
      count++;
    }
  }
  return numberedByFirst(found, count);
}

function numberedByFirst(found: Int32Array, count: number): Components {
  const name = new Int32Array(count).fill(-1);
  const sizes = new Int32Array(count);
  let next = 0;
  const of = found.map((component) => {
    if (name[component] === -1) name[component] = next++;
    sizes[name[component]!]!++;
    return name[component]!;
  });
  return { of, sizes };
}

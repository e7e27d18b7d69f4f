import { orderOf, type Adjacency } from '../util/adjacency.ts';

/**
 * Blocks (biconnected components) of a simple symmetric adjacency: sets of nodes that no single node can part, a bridge
 * with its two ends among them. Each sorted, all by their first nodes; isolates are in none. O(order + ties), without
 * recursion. Hopcroft & Tarjan (1973), Communications of the ACM 16(6), 372-378.
 */
export function blocks(graph: Adjacency): readonly Int32Array[] {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  const entered = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const parent = new Int32Array(order).fill(-1);
  const cursor = Int32Array.from(offsets.subarray(0, order));
  const path = new Int32Array(order);
  const open = new Int32Array(order);
  const found: Int32Array[] = [];
  let time = 0;
  for (let root = 0; root < order; root++) {
    if (entered[root] !== -1) continue;
    let depth = 0;
    let opened = 0;
    path[0] = root;
    entered[root] = low[root] = time++;
    while (depth >= 0) {
      const node = path[depth]!;
      if (cursor[node]! < offsets[node + 1]!) {
        const alter = neighbors[cursor[node]!++]!;
        if (entered[alter] === -1) {
          parent[alter] = node;
          entered[alter] = low[alter] = time++;
          open[opened++] = alter;
          path[++depth] = alter;
        } else if (alter !== parent[node]) low[node] = Math.min(low[node]!, entered[alter]!);
        continue;
      }
      depth--;
      const above = parent[node]!;
      if (above === -1) continue;
      low[above] = Math.min(low[above]!, low[node]!);
      if (low[node]! < entered[above]!) continue;
      const first = open.lastIndexOf(node, opened - 1);
      found.push(Int32Array.from([above, ...open.subarray(first, opened)]).sort());
      opened = first;
    }
  }
  return found.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
}

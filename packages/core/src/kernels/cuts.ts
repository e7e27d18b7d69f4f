import { orderOf, type Adjacency } from '../util/adjacency.ts';

export interface Cuts {
  /** 1 where removing the node splits its component. */
  readonly articulation: Uint8Array;
  /** Ends of each bridge, smaller first, sorted. */
  readonly bridges: readonly (readonly [number, number])[];
}

/**
 * Articulation points and bridges of a simple symmetric adjacency by one depth-first search without recursion.
 * O(order + ties). Hopcroft & Tarjan (1973), Communications of the ACM 16(6), 372-378.
 */
export function cuts(graph: Adjacency): Cuts {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  const entered = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const parent = new Int32Array(order).fill(-1);
  const cursor = Int32Array.from(offsets.subarray(0, order));
  const stack = new Int32Array(order);
  const articulation = new Uint8Array(order);
  const bridges: [number, number][] = [];
  let time = 0;
  for (let root = 0; root < order; root++) {
    if (entered[root] !== -1) continue;
    let depth = 0;
    let branches = 0;
    stack[0] = root;
    entered[root] = low[root] = time++;
    while (depth >= 0) {
      const node = stack[depth]!;
      const at = cursor[node]!;
      if (at < offsets[node + 1]!) {
        cursor[node] = at + 1;
        const alter = neighbors[at]!;
        if (entered[alter] === -1) {
          parent[alter] = node;
          entered[alter] = low[alter] = time++;
          stack[++depth] = alter;
        } else if (alter !== parent[node]) low[node] = Math.min(low[node]!, entered[alter]!);
        continue;
      }
      depth--;
      const above = parent[node]!;
      if (above === -1) continue;
      low[above] = Math.min(low[above]!, low[node]!);
      if (above === root) branches++;
      else if (low[node]! >= entered[above]!) articulation[above] = 1;
      if (low[node]! > entered[above]!) bridges.push(above < node ? [above, node] : [node, above]);
    }
    if (branches > 1) articulation[root] = 1;
  }
  bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { articulation, bridges };
}

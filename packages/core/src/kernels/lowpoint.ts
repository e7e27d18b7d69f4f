import { orderOf, type Adjacency } from '../util/adjacency.ts';

/** Blocks (biconnected components): sets of nodes that no single node can part, a bridge with its two ends among them. */
export interface Lowpoint {
  /** Nodes of block `b`: `members[starts[b] .. starts[b + 1])`, the one nearest the root of the search last. */
  readonly members: Int32Array;
  readonly starts: Int32Array;
  /** In how many blocks each node is: more than one makes it an articulation point, none an isolate. */
  readonly inBlocks: Int32Array;
}

/**
 * Blocks of a simple symmetric adjacency by one depth-first search without recursion; a block comes before the one that it
 * hangs on. Articulation points and bridges (blocks of two) follow from them. O(order + ties). Hopcroft & Tarjan (1973),
 * Communications of the ACM 16(6), 372-378.
 */
export function lowpoint(graph: Adjacency): Lowpoint {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  /** Step of the search at which a node was entered, from 1. */
  const entered = new Int32Array(order);
  /** By depth: the node, its next entry, and the smallest step that it or those below it are tied to. */
  const path = new Int32Array(order + 1);
  const cursor = new Int32Array(order + 1);
  const low = new Int32Array(order + 1);
  const open = new Int32Array(order);
  const members = new Int32Array(2 * order);
  const starts: number[] = [0];
  const inBlocks = new Int32Array(order);
  let time = 0;
  let opened = 0;
  let size = 0;
  for (let root = 0; root < order; root++) {
    if (entered[root] !== 0 || offsets[root] === offsets[root + 1]) continue;
    let depth = 0;
    path[0] = root;
    entered[root] = ++time;
    cursor[0] = offsets[root]!;
    low[0] = time;
    while (depth >= 0) {
      const node = path[depth]!;
      const to = offsets[node + 1]!;
      const above = depth > 0 ? path[depth - 1]! : -1;
      let k = cursor[depth]!;
      let least = low[depth]!;
      let next = -1;
      for (; k < to; k++) {
        const alter = neighbors[k]!;
        const at = entered[alter]!;
        if (at === 0) {
          next = alter;
          k++;
          break;
        }
        if (at < least && alter !== above) least = at;
      }
      low[depth] = least;
      if (next !== -1) {
        cursor[depth] = k;
        entered[next] = ++time;
        open[opened++] = next;
        path[++depth] = next;
        cursor[depth] = offsets[next]!;
        low[depth] = time;
        continue;
      }
      depth--;
      if (above === -1) break;
      if (least < low[depth]!) low[depth] = least;
      if (least < entered[above]!) continue;
      let member: number;
      do {
        member = open[--opened]!;
        members[size++] = member;
        inBlocks[member]!++;
      } while (member !== node);
      members[size++] = above;
      inBlocks[above]!++;
      starts.push(size);
    }
  }
  return { members: members.subarray(0, size), starts: Int32Array.from(starts), inBlocks };
}

import { orderOf, type Adjacency } from '../util/adjacency.ts';

/** Number of others within so many steps of one node, from many nodes without clearing. O(arcs within the steps) a node. */
export class NearCounter {
  readonly #graph: Adjacency;
  readonly #steps: number;
  readonly #seen: Int32Array;
  readonly #queue: Int32Array;
  #round = 0;

  constructor(graph: Adjacency, steps: number) {
    this.#graph = graph;
    this.#steps = steps;
    this.#seen = new Int32Array(orderOf(graph));
    this.#queue = new Int32Array(orderOf(graph));
  }

  around(node: number): number {
    const { offsets, neighbors } = this.#graph;
    const seen = this.#seen;
    const queue = this.#queue;
    const round = ++this.#round;
    seen[node] = round;
    queue[0] = node;
    let found = 1;
    let head = 0;
    for (let step = 1; step < this.#steps && head < found; step++)
      for (const last = found; head < last; head++)
        for (let k = offsets[queue[head]!]!, to = offsets[queue[head]! + 1]!; k < to; k++) {
          const alter = neighbors[k]!;
          if (seen[alter] === round) continue;
          seen[alter] = round;
          queue[found++] = alter;
        }
    // Of the last step nobody is searched from: it is enough to count.
    let others = found - 1;
    for (; head < found; head++)
      for (let k = offsets[queue[head]!]!, to = offsets[queue[head]! + 1]!; k < to; k++) {
        const alter = neighbors[k]!;
        if (seen[alter] === round) continue;
        seen[alter] = round;
        others++;
      }
    return others;
  }
}

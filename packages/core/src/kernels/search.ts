import { orderOf, type Adjacency } from '../util/adjacency.ts';

/** A round that never comes. */
const gone = 0x7fffffff;

/**
 * Breadth-first search that can be run from many nodes without clearing: `run` fills `queue[0 .. found)` in order of
 * distance, the start first, and `distance` for those nodes only.
 */
export class Search {
  readonly queue: Int32Array;
  readonly distance: Int32Array;
  readonly #graph: Adjacency;
  readonly #seen: Int32Array;
  #round = 0;

  constructor(graph: Adjacency) {
    const order = orderOf(graph);
    this.#graph = graph;
    this.queue = new Int32Array(order);
    this.distance = new Int32Array(order);
    this.#seen = new Int32Array(order);
  }

  /** Takes a node out of every later search. */
  block(node: number): void {
    this.#seen[node] = gone;
  }

  /** Puts a blocked node back. */
  unblock(node: number): void {
    this.#seen[node] = 0;
  }

  /** Number of nodes found, the start included; nodes farther than `limit` are not visited. */
  run(start: number, limit = Infinity): number {
    const { offsets, neighbors } = this.#graph;
    const { queue, distance } = this;
    const seen = this.#seen;
    const round = ++this.#round;
    seen[start] = round;
    distance[start] = 0;
    queue[0] = start;
    let found = 1;
    for (let head = 0; head < found; head++) {
      const node = queue[head]!;
      const next = distance[node]! + 1;
      if (next > limit) break;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const alter = neighbors[k]!;
        if (seen[alter]! >= round) continue;
        seen[alter] = round;
        distance[alter] = next;
        queue[found++] = alter;
      }
    }
    return found;
  }
}

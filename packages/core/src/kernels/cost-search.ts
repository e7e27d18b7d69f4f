import { orderOf, type Adjacency } from '../util/adjacency.ts';

/**
 * Dijkstra's search with a binary heap, from many nodes without clearing: the same face as `Search`, with `costs` (one an
 * arc, above zero) in place of steps. O(ties log order) a run. Dijkstra (1959), Numerische Mathematik 1, 269-271.
 */
export class CostSearch {
  readonly queue: Int32Array;
  readonly distance: Float64Array;
  readonly #graph: Adjacency;
  readonly #costs: Float64Array;
  readonly #heap: Int32Array;
  /** Where in the heap a node is; `settled` once it has left it. */
  readonly #place: Int32Array;
  readonly #seen: Int32Array;
  #round = 0;
  #waiting = 0;

  constructor(graph: Adjacency, costs: Float64Array) {
    const order = orderOf(graph);
    this.#graph = graph;
    this.#costs = costs;
    this.queue = new Int32Array(order);
    this.distance = new Float64Array(order);
    this.#heap = new Int32Array(order);
    this.#place = new Int32Array(order);
    this.#seen = new Int32Array(order);
  }

  /** Takes a node out of every later search. */
  block(node: number): void {
    this.#seen[node] = gone;
  }

  /** Number of nodes found, the start included. */
  run(start: number): number {
    const { offsets, neighbors } = this.#graph;
    const { queue, distance } = this;
    const round = ++this.#round;
    this.#seen[start] = round;
    distance[start] = 0;
    this.#waiting = 0;
    this.#rise(this.#waiting++, start);
    let found = 0;
    while (this.#waiting > 0) {
      const node = this.#nearest();
      queue[found++] = node;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const alter = neighbors[k]!;
        const next = distance[node]! + this.#costs[k]!;
        if (this.#seen[alter]! < round) {
          this.#seen[alter] = round;
          distance[alter] = next;
          this.#rise(this.#waiting++, alter);
        } else if (this.#seen[alter] === round && this.#place[alter] !== settled && next < distance[alter]!) {
          distance[alter] = next;
          this.#rise(this.#place[alter]!, alter);
        }
      }
    }
    return found;
  }

  #rise(at: number, node: number): void {
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.distance[this.#heap[above]!]! <= this.distance[node]!) break;
      this.#put(at, this.#heap[above]!);
      at = above;
    }
    this.#put(at, node);
  }

  #nearest(): number {
    const top = this.#heap[0]!;
    this.#place[top] = settled;
    const last = this.#heap[--this.#waiting]!;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#waiting) break;
      if (below + 1 < this.#waiting && this.#far(below + 1) < this.#far(below)) below++;
      if (this.#far(below) >= this.distance[last]!) break;
      this.#put(at, this.#heap[below]!);
      at = below;
    }
    if (this.#waiting > 0) this.#put(at, last);
    return top;
  }

  #far(at: number): number {
    return this.distance[this.#heap[at]!]!;
  }

  #put(at: number, node: number): void {
    this.#heap[at] = node;
    this.#place[node] = at;
  }
}

const settled = -1;
/** A round that never comes. */
const gone = 0x7fffffff;

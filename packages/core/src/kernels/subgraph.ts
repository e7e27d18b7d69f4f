import { orderOf, type Adjacency } from '../util/adjacency.ts';

export interface Subgraph extends Adjacency {
  /** Where each entry stands in the whole graph's `neighbors`. */
  readonly entries: Int32Array;
}

/** Cuts induced subgraphs out of one graph, again and again, in time of the part alone. */
export class SubgraphCutter {
  readonly #graph: Adjacency;
  readonly #place: Int32Array;

  constructor(graph: Adjacency) {
    this.#graph = graph;
    this.#place = new Int32Array(orderOf(graph)).fill(-1);
  }

  /** The graph of `nodes` and the arcs among them; node `i` of it is `nodes[i]`. Sorted nodes keep neighbours sorted. */
  cut(nodes: ArrayLike<number>): Subgraph {
    const { offsets, neighbors } = this.#graph;
    const place = this.#place;
    let most = 0;
    for (let i = 0; i < nodes.length; i++) {
      place[nodes[i]!] = i;
      most += offsets[nodes[i]! + 1]! - offsets[nodes[i]!]!;
    }
    const own = new Int32Array(nodes.length + 1);
    const inside = new Int32Array(most);
    const entries = new Int32Array(most);
    let size = 0;
    for (let i = 0; i < nodes.length; i++) {
      for (let k = offsets[nodes[i]!]!; k < offsets[nodes[i]! + 1]!; k++) {
        const to = place[neighbors[k]!]!;
        if (to === -1) continue;
        inside[size] = to;
        entries[size++] = k;
      }
      own[i + 1] = size;
    }
    for (let i = 0; i < nodes.length; i++) place[nodes[i]!] = -1;
    return { offsets: own, neighbors: inside.subarray(0, size), entries: entries.subarray(0, size) };
  }
}

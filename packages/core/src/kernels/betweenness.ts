import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { CostSearch } from './cost-search.ts';

/**
 * Brandes' accumulation, one source at a time, so that a caller can stop or yield between sources. After all sources
 * `scores` holds, for each node, the sum over ordered pairs of the share of shortest paths through it, ends excluded, and
 * `arcs` the same for each entry of the adjacency. O(ties) a source. Brandes (2001), Journal of Mathematical Sociology
 * 25(2), 163-177.
 */
export class BetweennessAccumulator {
  readonly scores: Float64Array;
  readonly arcs: Float64Array;
  readonly #graph: Adjacency;
  readonly #queue: Int32Array;
  readonly #distance: Int32Array;
  readonly #paths: Float64Array;
  readonly #dependency: Float64Array;

  constructor(graph: Adjacency) {
    const order = orderOf(graph);
    this.#graph = graph;
    this.scores = new Float64Array(order);
    this.arcs = new Float64Array(graph.neighbors.length);
    this.#queue = new Int32Array(order);
    this.#distance = new Int32Array(order).fill(-1);
    this.#paths = new Float64Array(order);
    this.#dependency = new Float64Array(order);
  }

  addSource(source: number): void {
    const { offsets, neighbors } = this.#graph;
    const queue = this.#queue;
    const distance = this.#distance;
    const paths = this.#paths;
    const dependency = this.#dependency;
    queue[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    let found = 1;
    for (let head = 0; head < found; head++) {
      const node = queue[head]!;
      const next = distance[node]! + 1;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const alter = neighbors[k]!;
        if (distance[alter] === -1) {
          distance[alter] = next;
          queue[found++] = alter;
        }
        if (distance[alter] === next) paths[alter]! += paths[node]!;
      }
    }
    for (let head = found - 1; head >= 0; head--) {
      const node = queue[head]!;
      let sum = 0;
      const beyond = distance[node]! + 1;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const alter = neighbors[k]!;
        if (distance[alter] !== beyond) continue;
        const share = (1 + dependency[alter]!) / paths[alter]!;
        sum += share;
        this.arcs[k]! += share * paths[node]!;
      }
      if (head === 0) break;
      dependency[node] = sum * paths[node]!;
      this.scores[node]! += dependency[node];
    }
    for (let head = 0; head < found; head++) {
      const node = queue[head]!;
      distance[node] = -1;
      paths[node] = 0;
      dependency[node] = 0;
    }
  }
}

/** Lengths of paths that differ by less than this share are the same: sums of costs round differently by their order. */
const sameLength = 1e-10;

/** `BetweennessAccumulator` on costs in place of steps. O(ties log order) a source. */
export class CostBetweennessAccumulator {
  readonly scores: Float64Array;
  readonly arcs: Float64Array;
  readonly #graph: Adjacency;
  readonly #costs: Float64Array;
  readonly #search: CostSearch;
  readonly #paths: Float64Array;
  readonly #dependency: Float64Array;

  constructor(graph: Adjacency, costs: Float64Array) {
    const order = orderOf(graph);
    this.#graph = graph;
    this.#costs = costs;
    this.#search = new CostSearch(graph, costs);
    this.scores = new Float64Array(order);
    this.arcs = new Float64Array(graph.neighbors.length);
    this.#paths = new Float64Array(order);
    this.#dependency = new Float64Array(order);
  }

  addSource(source: number): void {
    const { offsets, neighbors } = this.#graph;
    const { queue } = this.#search;
    const paths = this.#paths;
    const dependency = this.#dependency;
    const found = this.#search.run(source);
    for (let head = 0; head < found; head++) {
      paths[queue[head]!] = 0;
      dependency[queue[head]!] = 0;
    }
    paths[source] = 1;
    for (let head = 0; head < found; head++) {
      const node = queue[head]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++)
        if (this.#isNext(node, k)) paths[neighbors[k]!]! += paths[node]!;
    }
    for (let head = found - 1; head >= 0; head--) {
      const node = queue[head]!;
      let sum = 0;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        if (!this.#isNext(node, k)) continue;
        const alter = neighbors[k]!;
        const share = (1 + dependency[alter]!) / paths[alter]!;
        sum += share;
        this.arcs[k]! += share * paths[node]!;
      }
      if (head === 0) break;
      dependency[node] = sum * paths[node]!;
      this.scores[node]! += dependency[node];
    }
  }

  /** Whether an entry of a node's is the last step of a shortest path. */
  #isNext(node: number, k: number): boolean {
    const { distance } = this.#search;
    const to = distance[this.#graph.neighbors[k]!]!;
    return to > distance[node]! && distance[node]! + this.#costs[k]! - to <= sameLength * to;
  }
}

import type { Adjacency } from '../util/adjacency.ts';
import { lanes, type BetweennessEngine, type BlockGraph } from './betweenness-engine.ts';

const done = 0x7fffffff;

/** `assembly/betweenness.ts` lane by lane, in the same order: the same bits. */
export class PlainBetweenness implements BetweennessEngine {
  readonly scores: Float64Array;
  readonly #graph: BlockGraph;
  readonly #paths: Float64Array;
  readonly #shares: Float64Array;
  readonly #found: Float64Array;
  readonly #nodes: Int32Array;
  readonly #mark: Int32Array;
  readonly #candidates: Int32Array;
  readonly #levels: Int32Array;
  readonly #sums = new Float64Array(lanes);

  constructor(graph: BlockGraph) {
    const order = graph.nodes.length;
    this.#graph = graph;
    this.scores = new Float64Array(2 * order);
    this.#paths = new Float64Array(lanes * order);
    this.#shares = new Float64Array(lanes * order);
    this.#found = new Float64Array(lanes * lanes * order);
    this.#nodes = new Int32Array(lanes * order);
    this.#mark = new Int32Array(order);
    this.#candidates = new Int32Array(order);
    this.#levels = new Int32Array(order + 3);
  }

  run(start: number, end: number, sources: Int32Array): void {
    this.#mark.fill(0, start, end);
    const depth = this.#search(sources);
    this.#gather(depth, sources);
    for (let i = 0; i < this.#levels[depth]!; i++) {
      const from = lanes * this.#nodes[i]!;
      this.#paths.fill(0, from, from + lanes);
      this.#shares.fill(0, from, from + lanes);
    }
  }

  /** Numbers of shortest paths, level by level; gives the number of levels. */
  #search(sources: Int32Array): number {
    const nodes = this.#nodes;
    const levels = this.#levels;
    const found = this.#found;
    const paths = this.#paths;
    const sums = this.#sums;
    sources.forEach((source, lane) => {
      paths[lanes * source + lane] = 1;
      nodes[lane] = source;
    });
    let events = sources.length;
    levels[0] = 0;
    levels[1] = events;
    for (let depth = 1; ; depth++) {
      const last = events;
      const waiting = this.#wake(levels[depth - 1]!, last, depth);
      for (let i = 0; i < waiting; i++) {
        const node = this.#candidates[i]!;
        this.#pull(this.#graph.back, paths, node);
        let any = false;
        for (let lane = 0; lane < lanes; lane++) {
          if (paths[lanes * node + lane] !== 0) sums[lane] = 0;
          else if (sums[lane] !== 0) any = true;
        }
        if (!any) continue;
        found.set(sums, lanes * events);
        nodes[events++] = node;
      }
      if (events === last) return depth;
      levels[depth + 1] = events;
      for (let i = last; i < events; i++) {
        const node = nodes[i]!;
        let all = sources.length === lanes;
        for (let lane = 0; lane < lanes; lane++) {
          if (found[lanes * i + lane] !== 0) paths[lanes * node + lane] = found[lanes * i + lane]!;
          all &&= paths[lanes * node + lane] !== 0;
        }
        if (all) this.#mark[node] = done;
      }
    }
  }

  /** Lists the neighbours of the events `from .. to` that still lack a lane. */
  #wake(from: number, to: number, depth: number): number {
    const { offsets, neighbors } = this.#graph;
    const mark = this.#mark;
    let waiting = 0;
    for (let i = from; i < to; i++) {
      const node = this.#nodes[i]!;
      for (let k = offsets[node]!, end = offsets[node + 1]!; k < end; k++) {
        const alter = neighbors[k]!;
        if (mark[alter]! >= depth) continue;
        mark[alter] = depth;
        this.#candidates[waiting++] = alter;
      }
    }
    return waiting;
  }

  /** Sums of the neighbours' values, lane by lane. */
  #pull({ offsets, neighbors }: Adjacency, values: Float64Array, node: number): void {
    const sums = this.#sums.fill(0);
    for (let k = offsets[node]!, end = offsets[node + 1]!; k < end; k++) {
      const from = lanes * neighbors[k]!;
      for (let lane = 0; lane < lanes; lane++) sums[lane]! += values[from + lane]!;
    }
  }

  #gather(depth: number, sources: Int32Array): void {
    const { weights } = this.#graph;
    const { scores } = this;
    const [levels, nodes, found, sums] = [this.#levels, this.#nodes, this.#found, this.#sums];
    for (let level = depth - 1; level > 0; level--) {
      const [first, last] = [levels[level]!, levels[level + 1]!];
      for (let i = first; i < last; i++) {
        const node = nodes[i]!;
        this.#pull(this.#graph, this.#shares, node);
        for (let lane = 0; lane < sources.length; lane++) {
          const paths = found[lanes * i + lane]!;
          if (paths === 0) continue;
          scores[2 * node + (lane & 1)]! += weights[sources[lane]!]! * (sums[lane]! * paths);
          found[lanes * i + lane] = weights[node]! / paths + sums[lane]!;
        }
      }
      for (let i = first; i < last; i++)
        for (let lane = 0; lane < lanes; lane++)
          if (found[lanes * i + lane] !== 0)
            this.#shares[lanes * nodes[i]! + lane] = found[lanes * i + lane]!;
    }
  }
}

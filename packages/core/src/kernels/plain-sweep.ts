import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { fold, type Batch, type DistanceSums, type SweepEngine } from './sweep-engine.ts';
import { renumber, type SearchOrder } from './search-order.ts';

/** Bits of a word. */
const word = 32;
const done = 0x7fffffff;

/** `assembly/sweep.ts` in plain words of 32 bits: the same counts. */
export class PlainSweep implements SweepEngine {
  readonly arcs: Adjacency;
  readonly counts: Int32Array;
  readonly folded: Uint8Array;
  readonly #watchers: Adjacency;
  readonly #order: number;
  #near: Int32Array;
  #far: Int32Array;
  readonly #mark: Int32Array;
  readonly #changed: Int32Array;
  readonly #candidates: Int32Array;

  constructor(graph: Adjacency, back: Adjacency, search: SearchOrder, rows: number) {
    const order = orderOf(graph);
    const renumbered = (from: Adjacency): Adjacency => {
      const arcs = { offsets: new Int32Array(order + 1), neighbors: new Int32Array(from.neighbors.length) };
      renumber(from, search, arcs);
      return arcs;
    };
    this.arcs = renumbered(graph);
    this.#watchers = back === graph ? this.arcs : renumbered(back);
    this.#order = order;
    this.counts = new Int32Array(order * rows);
    this.folded = new Uint8Array(order);
    if (back === graph) fold(this.arcs, this.folded);
    this.#near = new Int32Array(order);
    this.#far = new Int32Array(order);
    this.#mark = new Int32Array(order);
    this.#changed = new Int32Array(order);
    this.#candidates = new Int32Array(order);
  }

  run({ start, end, sources }: Batch, limit: number): number {
    let steps = 0;
    for (let i = 0; i < sources.length; i += word)
      steps = Math.max(steps, this.#word(start, end, sources.subarray(i, i + word), limit));
    return steps;
  }

  countLeaves(steps: number, isSource: Uint8Array): void {
    const { counts, folded } = this;
    const { offsets, neighbors } = this.arcs;
    const size = this.#order;
    for (let leaf = 0; leaf < size; leaf++) {
      if (folded[leaf] === 0) continue;
      const from = neighbors[offsets[leaf]!]!;
      for (let d = steps; d > 1; d--) counts[d * size + leaf] = counts[(d - 1) * size + from]!;
      counts[size + leaf] = isSource[from]!;
      counts[2 * size + leaf]! -= isSource[leaf]!;
    }
  }

  sums(steps: number, nodes: Int32Array): DistanceSums {
    const { counts } = this;
    const size = nodes.length;
    const [reached, total] = [new Float64Array(size), new Float64Array(size)];
    const [inverse, farthest] = [new Float64Array(size), new Float64Array(size)];
    for (let d = 1; d <= steps; d++)
      for (let place = 0; place < size; place++) {
        const count = counts[d * size + place]!;
        if (count === 0) continue;
        const node = nodes[place]!;
        reached[node]! += count;
        total[node]! += count * d;
        inverse[node]! += count / d;
        farthest[node] = d;
      }
    return { reached, total, inverse, farthest };
  }

  #word(start: number, end: number, sources: Int32Array, limit: number): number {
    const { offsets, neighbors } = this.arcs;
    const watchers = this.#watchers;
    const { counts, folded } = this;
    const order = this.#order;
    const mark = this.#mark.fill(0, start, end);
    const changed = this.#changed;
    const candidates = this.#candidates;
    let near = this.#near.fill(0, start, end);
    let far = this.#far.fill(0, start, end);
    const full = sources.length === word ? -1 : (1 << sources.length) - 1;
    sources.forEach((source, i) => {
      near[source] = near[source]! | (1 << i);
      changed[i] = source;
    });
    let active = sources.length;
    for (let d = 1; d <= limit; d++) {
      let waiting = 0;
      for (let i = 0; i < active; i++) {
        const node = changed[i]!;
        for (let k = watchers.offsets[node]!, to = watchers.offsets[node + 1]!; k < to; k++) {
          const watcher = watchers.neighbors[k]!;
          if (mark[watcher]! >= d) continue;
          mark[watcher] = d;
          candidates[waiting++] = watcher;
        }
      }
      active = 0;
      for (let i = 0; i < waiting; i++) {
        const node = candidates[i]!;
        const own = near[node]! | far[node]!;
        let all = own;
        for (let k = offsets[node]!, to = offsets[node + 1]!; k < to; k++) all |= near[neighbors[k]!]!;
        if (all === own || folded[node] === 1) continue;
        far[node] = all;
        counts[d * order + node]! += ones(all & ~own);
        changed[active++] = node;
        if (all === full) mark[node] = done;
      }
      if (active === 0) return d;
      [near, far] = [far, near];
    }
    return limit + 1;
  }
}

function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

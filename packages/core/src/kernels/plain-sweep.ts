import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { byTies, renumber, searchOrder, sourceOrder, type SearchOrder } from './search-order.ts';
import { mostByTies, together, type Batch, type DistanceSums, type SweepEngine } from './sweep-engine.ts';

/** Bits of a word. */
const word = 32;
const done = 0x7fffffff;

/** `assembly/sweep.ts` in plain words of 32 bits: the same counts. */
export class PlainSweep implements SweepEngine {
  readonly order: SearchOrder;
  readonly sources: Int32Array;
  readonly counts: Int32Array;
  readonly #arcs: Adjacency;
  readonly #folded: Uint8Array;
  readonly #watchers: Adjacency;
  #near: Int32Array;
  #far: Int32Array;
  readonly #mark: Int32Array;
  readonly #changed: Int32Array;
  readonly #candidates: Int32Array;

  constructor(graph: Adjacency, back: Adjacency, steps: number) {
    const order = orderOf(graph);
    const search = searchOrder(graph, back);
    this.order = order > mostByTies ? search : byTies(graph, search);
    const renumbered = (from: Adjacency): Adjacency => {
      const arcs = { offsets: new Int32Array(order + 1), neighbors: new Int32Array(from.neighbors.length) };
      renumber(from, this.order, arcs);
      return arcs;
    };
    this.#arcs = renumbered(graph);
    this.#watchers = back === graph ? this.#arcs : renumbered(back);
    this.counts = new Int32Array(order * steps);
    this.#folded = back === graph ? foldLeaves(this.#arcs) : new Uint8Array(order);
    this.sources = sourceOrder(this.#arcs, this.order.pieces, back === graph ? together : order);
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
    const { counts } = this;
    const { offsets, neighbors } = this.#arcs;
    const size = this.#folded.length;
    for (let leaf = 0; leaf < size; leaf++) {
      if (this.#folded[leaf] === 0) continue;
      const from = neighbors[offsets[leaf]!]!;
      for (let d = steps; d > 1; d--) counts[d * size + leaf] = counts[(d - 1) * size + from]!;
      counts[size + leaf] = isSource[from]!;
      counts[2 * size + leaf]! -= isSource[leaf]!;
    }
  }

  sums(steps: number): DistanceSums {
    const { counts } = this;
    const { nodes } = this.order;
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
    const { offsets, neighbors } = this.#arcs;
    const watchers = this.#watchers;
    const { counts } = this;
    const folded = this.#folded;
    const order = folded.length;
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

/** 1 for leaves of pieces of three or more: their counts follow from those of the only neighbour. */
function foldLeaves({ offsets, neighbors }: Adjacency): Uint8Array {
  const folded = new Uint8Array(offsets.length - 1);
  for (let i = 0; i < folded.length; i++) {
    if (offsets[i + 1]! - offsets[i]! !== 1) continue;
    const alter = neighbors[offsets[i]!]!;
    if (offsets[alter + 1]! - offsets[alter]! > 1) folded[i] = 1;
  }
  return folded;
}

function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

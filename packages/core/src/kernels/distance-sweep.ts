import type { Adjacency } from '../util/adjacency.ts';
import { PlainSweep } from './plain-sweep.ts';
import { byHubs, searchOrder, type SearchOrder } from './search-order.ts';
import { SimdSweep } from './simd-sweep.ts';
import { simdKernels } from './simd.ts';
import { together, type Batch, type SweepEngine } from './sweep-engine.ts';

/** Steps that are counted apart: nobody in a support graph is farther from anybody. */
const mostSteps = 63;
/** Below this an instance of the module costs more than it saves. */
const fewest = 64;

/**
 * Numbers of nodes at every distance from every node, in steps: 512 sources search at once, a bit each, and a node counts
 * the bits that reach it (Then et al. 2015, VLDB 8(4), 449-460). Arcs need `back`, the same turned round; distances are
 * then those along the arcs from the node that counts.
 *
 * @remarks A batch costs the arcs times the steps in which a node hears of it, about 5 in support graphs.
 */
export class DistanceSweep {
  /** `counts[place * stride + d]`, a row for each place of `order`. */
  readonly counts: Int32Array;
  readonly stride = mostSteps + 1;
  readonly order: SearchOrder;
  readonly batches: readonly Batch[];
  readonly #engine: SweepEngine;

  constructor(graph: Adjacency, back: Adjacency = graph) {
    this.order = searchOrder(graph, back);
    const simd = this.order.nodes.length < fewest ? null : simdKernels();
    this.#engine = simd
      ? new SimdSweep(simd, graph, back, this.order, this.stride)
      : new PlainSweep(graph, back, this.order, this.stride);
    this.counts = this.#engine.counts;
    this.batches = batchesOf(this.#engine.arcs, this.order, graph === back);
  }

  /** False where somebody is farther than can be counted: then this is not the way, and `counts` says nothing. */
  run(batch: number): boolean {
    return this.#engine.run(this.batches[batch]!, mostSteps) === 0;
  }

  /** After the last batch: the counts of those that were left out of it. */
  finish(): void {
    const { counts, stride } = this;
    const { arcs, folded } = this.#engine;
    const { offsets, neighbors } = arcs;
    folded.forEach((is, leaf) => {
      if (is === 0) return;
      const row = leaf * stride;
      const from = neighbors[offsets[leaf]!]! * stride;
      for (let d = 2; d < stride; d++) counts[row + d] = counts[from + d - 1]!;
      counts[row + 1] = 1;
      counts[row + 2]!--;
    });
  }
}

/** What the counts of a row add up to. */
export interface DistanceSums {
  /** Number of others reached. */
  readonly reached: Float64Array;
  readonly total: Float64Array;
  /** Sum of 1 / distance. */
  readonly inverse: Float64Array;
  readonly farthest: Float64Array;
}

/** Sums by node of the graph that was swept. */
export function distanceSums({ counts, stride, order: { place } }: DistanceSweep): DistanceSums {
  const order = place.length;
  const reached = new Float64Array(order);
  const total = new Float64Array(order);
  const inverse = new Float64Array(order);
  const farthest = new Float64Array(order);
  for (let i = 0; i < order; i++) {
    const row = place[i]! * stride;
    let [others, sum, near] = [0, 0, 0];
    let d = 1;
    for (; d < stride; d++) {
      const count = counts[row + d]!;
      if (count === 0) break;
      others += count;
      sum += count * d;
      near += count / d;
    }
    reached[i] = others;
    total[i] = sum;
    inverse[i] = near;
    farthest[i] = d - 1;
  }
  return { reached, total, inverse, farthest };
}

function batchesOf(arcs: Adjacency, { pieces }: SearchOrder, pack: boolean): Batch[] {
  const batches: Batch[] = [];
  for (let piece = 0; piece + 1 < pieces.length; piece++) {
    const [start, end] = [pieces[piece]!, pieces[piece + 1]!];
    if (end - start === 1) continue;
    const sources =
      pack && end - start > together
        ? byHubs(arcs, start, end)
        : Int32Array.from({ length: end - start }, (_, i) => start + i);
    for (let i = 0; i < sources.length; i += together)
      batches.push({ start, end, sources: sources.subarray(i, i + together) });
  }
  return batches;
}

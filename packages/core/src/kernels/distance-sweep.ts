import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { drawFrom, type SourceSample } from './source-sample.ts';
import { PlainSweep } from './plain-sweep.ts';
import type { SearchOrder } from './search-order.ts';
import { SimdSweep } from './simd-sweep.ts';
import { simdKernels } from './simd.ts';
import { together, type Batch, type DistanceSums, type SweepEngine } from './sweep-engine.ts';

/** Steps that are counted apart: nobody in a support graph is farther from anybody. */
const mostSteps = 63;
/** Parts that threads share out: enough for some to be quicker, few enough to add up. */
const mostParts = 32;
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
  /** `counts[d * size + place]` of the `size` places of `order`, for d of `1 .. steps`. */
  readonly counts: Int32Array;
  readonly order: SearchOrder;
  readonly batches: readonly Batch[];
  /** By place, 1 where it searches. */
  readonly isSource: Uint8Array;
  readonly #engine: SweepEngine;
  readonly #size: number;
  #steps = 0;

  /** With `sample` only so many search, of those in large pieces; small pieces are counted whole. */
  constructor(graph: Adjacency, back: Adjacency = graph, sample: SourceSample | null = null) {
    this.#size = orderOf(graph);
    const simd = this.#size < fewest ? null : simdKernels();
    this.#engine = simd
      ? new SimdSweep(simd, graph, back, mostSteps + 1)
      : new PlainSweep(graph, back, mostSteps + 1);
    this.counts = this.#engine.counts;
    this.order = this.#engine.order;
    this.isSource = drawFrom(this.order, sample);
    this.batches = batchesOf(this.#engine, sample ? this.isSource : null);
  }

  /** False where somebody is farther than can be counted: then this is not the way, and `counts` says nothing. */
  run(batch: number): boolean {
    const steps = this.#engine.run(this.batches[batch]!, mostSteps);
    this.#steps = Math.max(this.#steps, steps);
    return steps <= mostSteps;
  }

  /** The largest distance counted, or one more. */
  get steps(): number {
    return this.#steps;
  }

  /** How many parts the batches make, for threads. */
  get parts(): number {
    return Math.min(this.batches.length, mostParts);
  }

  /** Batches of which the parts before `part` consist. */
  batchesBefore(part: number): number {
    return part === 0 ? 0 : Math.floor((part * this.batches.length) / this.parts);
  }

  /** The counts that a part alone gives, from distance 1 on; none where somebody is too far. They are not kept here. */
  countsOf(part: number): Int32Array {
    const { counts } = this;
    let steps = 0;
    for (let batch = this.batchesBefore(part); batch < this.batchesBefore(part + 1); batch++)
      steps = Math.max(steps, this.#engine.run(this.batches[batch]!, mostSteps));
    const found = counts.subarray(this.#size, (steps + 1) * this.#size);
    const copy = steps > mostSteps ? new Int32Array(0) : found.slice();
    found.fill(0);
    return copy;
  }

  /** Adds what a part gave; false where somebody is too far. */
  add(part: Int32Array): boolean {
    const { counts } = this;
    const from = this.#size;
    for (let i = 0; i < part.length; i++) counts[from + i]! += part[i]!;
    this.#steps = Math.max(this.#steps, part.length / this.#size);
    return part.length > 0;
  }

  /** After the last batch: the counts of those that were left out of it. */
  finish(): void {
    this.#steps = Math.min(this.#steps + 1, mostSteps);
    this.#engine.countLeaves(this.#steps, this.isSource);
  }

  /** After `finish`: what the counts add up to, by node of the graph that was swept. */
  sums(): DistanceSums {
    return this.#engine.sums(this.#steps);
  }
}

/** With `isSource` those places only. */
function batchesOf({ order, sources }: SweepEngine, isSource: Uint8Array | null): Batch[] {
  const batches: Batch[] = [];
  const { pieces } = order;
  for (let piece = 0; piece + 1 < pieces.length; piece++) {
    const [start, end] = [pieces[piece]!, pieces[piece + 1]!];
    if (end - start === 1) continue;
    const all = sources.subarray(start, end);
    const searching = isSource ? all.filter((place) => isSource[place] === 1) : all;
    for (let i = 0; i < searching.length; i += together)
      batches.push({ start, end, sources: searching.subarray(i, i + together) });
  }
  return batches;
}

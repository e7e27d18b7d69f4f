import type { Adjacency } from '../util/adjacency.ts';

/** Sources that search together. */
export const together = 512;

/** Sources in the piece `start .. end` of a graph in search order. */
export interface Batch {
  readonly start: number;
  readonly end: number;
  readonly sources: Int32Array;
}

/** Where batches run. `counts[d * order + node]` grows by the sources of the batch that are `d` steps from `node`. */
export interface SweepEngine {
  readonly arcs: Adjacency;
  readonly counts: Int32Array;
  /** 1 for the leaves that no batch counts for. */
  readonly folded: Uint8Array;
  /** The step in which nothing changed any more, or `limit + 1`. */
  run(batch: Batch, limit: number): number;
  /** After the last batch: the counts of the folded, at distances up to `steps`. */
  countLeaves(steps: number, isSource: Uint8Array): void;
  /** What the counts add up to; `nodes[place]` says whose they are. */
  sums(steps: number, nodes: Int32Array): DistanceSums;
}

/** What the counts of a node add up to. */
export interface DistanceSums {
  /** Number of others reached. */
  readonly reached: Float64Array;
  readonly total: Float64Array;
  /** Sum of 1 / distance. */
  readonly inverse: Float64Array;
  readonly farthest: Float64Array;
}

/** Marks the leaves of pieces of three or more: their counts follow from those of the only neighbour. */
export function fold({ offsets, neighbors }: Adjacency, folded: Uint8Array): void {
  for (let i = 0; i < folded.length; i++) {
    if (offsets[i + 1]! - offsets[i]! !== 1) continue;
    const alter = neighbors[offsets[i]!]!;
    if (offsets[alter + 1]! - offsets[alter]! > 1) folded[i] = 1;
  }
}

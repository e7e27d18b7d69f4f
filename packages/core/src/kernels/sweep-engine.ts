import type { SearchOrder } from './search-order.ts';

/** Sources that search together. */
export const together = 512;
/** Up to so many a line of bits each lies in the cache wherever it is, and loops of equal length run faster. */
export const mostByTies = 8_192;

/** Sources in the piece `start .. end` of a graph in search order. */
export interface Batch {
  readonly start: number;
  readonly end: number;
  readonly sources: Int32Array;
}

/** Where batches run. `counts[d * order + node]` grows by the sources of the batch that are `d` steps from `node`. */
export interface SweepEngine {
  /** Up to `mostByTies` nodes those of a piece with few ties first, else as a search finds them. */
  readonly order: SearchOrder;
  /** The places of each piece, in the order in which they search: without arcs and above `together` that of `byHubs`. */
  readonly sources: Int32Array;
  readonly counts: Int32Array;
  /** The step in which nothing changed any more, or `limit + 1`. */
  run(batch: Batch, limit: number): number;
  /** After the last batch: the counts of the leaves of ties, at distances up to `steps`. */
  countLeaves(steps: number, isSource: Uint8Array): void;
  /** What the counts add up to, by node. */
  sums(steps: number): DistanceSums;
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

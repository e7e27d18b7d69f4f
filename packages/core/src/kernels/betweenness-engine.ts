import type { Adjacency } from '../util/adjacency.ts';

/** Sources that are searched from together. */
export const lanes = 8;

/** Blocks side by side, as a graph in pieces; node `i` of it is `nodes[i]` and stands for `weights[i]` people. */
export interface BlockGraph extends Adjacency {
  /** Its arcs turned round; of ties the graph itself. */
  readonly back: Adjacency;
  readonly nodes: Int32Array;
  readonly weights: Float64Array;
}

export interface BetweennessEngine {
  /** Adds the shares of up to 8 sources of the piece `start .. end`, the places of even and odd sources apart. */
  run(start: number, end: number, sources: Int32Array): void;
  /** Two a node: of the even and the odd sources. */
  readonly scores: Float64Array;
}

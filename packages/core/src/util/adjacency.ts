/** Neighbours of `i`, sorted: `neighbors[offsets[i] .. offsets[i + 1])`. What kernels work on. */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly neighbors: Int32Array;
}

export const orderOf = (graph: Adjacency): number => graph.offsets.length - 1;

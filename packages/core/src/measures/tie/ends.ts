import type { Snapshot } from '../../model/snapshot.ts';

/** Ends of each tie of the undirected projection, smaller first, in sorted order. */
export function tieEnds({ undirected: { offsets, neighbors }, order }: Snapshot): Int32Array {
  const ends = new Int32Array(neighbors.length);
  let size = 0;
  for (let a = 0; a < order; a++) {
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) {
      if (neighbors[k]! <= a) continue;
      ends[size++] = a;
      ends[size++] = neighbors[k]!;
    }
  }
  return ends;
}

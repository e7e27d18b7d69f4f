import type { Adjacency } from '../util/adjacency.ts';
import { lowpoint } from './lowpoint.ts';

export interface Cuts {
  /** 1 where removing the node splits its component. */
  readonly articulation: Uint8Array;
  /** Ends of each bridge, smaller first, sorted. */
  readonly bridges: readonly (readonly [number, number])[];
}

/** Articulation points and bridges of a simple symmetric adjacency. O(order + ties). */
export function cuts(graph: Adjacency): Cuts {
  const { members, starts, inBlocks } = lowpoint(graph);
  const bridges: [number, number][] = [];
  for (let block = 0; block + 1 < starts.length; block++) {
    const first = starts[block]!;
    if (starts[block + 1]! - first !== 2) continue;
    const [a, b] = [members[first]!, members[first + 1]!];
    bridges.push(a < b ? [a, b] : [b, a]);
  }
  bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { articulation: Uint8Array.from(inBlocks, (blocks) => Number(blocks > 1)), bridges };
}

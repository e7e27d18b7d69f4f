import { cuts } from '../../kernels/cuts.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { tieEnds } from './ends.ts';

/**
 * Bridge: 1 where removing the tie splits a component, else 0.
 *
 * @returns One value per tie, in the order of `tieEnds`.
 * @remarks O(order + ties).
 */
export function bridge(snapshot: Snapshot): Float64Array {
  const { bridges } = cuts(snapshot.undirected);
  const ends = tieEnds(snapshot);
  let next = 0;
  return Float64Array.from({ length: ends.length / 2 }, (_, i) => {
    const at = bridges[next];
    if (!at || at[0] !== ends[2 * i] || at[1] !== ends[2 * i + 1]) return 0;
    next++;
    return 1;
  });
}

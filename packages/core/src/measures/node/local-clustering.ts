import { alterTies } from '../../kernels/alter-ties.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/**
 * Local clustering: share of the pairs of a person's alters that are tied to each other. Undirected.
 *
 * @returns One value per person in [0, 1]; NaN below two alters (networkx says 0 there, igraph NaN).
 * @remarks O(sum of degree squared). Watts & Strogatz (1998), Nature 393, 440-442.
 * @example (await measure(kite, ['local_clustering'])).local_clustering.values[3] // Diane: 0.5333 = 8 / 15
 */
export function localClustering({ undirected }: Snapshot): Float64Array {
  const { offsets } = undirected;
  return alterTies(undirected).map((ties, i) => {
    const alters = offsets[i + 1]! - offsets[i]!;
    return alters < 2 ? NaN : ties / ((alters * (alters - 1)) / 2);
  });
}

import type { Snapshot } from '../../model/snapshot.ts';

/**
 * Reciprocity of a person: mutual dyads divided by connected dyads. How many of those tied to the person both give and
 * receive. (The community's reciprocity counts arcs, not dyads.)
 *
 * @returns One value per person in [0, 1]; NaN for isolates. A tie recorded without a direction is mutual.
 * @remarks O(ties).
 * @example (await measure(snapshotFromEdges({ order: 2, source: [0, 1], target: [1, 0] }), ['reciprocity'])).reciprocity.values[0] // 1
 */
export function dyadReciprocity({ undirected, out, in: back, order }: Snapshot): Float64Array {
  const size = ({ offsets }: { offsets: Int32Array }, i: number) => offsets[i + 1]! - offsets[i]!;
  // Both lists hold the mutual alters, the undirected one everybody once.
  return Float64Array.from({ length: order }, (_, i) => {
    const connected = size(undirected, i);
    return connected === 0 ? NaN : (size(out, i) + size(back, i) - connected) / connected;
  });
}

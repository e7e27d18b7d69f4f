import type { Csr, Snapshot } from '../../model/snapshot.ts';
import type { MeasureContext } from '../context.ts';

const sizes = ({ offsets }: Csr): Float64Array =>
  Float64Array.from({ length: offsets.length - 1 }, (_, i) => offsets[i + 1]! - offsets[i]!);

/**
 * Degree: number of distinct alters, tied in either direction.
 *
 * @returns One value per person, order of `snapshot.keys`; unit people; 0 for isolates, never undefined.
 * @remarks O(order).
 * @example degree(snapshotFromEdges({ order: 3, source: [0], target: [1] }))[2] // 0
 */
export const degree = (snapshot: Snapshot): Float64Array => sizes(snapshot.undirected);

/**
 * In-degree: number of distinct supporters (ties point supporter -> supported).
 *
 * @returns One value per person; unit people; 0 where nobody supports the person.
 * @example inDegree(snapshotFromEdges({ order: 2, source: [0], target: [1] }))[1] // 1
 */
export const inDegree = (snapshot: Snapshot): Float64Array => sizes(snapshot.in);

/**
 * Out-degree: number of distinct people supported.
 *
 * @returns One value per person; unit people; 0 where the person supports nobody.
 * @example outDegree(snapshotFromEdges({ order: 2, source: [0], target: [1] }))[1] // 0
 */
export const outDegree = (snapshot: Snapshot): Float64Array => sizes(snapshot.out);

/**
 * Strength: sum of the recorded strengths of a person's ties; with `directed`, of those received.
 *
 * @returns One value per person; 0 for isolates; NaN where a tie exists but none of its strengths was recorded.
 * @remarks O(ties). Barrat et al. (2004), PNAS 101(11), 3747-3752.
 * @example strength(snapshotFromEdges({ order: 2, source: [0], target: [1], strength: [2.5] }), context)[0] // 2.5
 */
export function strength(snapshot: Snapshot, { directed }: MeasureContext): Float64Array {
  const { offsets, strengths } = directed ? snapshot.in : snapshot.undirected;
  return Float64Array.from({ length: snapshot.order }, (_, i) => {
    const own = strengths.subarray(offsets[i], offsets[i + 1]);
    const recorded = own.filter((value) => !Number.isNaN(value));
    if (own.length > 0 && recorded.length === 0) return NaN;
    return recorded.reduce((sum, value) => sum + value, 0);
  });
}

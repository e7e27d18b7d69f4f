import { components } from '../../kernels/components.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { MeasureContext } from '../context.ts';
import { distances } from '../distances.ts';

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/**
 * Diameter: the longest of the shortest paths between two people who can reach each other, in any component; never
 * infinite. With `directed`, along the arcs; with `weighted`, in cost = 1 / strength.
 *
 * @returns NaN where nobody can reach anybody, and weighted where any strength was not recorded.
 * @remarks O(order x ties).
 */
export async function diameter(snapshot: Snapshot, context: MeasureContext): Promise<number> {
  const { farthest } = await distances(snapshot, context);
  const longest = farthest.reduce((a, b) => Math.max(a, b), 0);
  return longest === 0 ? NaN : longest;
}

/**
 * Mean distance over the ordered pairs of people who can reach each other; pairs that cannot are left out, never infinite.
 *
 * @returns NaN where nobody can reach anybody, and weighted where any strength was not recorded.
 * @remarks O(order x ties). Two communities with different shares of such pairs do not compare: see distance
 * fragmentation.
 */
export async function meanDistance(snapshot: Snapshot, context: MeasureContext): Promise<number> {
  const { total, reached } = await distances(snapshot, context);
  return sum(total) / sum(reached);
}

/**
 * Fragmentation: share of the pairs of people whom no chain of ties links, 1 - sum of s(s - 1) / (n(n - 1)) over the sizes
 * of components. NaN where n < 2.
 *
 * @see Borgatti (2006), Computational & Mathematical Organization Theory 12, 21-34.
 */
export function fragmentation({ undirected, order }: Snapshot): number {
  if (order < 2) return NaN;
  const linked = components(undirected).sizes.reduce((pairs, size) => pairs + size * (size - 1), 0);
  return 1 - linked / (order * (order - 1));
}

/**
 * Distance-weighted fragmentation: 1 - mean of 1/distance over ordered pairs, 0 for those not linked. 0 where everybody is
 * tied to everybody, 1 without ties. With `weighted`, 1/cost is divided by the largest there is, so that the scale of
 * strengths does not matter.
 *
 * @returns NaN where n < 2, and weighted where any strength was not recorded.
 * @remarks O(order x ties).
 * @see Borgatti (2006), Computational & Mathematical Organization Theory 12, 21-34.
 */
export async function distanceFragmentation(snapshot: Snapshot, context: MeasureContext): Promise<number> {
  const { order } = snapshot;
  if (order < 2) return NaN;
  const { inverse, nearest } = await distances(snapshot, context);
  const closest = nearest === Infinity ? 1 : nearest;
  return 1 - (sum(inverse) * closest) / (order * (order - 1));
}

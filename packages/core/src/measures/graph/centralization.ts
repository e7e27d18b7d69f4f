import type { Snapshot } from '../../model/snapshot.ts';
import type { MeasureContext } from '../context.ts';
import { betweenness } from '../node/betweenness.ts';
import { exactCloseness } from '../node/closeness.ts';
import { degree } from '../node/degree.ts';

/** Sum of the distances to the highest value, divided by the most that a graph of this order can give. */
function centralization(values: Float64Array, most: number): number {
  const top = values.reduce((a, b) => Math.max(a, b), 0);
  return values.reduce((sum, value) => sum + (top - value), 0) / most;
}

const plain = (context: MeasureContext): MeasureContext => ({ ...context, directed: false, weighted: false });

/**
 * Freeman's degree centralization: 1 for a star, 0 for a cycle. NaN where n < 3.
 *
 * @see Freeman (1978/79), Social Networks 1, 215-239.
 */
export function degreeCentralization(snapshot: Snapshot): number {
  const { order } = snapshot;
  return order < 3 ? NaN : centralization(degree(snapshot), (order - 1) * (order - 2));
}

/**
 * Freeman's betweenness centralization of the undirected, unweighted projection: 1 for a star, 0 for a cycle. NaN where
 * n < 3.
 *
 * @remarks O(order x ties).
 * @see Freeman (1978/79), Social Networks 1, 215-239.
 */
export async function betweennessCentralization(
  snapshot: Snapshot,
  context: MeasureContext,
): Promise<number> {
  const { order } = snapshot;
  if (order < 3) return NaN;
  return centralization(await betweenness(snapshot, plain(context)), order - 1);
}

/**
 * Freeman's closeness centralization of the undirected, unweighted projection, on Wasserman-Faust closeness: 1 for a star,
 * 0 for a cycle. NaN where n < 3.
 *
 * @remarks O(order x ties).
 * @see Freeman (1978/79), Social Networks 1, 215-239.
 */
export async function closenessCentralization(snapshot: Snapshot, context: MeasureContext): Promise<number> {
  const { order } = snapshot;
  if (order < 3) return NaN;
  return centralization(
    await exactCloseness(snapshot, plain(context)),
    ((order - 1) * (order - 2)) / (2 * order - 3),
  );
}

import type { Snapshot } from '../../model/snapshot.ts';
import type { MeasureContext } from '../context.ts';
import { distances } from '../distances.ts';

/**
 * Harmonic closeness: sum of 1/distance to everybody else, 1/infinity = 0, divided by n - 1. The default closeness here,
 * because support graphs fall into pieces. With `directed`, along the arcs by which the person can call on others; with
 * `weighted`, distance is cost = 1 / strength.
 *
 * @returns One value per person in [0, 1], weighted without an upper bound; isolates 0; NaN where n < 2, and weighted in a
 * component with an unrecorded strength.
 * @remarks O(order x ties). Rochat (2009), Closeness centrality extended to unconnected graphs.
 * @example (await measure(kite, ['harmonic'])).harmonic.values[3] // 0.7870 = 7.0833 / 9
 */
export async function harmonic(snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> {
  const { order } = snapshot;
  if (order < 2) return new Float64Array(order).fill(NaN);
  return (await distances(snapshot, context)).inverse.map((sum) => sum / (order - 1));
}

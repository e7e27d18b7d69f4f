import { Search } from '../../kernels/search.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { callable, type MeasureContext } from '../context.ts';

/**
 * Harmonic closeness: sum of 1/distance to everybody else, 1/infinity = 0, divided by n - 1. The default closeness here,
 * because support graphs fall into pieces. With `directed`, along the arcs by which the person can call on others.
 *
 * @returns One value per person in [0, 1]; isolates 0; NaN where n < 2.
 * @remarks O(order x ties). Rochat (2009), Closeness centrality extended to unconnected graphs.
 * @example (await measure(kite, ['harmonic'])).harmonic.values[3] // 0.7870 = 7.0833 / 9
 */
export async function harmonic(snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> {
  const { order } = snapshot;
  const values = new Float64Array(order).fill(NaN);
  if (order < 2) return values;
  const search = new Search(callable(snapshot, context));
  for (let ego = 0; ego < order; ego++) {
    const found = search.run(ego);
    let sum = 0;
    for (let k = 1; k < found; k++) sum += 1 / search.distance[search.queue[k]!]!;
    values[ego] = sum / (order - 1);
    await context.step(ego, order);
  }
  return values;
}

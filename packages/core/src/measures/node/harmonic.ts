import type { SampledSums } from '../../kernels/sampled-sums.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { MeasureContext } from '../context.ts';
import { distances } from '../distances.ts';
import { estimateSum, sampledDistances, withErrors } from '../sampled.ts';
import type { NodeValues } from '../spec.ts';

/**
 * Harmonic closeness: sum of 1/distance to everybody else, 1/infinity = 0, divided by n - 1. The default closeness here,
 * because support graphs fall into pieces. With `directed`, along the arcs by which the person can call on others; with
 * `weighted`, distance is cost = 1 / strength.
 *
 * @returns One value per person in [0, 1], weighted without an upper bound; isolates 0; NaN where n < 2, and weighted in a
 * component with an unrecorded strength.
 * @remarks O(order x ties); with `sampling`, O(sources x ties) and an estimate. Rochat (2009), Closeness centrality extended to unconnected graphs.
 * @example (await measure(kite, ['harmonic'])).harmonic.values[3] // 0.7870 = 7.0833 / 9
 */
export async function harmonic(
  snapshot: Snapshot,
  context: MeasureContext,
): Promise<Float64Array | NodeValues> {
  const { order } = snapshot;
  if (order < 2) return new Float64Array(order).fill(NaN);
  const sums = await sampledDistances(snapshot, context);
  if (sums) return estimated(sums, order);
  return (await distances(snapshot, context)).inverse.map((sum) => sum / (order - 1));
}

function estimated(sums: SampledSums, order: number): NodeValues {
  const values = sums.inverse.slice();
  const errors = new Float64Array(order);
  for (let i = 0; i < order; i++)
    if (sums.isSampled[i] === 1) {
      const { sum, error } = estimateSum(sums, sums.inverse[i]!, sums.inverseSquares[i]!, 1);
      values[i] = Math.min(sum, order - 1);
      errors[i] = Math.min(error, order - 1) / (order - 1);
    }
  return withErrors(
    sums,
    values.map((sum) => sum / (order - 1)),
    errors,
  );
}

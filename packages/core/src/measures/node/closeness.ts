import { components } from '../../kernels/components.ts';
import type { SampledSums } from '../../kernels/sampled-sums.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { MeasureContext } from '../context.ts';
import { distances } from '../distances.ts';
import { estimateSum, sampledDistances, withErrors } from '../sampled.ts';
import type { NodeValues } from '../spec.ts';

/**
 * Closeness with the scaling of Wasserman & Faust: (r / sum of distances) x (r / (n - 1)), where r others can be reached.
 * In a connected graph that is (n - 1) / sum; a lone pair in a large graph comes out low, not 1. With `directed`,
 * distances towards the person, that is from those who can be called on; with `weighted`, distance is cost = 1 / strength.
 *
 * @returns One value per person in [0, 1], weighted without an upper bound; 0 where nobody can be reached; NaN where n < 2,
 * and weighted in a component with an unrecorded strength.
 * @remarks O(order x ties); undirected with `sampling`, O(sources x ties) and an estimate. Wasserman & Faust (1994), Social Network Analysis, p. 201.
 * @example (await measure(kite, ['closeness'])).closeness.values[5] // Fernando: 0.6429 = 9 / 14
 */
export async function closeness(
  snapshot: Snapshot,
  context: MeasureContext,
): Promise<Float64Array | NodeValues> {
  const { order } = snapshot;
  if (order < 2) return new Float64Array(order).fill(NaN);
  const sums = context.directed ? null : await sampledDistances(snapshot, context);
  return sums ? estimated(sums, snapshot) : exactCloseness(snapshot, context);
}

/** The same, never sampled; for two people or more. */
export async function exactCloseness(snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> {
  const { order } = snapshot;
  const { reached, total } = await distances(snapshot, context);
  return reached.map((others, i) => (others === 0 ? 0 : (others / total[i]!) * (others / (order - 1))));
}

/** How many can be reached is known; the sum of distances to them is estimated. */
function estimated(sums: SampledSums, { undirected, order }: Snapshot): NodeValues {
  const { of, sizes } = components(undirected);
  const values = new Float64Array(order);
  const errors = new Float64Array(order);
  for (let i = 0; i < order; i++) {
    const others = sizes[of[i]!]! - 1;
    if (others === 0) continue;
    const scaled = (total: number) => (others / total) * (others / (order - 1));
    values[i] = scaled(sums.total[i]!);
    if (sums.isSampled[i] === 0) continue;
    const farthest = Number.isNaN(sums.farthest[i]) ? others : Math.min(others, sums.farthest[i]!);
    const { sum, error } = estimateSum(sums, sums.total[i]!, sums.squares[i]!, farthest);
    const among = (total: number) => Math.min(others * farthest, Math.max(others, total));
    values[i] = scaled(among(sum));
    errors[i] = Math.max(scaled(among(sum - error)) - values[i]!, values[i]! - scaled(among(sum + error)));
  }
  return withErrors(sums, values, errors);
}

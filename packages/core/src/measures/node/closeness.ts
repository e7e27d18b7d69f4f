import type { Snapshot } from '../../model/snapshot.ts';
import type { MeasureContext } from '../context.ts';
import { distances } from '../distances.ts';

/**
 * Closeness with the scaling of Wasserman & Faust: (r / sum of distances) x (r / (n - 1)), where r others can be reached.
 * In a connected graph that is (n - 1) / sum; a lone pair in a large graph comes out low, not 1. With `directed`,
 * distances towards the person, that is from those who can be called on; with `weighted`, distance is cost = 1 / strength.
 *
 * @returns One value per person in [0, 1], weighted without an upper bound; 0 where nobody can be reached; NaN where n < 2,
 * and weighted in a component with an unrecorded strength.
 * @remarks O(order x ties). Wasserman & Faust (1994), Social Network Analysis, p. 201.
 * @example (await measure(kite, ['closeness'])).closeness.values[5] // Fernando: 0.6429 = 9 / 14
 */
export async function closeness(snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> {
  const { order } = snapshot;
  if (order < 2) return new Float64Array(order).fill(NaN);
  const { reached, total } = await distances(snapshot, context);
  return reached.map((others, i) => (others === 0 ? 0 : (others / total[i]!) * (others / (order - 1))));
}

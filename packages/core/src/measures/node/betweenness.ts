import type { Snapshot } from '../../model/snapshot.ts';
import { betweennessOf } from '../betweenness.ts';
import type { MeasureContext } from '../context.ts';

/**
 * Betweenness, raw: number of pairs whose shortest paths run through the person, shared among equal paths, ends
 * excluded. Undirected pairs are counted once, directed ones in each direction. With `weighted`, paths of least cost =
 * 1 / strength.
 *
 * @returns One value per person; unit pairs; 0 for isolates; NaN where n < 3, and weighted in a component with an
 * unrecorded strength.
 * @remarks O(order x ties), undirected within each block. Brandes (2001); Freeman (1977), Sociometry 40(1), 35-41.
 * @example (await measure(kite, ['betweenness_raw'])).betweenness_raw.values[7] // Heather: 14
 */
export async function betweennessRaw(snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> {
  const { order } = snapshot;
  if (order < 3) return new Float64Array(order).fill(NaN);
  const people = await betweennessOf(snapshot, context);
  return context.directed ? people.slice() : people.map((value) => value / 2);
}

/**
 * Betweenness, normalised by the number of pairs without the person: (n-1)(n-2)/2 undirected, (n-1)(n-2) directed.
 *
 * @returns One value per person in [0, 1]; NaN where n < 3, and weighted in a component with an unrecorded strength.
 * @remarks O(order x ties). Freeman (1978/79), Social Networks 1, 215-239.
 * @example (await measure(kite, ['betweenness'])).betweenness.values[7] // Heather: 0.3889 = 14 / 36
 */
export async function betweenness(snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> {
  const { order } = snapshot;
  const pairs = ((order - 1) * (order - 2)) / (context.directed ? 1 : 2);
  return (await betweennessRaw(snapshot, context)).map((value) => value / pairs);
}

import { BetweennessAccumulator } from '../../kernels/betweenness.ts';
import { SubgraphCutter } from '../../kernels/subgraph.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { forward, type MeasureContext } from '../context.ts';

/**
 * Ego betweenness: betweenness, raw, of ego in the graph of ego, its alters (tied in either direction) and the ties among
 * them. Steps, never costs.
 *
 * @returns One value per person; unit pairs; 0 for isolates and pendants, never undefined.
 * @remarks O(sum of degree x ties of the ego network). Everett & Borgatti (2005), Social Networks 27, 31-38.
 * @example (await measure(kite, ['ego_betweenness'])).ego_betweenness.values[8] // Ike: 1, between Heather and Jane
 */
export async function egoBetweenness(snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> {
  const { order, undirected } = snapshot;
  const cutter = new SubgraphCutter(forward(snapshot, context));
  const values = new Float64Array(order);
  for (let ego = 0; ego < order; ego++) {
    const alters = undirected.neighbors.subarray(undirected.offsets[ego], undirected.offsets[ego + 1]);
    const inside = new BetweennessAccumulator(cutter.cut([ego, ...alters]));
    for (let source = 0; source <= alters.length; source++) inside.addSource(source);
    values[ego] = inside.scores[0]! / (context.directed ? 1 : 2);
    await context.step(ego, order);
  }
  return values;
}

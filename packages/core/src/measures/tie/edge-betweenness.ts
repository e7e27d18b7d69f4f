import type { Snapshot } from '../../model/snapshot.ts';
import { shortestPathShares } from '../betweenness.ts';
import { forward, type MeasureContext } from '../context.ts';

/**
 * Edge betweenness: number of pairs whose shortest paths run along the tie, shared among equal paths, the tie's own ends
 * included. With `directed`, ordered pairs along the arcs, both directions of a tie added. With `weighted`, paths of least
 * cost = 1 / strength.
 *
 * @returns One value per tie, in the order of `tieEnds`; unit pairs; at least 1 undirected; NaN weighted in a component
 * with an unrecorded strength.
 * @remarks O(order x ties). Girvan & Newman (2002), PNAS 99, 7821-7826.
 * @example (await measure(kite, ['edge_betweenness'])).edge_betweenness.values.at(-1) // Ike-Jane: 9
 */
export async function edgeBetweenness(snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> {
  const { arcs } = await shortestPathShares(snapshot, context);
  const { offsets, neighbors } = forward(snapshot, context);
  const { undirected, order } = snapshot;
  const sums = new Float64Array(undirected.neighbors.length / 2);
  // Ties in the order of `tieEnds`: those of the smaller end, then by the larger.
  const at = new Map<number, number>();
  for (let a = 0, size = 0; a < order; a++)
    for (let k = undirected.offsets[a]!; k < undirected.offsets[a + 1]!; k++)
      if (undirected.neighbors[k]! > a) at.set(a * order + undirected.neighbors[k]!, size++);
  for (let a = 0; a < order; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) {
      const b = neighbors[k]!;
      sums[at.get(a < b ? a * order + b : b * order + a)!]! += arcs[k]!;
    }
  return context.directed ? sums : sums.map((sum) => sum / 2);
}

import { Search } from '../../kernels/search.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { callable, type MeasureContext } from '../context.ts';

/**
 * Reach efficiency: people within two steps, divided by what the alters reach separately: each alter and its own alters
 * without ego, added up. 1 where no two alters lead to the same people. With `directed`, whom the person can call on.
 *
 * @returns One value per person in (0, 1]; NaN for those without alters.
 * @remarks O(order x ties within two steps). Borgatti, Everett & Johnson (2013), Analyzing Social Networks, ch. 15 (UCINET).
 * @example (await measure(kite, ['reach_efficiency'])).reach_efficiency.values[9] // Jane: 1
 */
export async function reachEfficiency(snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> {
  const { order } = snapshot;
  const arcs = callable(snapshot, context);
  const search = new Search(arcs);
  const values = new Float64Array(order).fill(NaN);
  for (let ego = 0; ego < order; ego++) {
    let apart = 0;
    for (let k = arcs.offsets[ego]!; k < arcs.offsets[ego + 1]!; k++) {
      const alter = arcs.neighbors[k]!;
      apart++;
      for (let l = arcs.offsets[alter]!; l < arcs.offsets[alter + 1]!; l++)
        if (arcs.neighbors[l] !== ego) apart++;
    }
    if (apart > 0) values[ego] = (search.run(ego, 2) - 1) / apart;
    await context.step(ego, order);
  }
  return values;
}

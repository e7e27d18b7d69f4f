import type { Snapshot } from '../../model/snapshot.ts';
import { inDegree, strength } from '../node/degree.ts';
import type { MeasureContext } from '../context.ts';
import type { GraphValue } from '../spec.ts';

/** Gini coefficient of amounts >= 0: 0 all alike, towards 1 all with one. NaN of nothing, and where all are 0. */
export function gini(amounts: Float64Array): number {
  const sorted = amounts.slice().sort();
  let [sum, ranked] = [0, 0];
  sorted.forEach((amount, i) => {
    sum += amount;
    ranked += (2 * (i + 1) - sorted.length - 1) * amount;
  });
  return sum === 0 ? NaN : ranked / (sorted.length * sum);
}

/**
 * Gini coefficient of the support received by elders, those who receive none included: number of supporters, or with
 * `weighted` the strength received.
 *
 * @returns A value in [0, 1); NaN where there is no elder, where none receives anything, and weighted where the strengths of
 * an elder's ties were not recorded. `details`: `elders`.
 * @remarks O(order log order). Gini (1912), Variabilità e mutabilità.
 */
export function giniReceived(snapshot: Snapshot, context: MeasureContext): GraphValue {
  const received = context.weighted ? strength(snapshot, { ...context, directed: true }) : inDegree(snapshot);
  const ofElders = received.filter((_, i) => snapshot.elders[i] === 1);
  return { value: gini(ofElders), details: { elders: ofElders.length } };
}

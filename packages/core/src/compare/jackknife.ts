import type { Snapshot } from '../model/snapshot.ts';
import {
  censusOf,
  dyadStatisticIds,
  dyadStatistics,
  tiedDyads,
  type DyadStatisticId,
} from './dyad-census.ts';
import { around, type UncertainEstimate } from './vertex-bootstrap.ts';

/**
 * Values with standard errors and intervals by the network jackknife: each person left out once,
 * se^2 = (n - 2) / 2n x the sum of squared deviations. No chance in it. NaN where leaving one person out leaves the
 * statistic undefined.
 *
 * @remarks O(people + ties).
 * @see Snijders & Borgatti (1999), Connections 22(2), 161-170.
 */
export function jackknife(
  snapshot: Snapshot,
  level = 0.95,
): Readonly<Record<DyadStatisticId, UncertainEstimate>> {
  const dyads = tiedDyads(snapshot);
  const { order } = dyads;
  const census = censusOf(dyads);
  const both = new Int32Array(order);
  const one = new Int32Array(order);
  dyads.mutual.forEach((mutual, k) => {
    const own = mutual === 1 ? both : one;
    own[dyads.a[k]!]!++;
    own[dyads.b[k]!]!++;
  });
  const estimates = dyadStatisticIds.map((id) => {
    const { of } = dyadStatistics[id];
    const without = Array.from(both, (mine, i) => {
      const [mutual, asymmetric] = [census.mutual - mine, census.asymmetric - one[i]!];
      return of({
        order: order - 1,
        mutual,
        asymmetric,
        null: ((order - 1) * (order - 2)) / 2 - mutual - asymmetric,
      });
    });
    const mean = without.reduce((sum, value) => sum + value, 0) / order;
    const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const standardError = Math.sqrt(((order - 2) / (2 * order)) * squares);
    return [id, around(id, of(census), standardError, order, level)] as const;
  });
  return Object.fromEntries(estimates) as Record<DyadStatisticId, UncertainEstimate>;
}

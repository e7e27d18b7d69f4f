import type { Snapshot } from '../model/snapshot.ts';
import { seededRandom } from '../util/random.ts';
import {
  censusOf,
  dyadStatisticIds,
  dyadStatistics,
  tiedDyads,
  type DyadCensus,
  type DyadStatisticId,
  type TiedDyads,
} from './dyad-census.ts';
import { normalWidth } from './quantile.ts';
import type { Estimate } from '../model/comparison.ts';

export interface BootstrapOptions {
  readonly seed: number;
  /** Default 1000. */
  readonly replicates?: number;
  readonly level?: number;
}

export interface UncertainEstimate extends Estimate {
  readonly standardError: number;
}

export const defaultReplicates = 1000;

/** The census of people drawn with replacement. Two copies of one person take a random observed dyad. */
function drawn({ order, a, b, mutual }: TiedDyads, all: DyadCensus, random: () => number): DyadCensus {
  const copies = new Int32Array(order);
  for (let i = 0; i < order; i++) copies[Math.floor(random() * order)]!++;
  let both = 0;
  let one = 0;
  for (let k = 0; k < a.length; k++) {
    const pairs = copies[a[k]!]! * copies[b[k]!]!;
    if (mutual[k] === 1) both += pairs;
    else one += pairs;
  }
  const dyads = (order * (order - 1)) / 2;
  for (const count of copies)
    for (let pair = (count * (count - 1)) / 2; pair > 0; pair--) {
      const dyad = random() * dyads;
      if (dyad < all.mutual) both++;
      else if (dyad < all.mutual + all.asymmetric) one++;
    }
  return { order, mutual: both, asymmetric: one, null: dyads - both - one };
}

export const deviation = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
};

/** Value +- normal width x standard error, inside the range that the statistic can have. */
export function around(
  id: DyadStatisticId,
  value: number,
  standardError: number,
  order: number,
  level = 0.95,
): UncertainEstimate {
  const half = normalWidth(level) * standardError;
  return {
    value,
    low: Math.max(0, value - half),
    high: Math.min(dyadStatistics[id].most(order), value + half),
    standardError,
  };
}

/**
 * Values with standard errors and intervals by the vertex bootstrap, for networks of different people; seeded. Not for
 * statistics of paths. NaN where a statistic is undefined, or in more than half of the replicates.
 *
 * @remarks O(replicates x (people + ties)).
 * @see Snijders & Borgatti (1999), Connections 22(2), 161-170.
 */
export function vertexBootstrap(
  snapshot: Snapshot,
  { seed, replicates = defaultReplicates, level = 0.95 }: BootstrapOptions,
): Readonly<Record<DyadStatisticId, UncertainEstimate>> {
  const dyads = tiedDyads(snapshot);
  const census = censusOf(dyads);
  const random = seededRandom(seed);
  const censuses = Array.from({ length: replicates }, () => drawn(dyads, census, random));
  const estimates = dyadStatisticIds.map((id) => {
    const { of } = dyadStatistics[id];
    const values = censuses.map(of).filter((value) => !Number.isNaN(value));
    const standardError = values.length * 2 > replicates ? deviation(values) : NaN;
    return [id, around(id, of(census), standardError, snapshot.order, level)] as const;
  });
  return Object.fromEntries(estimates) as Record<DyadStatisticId, UncertainEstimate>;
}

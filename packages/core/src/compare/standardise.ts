import type { Estimate } from '../model/comparison.ts';
import { UsageError } from '../model/issue.ts';
import { checkLevel, chiSquareQuantile } from './quantile.ts';

/** Elders by age. The bands of Chinese practice; from 60 on. */
export const ageBands = ['60-69', '70-79', '80+'] as const;

/** Position of an age among `ageBands`, -1 below 60 or where the age is unknown. */
export const ageBandOf = (age: number): number => (age >= 80 ? 2 : age >= 70 ? 1 : age >= 60 ? 0 : -1);

/** Events fewer than this are not published; fewer than `impreciseBelow` are flagged (relative error above 22 %). */
const publishFrom = 10;
const impreciseBelow = 20;

export interface Stratum {
  readonly events: number;
  readonly people: number;
}

export interface StandardisedRate extends Estimate {
  readonly crude: number;
  readonly events: number;
  /** As used: they add up to 1. */
  readonly weights: readonly number[];
  /** Too few events to be published. */
  readonly suppressed: boolean;
  readonly imprecise: boolean;
}

/** Exact Poisson limits of a count. */
function poissonLimits(events: number, level: number): readonly [number, number] {
  const tail = (1 - level) / 2;
  return [chiSquareQuantile(tail, 2 * events) / 2, chiSquareQuantile(1 - tail, 2 * events + 2) / 2];
}

/**
 * Directly standardised rate, the sum of weight x rate over strata, with Dobson's interval: the exact limits of the
 * count, scaled by the ratio of the standard errors of rate and count. NaN where a stratum that weighs has nobody; the
 * interval is NaN without events, for then its scale is undefined.
 *
 * @param weights One for each stratum, scaled to add up to 1; a stratum of weight 0 does not enter.
 * @throws UsageError for weights that are negative, not finite, all 0 or of another number than the strata.
 * @remarks O(strata). `suppressed` below 10 events, `imprecise` below 20; the caller decides what to print.
 * @see Dobson, Kuulasmaa, Eberle & Scherer (1991), Statistics in Medicine 10, 457-462.
 */
export function standardisedRate(
  strata: readonly Stratum[],
  weights: readonly number[],
  level = 0.95,
): StandardisedRate {
  checkLevel(level);
  if (weights.length !== strata.length)
    throw new UsageError(`expected ${strata.length} weights, got ${weights.length}`);
  const bad = weights.find((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (bad !== undefined) throw new UsageError(`expected weights of 0 or more, got ${bad}`);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) throw new UsageError('expected a weight above 0, got none');

  const shares = weights.map((weight) => weight / sum);
  const used = strata
    .map((stratum, i) => ({ ...stratum, share: shares[i]! }))
    .filter(({ share }) => share > 0);
  const value = used.reduce((rate, { events, people, share }) => rate + (share * events) / people, 0);
  const variance = used.reduce((all, { events, people, share }) => all + (share / people) ** 2 * events, 0);
  const events = strata.reduce((all, stratum) => all + stratum.events, 0);
  const people = strata.reduce((all, stratum) => all + stratum.people, 0);
  const counted = used.reduce((all, stratum) => all + stratum.events, 0);
  const scale = Math.sqrt(variance / counted);
  const [low, high] = poissonLimits(counted, level);
  const defined = used.every((stratum) => stratum.people > 0);
  return {
    value: defined ? value : NaN,
    low: defined ? value + scale * (low - counted) : NaN,
    high: defined ? value + scale * (high - counted) : NaN,
    crude: people === 0 ? NaN : events / people,
    events,
    weights: shares,
    suppressed: events < publishFrom,
    imprecise: events < impreciseBelow,
  };
}

import { sampledSums, type SampledSums } from '../kernels/sampled-sums.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { MeasureContext } from './context.ts';
import { sweepOf } from './distances.ts';
import type { NodeValues } from './spec.ts';

const confidence = 0.95;

/** Sums over the distances from sampled people; null where distances are to be exact. */
export function sampledDistances(snapshot: Snapshot, context: MeasureContext): Promise<SampledSums | null> {
  const { sampling, directed, weighted, seed } = context;
  if (!sampling || weighted || snapshot.order <= sampling.above) return Promise.resolve(null);
  return context.once(`sampled distances ${directed}`, async () => {
    const sweep = await sweepOf(snapshot, context, { sources: sampling.sources, seed });
    const sums = sweep && sampledSums(sweep);
    return sums && sums.sources < sums.of ? sums : null;
  });
}

/**
 * How far the mean of `n` values drawn without replacement from `of` may be from the mean of all, with the confidence
 * above: the empirical Bernstein-Serfling bound, both ways. `variance` is that of the values drawn, `range` holds for all.
 *
 * @see Bardenet & Maillard (2015), Bernoulli 21(3), 1361-1385, theorem 4.3; Maurer & Pontil (2009), COLT.
 */
export function meanError(n: number, of: number, variance: number, range: number): number {
  const log = Math.log(10 / (1 - confidence));
  const left = n <= of / 2 ? 1 - (n - 1) / of : (1 - n / of) * (1 + 1 / n);
  return Math.sqrt((2 * left * variance * log) / n) + ((7 / 3 + 3 / Math.SQRT2) * range * log) / n;
}

/** A sum over everybody and how far it may be off, from the sum over those drawn, that of squares, and the range. */
export function estimateSum(
  { sources, of }: SampledSums,
  sum: number,
  squares: number,
  range: number,
): { readonly sum: number; readonly error: number } {
  const mean = sum / sources;
  const variance = Math.max(0, squares / sources - mean * mean);
  return { sum: mean * of, error: of * meanError(sources, of, variance, range) };
}

/** Values with the error of each beside them and the largest said. */
export function withErrors(
  { sources, of }: SampledSums,
  values: Float64Array,
  error: Float64Array,
): NodeValues {
  const largest = error.reduce((a, b) => Math.max(a, b), 0);
  return { values, details: { error }, sampled: { sources, of, error: largest, confidence } };
}

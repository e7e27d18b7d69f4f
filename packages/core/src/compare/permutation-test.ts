import { UsageError } from '../model/issue.ts';
import { seededRandom } from '../util/random.ts';
import { countingUp, isAsFar, pValue, sumOfDrawn } from './shuffle.ts';

export interface PermutationOptions {
  readonly seed: number;
  /** Default 999. */
  readonly permutations?: number;
}

export interface PermutationResult {
  readonly statistic: number;
  /** Two-sided, (b + 1) / (m + 1). NaN where the statistic is undefined. */
  readonly p: number;
  readonly permutations: number;
  readonly seed: number;
}

export const defaultPermutations = 999;

const mean = (values: Float64Array, from: number, to: number): number =>
  values.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from);

/** Positions of equal labels together; without labels all are one stratum. */
function strataOf(length: number, labels: readonly string[] | undefined): readonly Int32Array[] {
  if (!labels) return [countingUp(length)];
  const found = new Map<string, number[]>();
  labels.forEach((label, i) => found.set(label, [...(found.get(label) ?? []), i]));
  return [...found.values()].map((positions) => Int32Array.from(positions));
}

/**
 * Whether two groups of people differ in the mean of a value by more than chance: labels shuffled among people, within
 * strata where given (a label for each of `a`, then of `b`).
 *
 * @remarks O(permutations x people). Values of people who share ties are not independent: for ties between the same
 * people use `qapCorrelation` or `dyadSwapTest`.
 * @returns The difference of the means, a - b, with a two-sided p; both NaN where a group is empty.
 * @throws UsageError where there is not a stratum for each value.
 */
export function permutationTest(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  options: PermutationOptions & { readonly strata?: readonly string[] },
): PermutationResult {
  const { seed, permutations = defaultPermutations } = options;
  const values = Float64Array.from([...Array.from(a), ...Array.from(b)]);
  if (options.strata && options.strata.length !== values.length)
    throw new UsageError(`expected ${values.length} strata, got ${options.strata.length}`);
  const statistic = mean(values, 0, a.length) - mean(values, a.length, values.length);
  if (Number.isNaN(statistic)) return { statistic, p: NaN, permutations, seed };

  const random = seededRandom(seed);
  const strata = strataOf(values.length, options.strata).map((stratum) => ({
    values: Float64Array.from(stratum, (at) => values[at]!),
    first: stratum.filter((at) => at < a.length).length,
  }));
  const total = values.reduce((sum, value) => sum + value, 0);
  let asFar = 0;
  for (let round = 0; round < permutations; round++) {
    const first = strata.reduce((sum, stratum) => sum + sumOfDrawn(stratum.values, stratum.first, random), 0);
    if (isAsFar(first / a.length - (total - first) / b.length, statistic)) asFar++;
  }
  return { statistic, p: pValue(asFar, permutations), permutations, seed };
}

/**
 * Whether the mean degree of the same people changed by more than chance. Waves are swapped within dyads: a dyad tied
 * in one wave only is as likely new as lost. A dyad touches two people, so swapping by person would count it twice.
 *
 * @returns The change of the mean degree, 2 (gained - lost) / people, with a two-sided p; NaN without people.
 * @remarks O(permutations x (gained + lost)).
 */
export function dyadSwapTest(
  gained: number,
  lost: number,
  people: number,
  { seed, permutations = defaultPermutations }: PermutationOptions,
): PermutationResult {
  const statistic = people === 0 ? NaN : (2 * (gained - lost)) / people;
  if (Number.isNaN(statistic)) return { statistic, p: NaN, permutations, seed };
  const random = seededRandom(seed);
  let asFar = 0;
  for (let round = 0; round < permutations; round++) {
    let balance = 0;
    for (let dyad = 0; dyad < gained + lost; dyad++) balance += random() < 0.5 ? 1 : -1;
    if (Math.abs(balance) >= Math.abs(gained - lost)) asFar++;
  }
  return { statistic, p: pValue(asFar, permutations), permutations, seed };
}

import { UsageError } from '../model/issue.ts';
import { inverse, isStrength } from '../util/strength.ts';

/** Refuses what is neither finite and above zero nor NaN, not recorded. */
export function checkStrengths(name: 'strength' | 'cost', values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++)
    if (!isStrength(values[i]!))
      throw new UsageError(`expected a ${name} finite and above zero, or NaN, got ${values[i]}`);
}

/**
 * Strength says how close a tie is, cost how far apart its ends are; the two are never mixed. The one conversion between
 * them: cost = 1 / strength. NaN, not recorded, stays NaN.
 *
 * @returns As many values, in the same order.
 * @throws UsageError for a strength that is negative, zero or infinite.
 * @remarks O(values).
 * @example costFromStrength([2, NaN]) // Float64Array [0.5, NaN]
 */
export function costFromStrength(strengths: ArrayLike<number>): Float64Array {
  checkStrengths('strength', strengths);
  return inverse(strengths);
}

/**
 * The inverse of `costFromStrength`: strength = 1 / cost.
 *
 * @throws UsageError for a cost that is negative, zero or infinite.
 * @remarks O(values).
 */
export function strengthFromCost(costs: ArrayLike<number>): Float64Array {
  checkStrengths('cost', costs);
  return inverse(costs);
}

/**
 * Strength says how close a tie is, cost how far apart its ends are. The one conversion between them, either way:
 * cost = 1 / strength. NaN, not recorded, stays NaN.
 */
export const costFromStrength = (strengths: ArrayLike<number>): Float64Array =>
  Float64Array.from(strengths, (strength) => 1 / strength);

/** The inverse of `costFromStrength`. */
export const strengthFromCost = (costs: ArrayLike<number>): Float64Array => costFromStrength(costs);

/** Finite and above zero, so that its cost is too; or NaN for "not recorded". */
export const isStrength = (value: number): boolean =>
  Number.isNaN(value) || (value > 0 && value < Infinity && 1 / value < Infinity);

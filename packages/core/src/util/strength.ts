/** Cost of a strength or strength of a cost: 1 / value. NaN, not recorded, stays NaN. */
export const inverse = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from(values, (value) => 1 / value);

/** Finite and above zero, so that its cost is too; or NaN for "not recorded". */
export const isStrength = (value: number): boolean =>
  Number.isNaN(value) || (value > 0 && value < Infinity && 1 / value < Infinity);

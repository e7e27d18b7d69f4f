/** A value with the ends of its interval. NaN = undefined. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

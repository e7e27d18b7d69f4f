/**
 * Counts of people that add up to a number which is published too, with those kept back (null) that could tell who is
 * meant: every count from 1 to `least` - 1, and so many more, the smallest first, that what is left out together is
 * no small count either and never one cell alone, which anybody could work out by subtraction. Zero stays: it is
 * about nobody. O(n log n).
 *
 * @see CMS cell size suppression policy: no cell of 1 to 10, nor any number from which one could be worked out.
 */
export function suppressParts(counts: readonly number[], least: number): (number | null)[] {
  const isSmall = (count: number): boolean => count > 0 && count < least;
  const kept = counts.map((count) => (isSmall(count) ? null : count));
  const left = () => counts.flatMap((count, i) => (kept[i] === null ? [count] : []));
  const bySize = counts.map((_, i) => i).sort((a, b) => counts[a]! - counts[b]! || a - b);
  while (left().length > 0) {
    const out = left();
    if (out.length > 1 && out.reduce((sum, count) => sum + count, 0) >= least) break;
    const next =
      bySize.find((i) => kept[i] !== null && counts[i]! > 0) ?? bySize.find((i) => kept[i] !== null);
    if (next === undefined) break;
    kept[next] = null;
  }
  return kept;
}

/** A count that stands alone: null where it is from 1 to `least` - 1. */
export const suppressCount = (count: number, least: number): number | null =>
  count > 0 && count < least ? null : count;

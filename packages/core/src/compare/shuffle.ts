/** Puts a list into a random order, in place (Fisher-Yates). */
export function shuffle<T extends Int32Array | Float64Array | number[]>(list: T, random: () => number): T {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

/** Sum of so many values drawn without putting back. Reorders the values; draws whichever part is smaller. */
export function sumOfDrawn(values: Float64Array, count: number, random: () => number): number {
  const rest = values.length - count;
  const drawn = Math.min(count, rest);
  let sum = 0;
  for (let i = 0; i < drawn; i++) {
    const j = i + Math.floor(random() * (values.length - i));
    [values[i], values[j]] = [values[j]!, values[i]!];
    sum += values[i]!;
  }
  return drawn === count ? sum : values.reduce((all, value) => all + value, 0) - sum;
}

export const countingUp = (length: number): Int32Array => Int32Array.from({ length }, (_, i) => i);

/** Share of the null distribution that is at least as far out; the observed value counts as one of it. */
export const pValue = (asFar: number, permutations: number): number => (asFar + 1) / (permutations + 1);

/** Whether a permuted statistic is at least as far from 0, rounding errors aside. */
export const isAsFar = (permuted: number, observed: number): boolean =>
  Math.abs(permuted) >= Math.abs(observed) * (1 - 1e-12) - 1e-15;

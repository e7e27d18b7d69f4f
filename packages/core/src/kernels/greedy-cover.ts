export interface Cover {
  /** Positions of the sets chosen, in the order chosen, and how many each added. */
  readonly chosen: readonly number[];
  readonly added: readonly number[];
  readonly covered: number;
  /** No choice of as many sets covers more. */
  readonly bound: number;
}

/**
 * Maximum coverage by the greedy rule: again and again the set that adds most, of equals the first. It covers at least
 * 1 - 1/e of what the best choice does (Nemhauser, Wolsey and Fisher 1978); `bound` is often much closer: what is covered
 * after some steps and the largest gains then left, as many as there are sets to choose, the least over all steps.
 *
 * @param sets Items of each set, as whole numbers from 0.
 * @remarks O(count x sum of the sizes).
 */
export function greedyCover(sets: readonly (readonly number[])[], count: number): Cover {
  const covered = new Set<number>();
  const chosen: number[] = [];
  const added: number[] = [];
  const gainOf = (set: readonly number[]): number => new Set(set.filter((item) => !covered.has(item))).size;
  let bound = Infinity;
  for (;;) {
    const gains = sets.map(gainOf);
    const largest = [...gains].sort((a, b) => b - a).slice(0, count);
    bound = Math.min(
      bound,
      largest.reduce((sum, gain) => sum + gain, covered.size),
    );
    if (chosen.length >= count) break;
    const best = gains.reduce((at, gain, i) => (gain > (gains[at] ?? 0) ? i : at), -1);
    if (best < 0) break;
    chosen.push(best);
    added.push(gains[best]!);
    for (const item of sets[best]!) covered.add(item);
  }
  return { chosen, added, covered: covered.size, bound };
}

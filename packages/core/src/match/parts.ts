import type { MatchProblem } from './problem.ts';

/** A part of a problem that shares no elder and no helper with the rest; `pairs` are positions in the whole. */
export interface Part {
  readonly problem: MatchProblem;
  readonly pairs: readonly number[];
}

/** Splits a problem into its connected parts. Elders and helpers without a pair are in none. O(pairs). */
export function partsOf(problem: MatchProblem): readonly Part[] {
  const { elders, helpers, pairs } = problem;
  const root = Int32Array.from({ length: elders.length + helpers.length }, (_, i) => i);
  const find = (i: number): number => {
    while (root[i] !== i) i = root[i] = root[root[i]!]!;
    return i;
  };
  for (const { elder, helper } of pairs) root[find(elder)] = find(elders.length + helper);

  const grouped = new Map<number, number[]>();
  pairs.forEach(({ elder }, at) => {
    const key = find(elder);
    const own = grouped.get(key);
    if (own) own.push(at);
    else grouped.set(key, [at]);
  });
  return [...grouped.values()].map((own) => {
    const elderAt = new Map<number, number>();
    const helperAt = new Map<number, number>();
    const place = (places: Map<number, number>, i: number): number => {
      const known = places.get(i) ?? places.size;
      places.set(i, known);
      return known;
    };
    const renamed = own.map((at) => {
      const pair = pairs[at]!;
      return { ...pair, elder: place(elderAt, pair.elder), helper: place(helperAt, pair.helper) };
    });
    return {
      pairs: own,
      problem: {
        elders: [...elderAt.keys()].map((i) => elders[i]!),
        helpers: [...helperAt.keys()].map((i) => helpers[i]!),
        pairs: renamed,
      },
    };
  });
}

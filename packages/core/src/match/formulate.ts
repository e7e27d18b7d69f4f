import { byElder, pointsOf, uneven, type MatchProblem, type ProblemPair } from './problem.ts';
import { LinearModel, type Expression } from './linear.ts';

type Entry = readonly [number, number];

interface Sum {
  readonly entries: Entry[];
  constant: number;
}

export interface Formulation {
  readonly model: LinearModel;
  /** Column of each pair: 1 where it is tied. */
  readonly tied: readonly number[];
  /** The six numbers as expressions, exact wherever the pairs are whole. */
  readonly objectives: readonly Expression[];
}

/** For each source that pairs would bring: 1 where one of its pairs is tied. */
function sourceColumns(
  model: LinearModel,
  pairs: readonly ProblemPair[],
  columnOf: (pair: ProblemPair) => number,
  existing: ReadonlySet<string>,
): number[] {
  const groups = new Map<string, number[]>();
  for (const pair of pairs)
    if (!existing.has(pair.key)) groups.set(pair.key, [...(groups.get(pair.key) ?? []), columnOf(pair)]);
  return [...groups.values()].map((columns) => {
    if (columns.length === 1) return columns[0]!;
    const any = model.column(0, 1);
    model.row(0, Infinity, [...columns.map((column): Entry => [column, 1]), [any, -1]]);
    return any;
  });
}

/** Who is served once, and twice, by a sum of sources; twice only where once. */
function serve(
  model: LinearModel,
  sources: readonly number[],
  once: number | null,
  twice: number | null,
): void {
  const served = [once, twice].filter((column) => column !== null);
  model.row(0, Infinity, [
    ...sources.map((column): Entry => [column, 1]),
    ...served.map((column): Entry => [column, -1]),
  ]);
  if (once !== null && twice !== null)
    model.row(0, Infinity, [
      [once, 1],
      [twice, -1],
    ]);
}

/**
 * The matching problem as a linear model with whole pairs. Of the others only those need be whole that
 * two sources serve; the rest are pressed against a sum of pairs, and convex costs are written step by step.
 */
export function formulate(problem: MatchProblem): Formulation {
  const model = new LinearModel();
  const tied = problem.pairs.map(() => model.column(0, 1, true));
  const at = new Map(problem.pairs.map((pair, i) => [pair, tied[i]!]));
  const columnOf = (pair: ProblemPair): number => at.get(pair)!;
  const [alone, uncovered, single, unevenness, effort, load] = Array.from({ length: 6 }, () => ({
    entries: [] as Entry[],
    constant: 0,
  })) as [Sum, Sum, Sum, Sum, Sum, Sum];

  const own = byElder(problem, problem.pairs.keys());
  problem.elders.forEach((elder, i) => {
    const pairs = own[i]!;
    const sources = sourceColumns(model, pairs, columnOf, elder.sources);

    const secure = model.column(0, 1, true);
    single.constant += 1;
    single.entries.push([secure, -1]);
    if (elder.sources.size < 2) {
      const reached = elder.sources.size === 0 ? model.column(0, 1) : null;
      serve(model, sources, reached, secure);
      if (reached !== null) {
        alone.constant += 1;
        alone.entries.push([reached, -1]);
      }
    }

    const points: Entry[] = [];
    let most = 0;
    elder.needs.forEach((need, position) => {
      const now = need.keys.size;
      most += pointsOf(now, need.essential);
      if (now >= 2 || (now === 1 && !need.essential)) return;
      const serving = pairs.filter((pair) => pair.needs.includes(position));
      const givers = sourceColumns(model, serving, columnOf, need.keys);
      const first = now === 0 ? model.column(0, 1) : null;
      const second = need.essential ? model.column(0, 1, true) : null;
      serve(model, givers, first, second);
      if (first !== null) {
        points.push([first, pointsOf(1, need.essential) - pointsOf(0, need.essential)]);
        if (need.essential) {
          uncovered.constant += 1;
          uncovered.entries.push([first, -1]);
        }
      }
      if (second !== null) {
        points.push([second, -pointsOf(1, true)]);
        model.row(0, Infinity, [
          [second, 1],
          [secure, -1],
        ]);
      }
    });

    const least = points.reduce((sum, [, value]) => sum + value, most);
    const { length } = elder.needs;
    const steps = Array.from({ length: most - least }, () => model.column(0, 1));
    model.row(most - least, Infinity, [
      ...steps.map((column): Entry => [column, 1]),
      ...points.map(([column, value]): Entry => [column, -value]),
    ]);
    unevenness.constant += uneven(least, length);
    steps.forEach((column, k) =>
      unevenness.entries.push([column, uneven(least + k + 1, length) - uneven(least + k, length)]),
    );
  });

  problem.pairs.forEach(({ cost }, i) => effort.entries.push([tied[i]!, cost]));
  const takers: ProblemPair[][] = problem.helpers.map(() => []);
  for (const pair of problem.pairs) if (pair.takesRoom) takers[pair.helper]!.push(pair);
  problem.helpers.forEach((helper, h) => {
    load.constant += helper.load ** 2;
    const taking = takers[h]!;
    if (taking.length === 0) return;
    const most = Math.min(helper.room, taking.length);
    const steps = Array.from({ length: most }, () => model.column(0, 1));
    model.row(0, 0, [
      ...taking.map((pair): Entry => [columnOf(pair), 1]),
      ...steps.map((column): Entry => [column, -1]),
    ]);
    steps.forEach((column, k) => load.entries.push([column, 2 * (helper.load + k) + 1]));
  });
  return { model, tied, objectives: [alone, uncovered, single, unevenness, effort, load] };
}

import { disjointPaths as countPaths, PathCounter, smallestCut } from '../../kernels/disjoint-paths.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { callable, type MeasureContext } from '../context.ts';
import { checkPair } from '../positions.ts';
import type { NodeValues } from '../spec.ts';

/**
 * Disjoint paths: how many ways lead from the person to the targets that share nobody on the way, so that no loss of a
 * single person cuts two of them. With several targets every path ends at another one (fan); with one target they meet
 * there, and a direct tie is one of them. With `directed`, along the arcs by which the person can call on others.
 *
 * @returns One value per person; unit paths; 0 where no target can be reached; NaN for the targets themselves. `details`:
 * `adjacent`, 1 where the person is tied to a target directly: no removal of others can then part them.
 * @remarks O(order x paths x ties). Menger (1927), Fundamenta Mathematicae 10, 96-115.
 * @example (await measure(kite, ['disjoint_paths'], { targets: ['7'] })).disjoint_paths.values[2] // Carol to Heather: 2
 */
export async function disjointPaths(snapshot: Snapshot, context: MeasureContext): Promise<NodeValues> {
  const { order } = snapshot;
  const targets = context.targets!;
  const arcs = callable(snapshot, context);
  const adjacent = new Float64Array(order);
  for (let i = 0; i < order; i++)
    for (let k = arcs.offsets[i]!; k < arcs.offsets[i + 1]!; k++)
      if (targets[arcs.neighbors[k]!]) adjacent[i] = 1;
  const shareTargets = targets.reduce((sum, flag) => sum + flag, 0) === 1;
  const values = new Float64Array(order);
  const counter = new PathCounter(arcs, targets, { shareTargets });
  for (let ego = 0; ego < order; ego++) {
    if (targets[ego]) values[ego] = adjacent[ego] = NaN;
    else values[ego] = counter.count(ego);
    await context.step(ego, order);
  }
  return { values, details: { adjacent } };
}

export interface VertexCut {
  /** Smallest number of people whose removal parts the two; null where they are tied directly and nothing can. */
  readonly size: number | null;
  /** Positions of one such set, nearest to the first of the two. */
  readonly people: readonly number[];
  /** Paths between the two that share nobody on the way, the direct tie included. */
  readonly paths: number;
  readonly adjacent: boolean;
}

/**
 * Minimum vertex cut of two people, by their positions: whom all ways from one to the other depend on. With `directed`,
 * ways by which the first can call on the second.
 *
 * @returns `size` is null and `people` empty where the two are tied: no removal of others parts them.
 * @throws UsageError for a position that is not there, or one person twice.
 * @remarks O(paths x ties). Menger (1927): size = paths where the two are not tied.
 * @example minimumVertexCut(kite, 2, 7).people // Carol to Heather: [5, 6], Fernando and Garth
 */
export function minimumVertexCut(
  snapshot: Snapshot,
  from: number,
  to: number,
  options: { readonly directed?: boolean } = {},
): VertexCut {
  checkPair(from, to, snapshot.order);
  const arcs = callable(snapshot, { directed: options.directed ?? false });
  const targets = new Uint8Array(snapshot.order);
  targets[to] = 1;
  const adjacent = arcs.neighbors.subarray(arcs.offsets[from], arcs.offsets[from + 1]).includes(to);
  const people = adjacent ? [] : smallestCut(arcs, from, to);
  return {
    size: adjacent ? null : people.length,
    people,
    paths: countPaths(arcs, from, targets, { shareTargets: true }),
    adjacent,
  };
}

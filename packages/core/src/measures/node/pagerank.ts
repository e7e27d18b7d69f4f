import { simplePagerank } from '../../kernels/simple-pagerank.ts';
import { pagerank as walk } from '../../kernels/walks.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { callable, forward, strengthsOf, type MeasureContext } from '../context.ts';
import type { NodeValues } from '../spec.ts';

const damping = 0.85;

/**
 * PageRank: share of the time that a walker spends with the person who follows a tie with probability 0.85 and else
 * starts with anybody; from somebody without a tie outward, with anybody too. With `directed`, along the arcs supporter ->
 * supported; with `weighted`, ties are taken in proportion to strength.
 *
 * @returns One value per person in (0, 1], summing to 1; never undefined, save weighted where any strength was not recorded.
 * @remarks O(ties) a round, about 30 rounds; directed or weighted 220. Brin & Page (1998), Computer Networks 30, 107-117.
 * @example (await measure(kite, ['pagerank'])).pagerank.values[3] // Diane: 0.1471
 */
export function pagerank(snapshot: Snapshot, context: MeasureContext): NodeValues {
  const parameters = { damping };
  if (!context.directed && !context.weighted)
    return { values: simplePagerank(snapshot.undirected, damping), parameters };
  const arcs = forward(snapshot, context);
  const strengths = strengthsOf(arcs, context);
  if (strengths.some(Number.isNaN)) return { values: new Float64Array(snapshot.order).fill(NaN), parameters };
  const given = Float64Array.from({ length: snapshot.order }, (_, i) =>
    strengths.subarray(arcs.offsets[i], arcs.offsets[i + 1]).reduce((sum, each) => sum + each, 0),
  );
  const feeds = callable(snapshot, context);
  return { values: walk(feeds, strengthsOf(feeds, context), given, damping), parameters };
}

import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { onceEach, shareTriangles } from './triangles.ts';

export interface SimpleHoles {
  readonly constraint: Float64Array;
  readonly effectiveSize: Float64Array;
}

/**
 * Burt's constraint and effective size of a simple symmetric adjacency where all ties count alike: what the ends of a tie
 * invest in each other over others is the sum of 1 / degree over the alters they share. NaN for isolates.
 * O(ties x sqrt(ties)). Burt (1992), Structural Holes; Borgatti (1997), Connections 20(1), 35-38.
 */
export function simpleHoles(graph: Adjacency): SimpleHoles {
  const { offsets } = graph;
  const order = orderOf(graph);
  const once = onceEach(graph);
  const { counts, shared } = shareTriangles(graph, once);
  const constraint = new Float64Array(order);
  for (let node = 0, tie = 0; node < order; node++)
    for (let k = once.starts[node]!, to = once.stops[node]!; k < to; k++) {
      const both = (1 + shared[tie++]!) ** 2;
      constraint[node]! += both;
      constraint[once.list[k]!]! += both;
    }
  const effectiveSize = new Float64Array(order);
  for (let node = 0; node < order; node++) {
    const alters = offsets[node + 1]! - offsets[node]!;
    constraint[node] = constraint[node]! / (alters * alters);
    effectiveSize[node] = alters - (2 * counts[node]!) / alters;
  }
  return { constraint, effectiveSize };
}

import type { Adjacency } from '../util/adjacency.ts';
import { BlockBetweenness } from './block-betweenness.ts';
import { DistanceSweep } from './distance-sweep.ts';
import type { SourceSample } from './source-sample.ts';

/** What a thread gets: the graph, and what to work out of it. */
interface PartsWork {
  readonly kind: 'distances' | 'betweenness';
  readonly graph: Adjacency;
  readonly back: Adjacency | null;
  readonly sample: SourceSample | null;
}

/** Parts of a work, in any order: for the same work the same bits in every thread. */
export function partsOf({
  kind,
  graph,
  back,
  sample,
}: PartsWork): (part: number) => Int32Array | Float64Array {
  if (kind === 'distances') {
    const sweep = new DistanceSweep(graph, back ?? graph, sample);
    return (part) => sweep.countsOf(part);
  }
  const blocks = new BlockBetweenness(graph, back ?? graph);
  return (part) => blocks.sharesOfPart(part);
}

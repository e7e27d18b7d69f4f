import { BlockBetweenness } from '../kernels/block-betweenness.ts';
import { BetweennessAccumulator, CostBetweennessAccumulator } from '../kernels/betweenness.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { inverse } from '../util/strength.ts';
import { callable, forward, type MeasureContext } from './context.ts';
import { withoutStrength } from './distances.ts';

export interface Betweenness {
  /** For each person, and for each entry of `forward(snapshot)`: sum over ordered pairs. NaN where costs are unknown. */
  readonly people: Float64Array;
  readonly arcs: Float64Array;
}

/** Shares of shortest paths from everybody, by steps or with `weighted` by cost = 1 / strength. */
export const shortestPathShares = (snapshot: Snapshot, context: MeasureContext): Promise<Betweenness> =>
  context.once(`betweenness ${context.directed} ${context.weighted}`, () => sweep(snapshot, context));

/** `people` alone: 8 sources at once, and by blocks where there are blocks, which is quicker. */
export const betweennessOf = (snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> =>
  context.weighted
    ? shortestPathShares(snapshot, context).then(({ people }) => people)
    : context.once(`betweenness of people ${context.directed}`, () => byBlocks(snapshot, context));

async function byBlocks(snapshot: Snapshot, context: MeasureContext): Promise<Float64Array> {
  const [graph, turned] = [forward(snapshot, context), callable(snapshot, context)];
  const blocks = new BlockBetweenness(graph, turned);
  const back = graph === turned ? null : turned;
  const work = { kind: 'betweenness', graph, back, sample: null } as const;
  let part = 0;
  const taken = await context.share(work, blocks.parts, blocks.visits, (shares) => {
    blocks.addPart(part++, shares as Float64Array);
    return true;
  });
  for (let i = blocks.worksBefore(taken); i < blocks.works.length; i++) {
    blocks.add(i, blocks.sharesOf(i));
    await context.step(i, blocks.works.length, 64);
  }
  return blocks.scores;
}

async function sweep(snapshot: Snapshot, context: MeasureContext): Promise<Betweenness> {
  const { order } = snapshot;
  const arcs = forward(snapshot, context);
  const accumulator = context.weighted
    ? new CostBetweennessAccumulator(arcs, inverse(arcs.strengths))
    : new BetweennessAccumulator(arcs);
  const unknown = context.weighted ? withoutStrength(snapshot) : new Uint8Array(order);
  for (let source = 0; source < order; source++) {
    if (unknown[source]) {
      accumulator.scores[source] = NaN;
      accumulator.arcs.fill(NaN, arcs.offsets[source], arcs.offsets[source + 1]);
      continue;
    }
    accumulator.addSource(source);
    await context.step(source, order);
  }
  return { people: accumulator.scores, arcs: accumulator.arcs };
}

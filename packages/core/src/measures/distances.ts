import { components } from '../kernels/components.ts';
import { CostSearch } from '../kernels/cost-search.ts';
import { DistanceSweep } from '../kernels/distance-sweep.ts';
import type { DistanceSums } from '../kernels/sweep-engine.ts';
import { Search } from '../kernels/search.ts';
import type { SourceSample } from '../kernels/source-sample.ts';
import type { Csr, Snapshot } from '../model/snapshot.ts';
import { inverse } from '../util/strength.ts';
import { callable, forward, type MeasureContext } from './context.ts';

/** What the distances from each person to all that they can call on add up to. */
export interface Distances extends DistanceSums {
  /** Smallest distance between any two. */
  readonly nearest: number;
}

/** 1 for everybody in a component of which a tie has no recorded strength: distances there are unknown. */
export function withoutStrength({ undirected, order }: Snapshot): Uint8Array {
  const { of, sizes } = components(undirected);
  const { offsets, strengths } = undirected;
  const unknown = new Uint8Array(sizes.length);
  for (let i = 0; i < order; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (Number.isNaN(strengths[k])) unknown[of[i]!] = 1;
  return Uint8Array.from(of, (component) => unknown[component]!);
}

/** The search of shortest paths that `weighted` asks for: by steps, or by cost = 1 / strength. */
export const searchOf = (arcs: Csr, { weighted }: Pick<MeasureContext, 'weighted'>): Search | CostSearch =>
  weighted ? new CostSearch(arcs, inverse(arcs.strengths)) : new Search(arcs);

/**
 * Distances from everybody: ties either way, or with `directed` from the supported to supporters; steps, 512 people in one
 * search, or with `weighted` costs, one by one. NaN for the people of `withoutStrength`. O(order x ties), weighted by log
 * order more.
 */
export const distances = (snapshot: Snapshot, context: MeasureContext): Promise<Distances> =>
  context.once(`distances ${context.directed} ${context.weighted}`, async () => {
    const steps = context.weighted ? null : await inSteps(snapshot, context);
    return steps ?? oneByOne(snapshot, context);
  });

/** What looking at a tie costs for 512 people at once, in visits of a plain search. */
const visitsOfBatch = 20;

/** Null where somebody is farther from somebody than the sweep can count. */
async function inSteps(snapshot: Snapshot, context: MeasureContext): Promise<Distances | null> {
  const sweep = await sweepOf(snapshot, context, null);
  return sweep && { ...sweep.sums(), nearest: snapshot.undirected.neighbors.length > 0 ? 1 : Infinity };
}

/** A sweep when all its batches are done, or null as above. */
export async function sweepOf(
  snapshot: Snapshot,
  context: MeasureContext,
  sample: SourceSample | null,
): Promise<DistanceSweep | null> {
  const [graph, turned] = [callable(snapshot, context), forward(snapshot, context)];
  const back = graph === turned ? null : turned;
  const sweep = new DistanceSweep(graph, turned, sample);
  let isNear = true;
  const visits = sweep.batches.length * graph.neighbors.length * visitsOfBatch;
  const taken = await context.share(
    { kind: 'distances', graph, back, sample },
    sweep.parts,
    visits,
    (part) => {
      isNear = sweep.add(part as Int32Array);
      return isNear;
    },
  );
  if (!isNear) return null;
  for (let i = sweep.batchesBefore(taken); i < sweep.batches.length; i++) {
    if (!sweep.run(i)) return null;
    await context.step(i, sweep.batches.length, 4);
  }
  sweep.finish();
  return sweep;
}

async function oneByOne(snapshot: Snapshot, context: MeasureContext): Promise<Distances> {
  const { order } = snapshot;
  const unknown = context.weighted ? withoutStrength(snapshot) : new Uint8Array(order);
  const search = searchOf(callable(snapshot, context), context);
  const [reached, total, inverse, farthest] = Array.from({ length: 4 }, () => new Float64Array(order)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let nearest = Infinity;
  for (let ego = 0; ego < order; ego++) {
    if (unknown[ego]) {
      for (const values of [reached, total, inverse, farthest]) values[ego] = NaN;
      continue;
    }
    const found = search.run(ego);
    for (let k = 1; k < found; k++) {
      const distance = search.distance[search.queue[k]!]!;
      total[ego]! += distance;
      inverse[ego]! += 1 / distance;
    }
    reached[ego] = found - 1;
    if (found > 1) {
      farthest[ego] = search.distance[search.queue[found - 1]!]!;
      nearest = Math.min(nearest, search.distance[search.queue[1]!]!);
    }
    await context.step(ego, order);
  }
  return { reached, total, inverse, farthest, nearest };
}

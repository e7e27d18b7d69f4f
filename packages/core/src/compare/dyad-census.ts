import type { Snapshot } from '../model/snapshot.ts';

/** Dyads by how they are tied: both ways, one way, not at all. */
export interface DyadCensus {
  readonly order: number;
  readonly mutual: number;
  readonly asymmetric: number;
  readonly null: number;
}

/** Tied dyads, `a[i] < b[i]`, and whether each is tied both ways. */
export interface TiedDyads {
  readonly order: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly mutual: Uint8Array;
}

/** O(ties). */
export function tiedDyads({ undirected, out, in: back, order }: Snapshot): TiedDyads {
  const a: number[] = [];
  const b: number[] = [];
  const mutual: number[] = [];
  const has = ({ offsets, neighbors }: Snapshot['out'], i: number) =>
    new Set(neighbors.subarray(offsets[i], offsets[i + 1]));
  for (let i = 0; i < order; i++) {
    const [to, from] = [has(out, i), has(back, i)];
    for (let k = undirected.offsets[i]!; k < undirected.offsets[i + 1]!; k++) {
      const j = undirected.neighbors[k]!;
      if (j < i) continue;
      a.push(i);
      b.push(j);
      mutual.push(to.has(j) && from.has(j) ? 1 : 0);
    }
  }
  return { order, a: Int32Array.from(a), b: Int32Array.from(b), mutual: Uint8Array.from(mutual) };
}

export function censusOf({ order, mutual }: TiedDyads): DyadCensus {
  const both = mutual.reduce((sum, flag) => sum + flag, 0);
  const one = mutual.length - both;
  return { order, mutual: both, asymmetric: one, null: (order * (order - 1)) / 2 - both - one };
}

export type DyadStatistic = (census: DyadCensus) => number;

/** Statistics that dyads alone determine, NaN where undefined, with the range that an interval may not leave. */
export const dyadStatistics = {
  density: {
    of: ({ order, mutual, asymmetric }) => (mutual + asymmetric) / ((order * (order - 1)) / 2),
    most: () => 1,
  },
  mean_degree: {
    of: ({ order, mutual, asymmetric }) => (2 * (mutual + asymmetric)) / order,
    most: (order) => order - 1,
  },
  /** Arcs that are returned / arcs, as the community measure of that name. */
  reciprocity: { of: ({ mutual, asymmetric }) => (2 * mutual) / (2 * mutual + asymmetric), most: () => 1 },
} as const satisfies Record<string, { of: DyadStatistic; most: (order: number) => number }>;

export type DyadStatisticId = keyof typeof dyadStatistics;
export const dyadStatisticIds = Object.keys(dyadStatistics) as readonly DyadStatisticId[];

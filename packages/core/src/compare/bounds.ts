import type { Bounds, TieBounds } from '../model/comparison.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { dyadsOf, recordedDyads } from './dyad.ts';

/**
 * Bounds where ties are unknown. Known: a tie that stands, a dyad both of whose ends were asked, one recorded as
 * absent. Everything else, and a tie recorded as unknown, may stand or not. Undirected.
 *
 * @returns Ends of what can be, with the number of dyads open; NaN for the mean and the share of nobody.
 * @remarks O(people + ties).
 */
export function tieBounds(snapshot: Snapshot, graph?: SupportGraph): TieBounds {
  const { order, keys, interviewed, undirected } = snapshot;
  const position = new Map(keys.map((key, i) => [key, i]));
  const tied = dyadsOf(snapshot);
  const asked = Uint8Array.from(interviewed, (state) => Number(state === 1));
  const askedCount = asked.reduce((sum, flag) => sum + flag, 0);

  // Dyads of each person of which nothing is known: first by who was asked, then as recorded.
  const open = Int32Array.from(asked, (flag) => (flag === 1 ? order - askedCount : order - 1));
  for (let i = 0; i < order; i++)
    for (let k = undirected.offsets[i]!; k < undirected.offsets[i + 1]!; k++)
      if (asked[i] === 0 || asked[undirected.neighbors[k]!] === 0) open[i]!--;
  const recorded = graph
    ? recordedDyads(graph, snapshot)
    : { absent: new Set<string>(), unknown: new Set<string>() };
  const change = (key: string, by: 1 | -1) => {
    const [a, b] = (JSON.parse(key) as [string, string]).map((id) => position.get(id));
    if (a === undefined || b === undefined || a === b || tied.has(key)) return;
    if ((asked[a] === 1 && asked[b] === 1) === (by === 1)) for (const end of [a, b]) open[end]! += by;
  };
  for (const key of recorded.unknown) change(key, 1);
  for (const key of recorded.absent) if (!recorded.unknown.has(key)) change(key, -1);

  const unknown = open.reduce((sum, count) => sum + count, 0) / 2;
  let alone = 0;
  let certainlyAlone = 0;
  for (let i = 0; i < order; i++) {
    if (undirected.offsets[i] !== undirected.offsets[i + 1]) continue;
    alone++;
    if (open[i] === 0) certainlyAlone++;
  }
  const dyads = (order * (order - 1)) / 2;
  const between = (by: number): Bounds => ({ low: tied.size / by, high: (tied.size + unknown) / by });
  return {
    tied: tied.size,
    unknown,
    density: between(dyads),
    meanDegree: between(order / 2),
    isolates: { low: certainlyAlone, high: alone },
    shareWithoutTie: { low: certainlyAlone / order, high: alone / order },
  };
}

import { PathCounter } from '../kernels/disjoint-paths.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { Adjacency } from '../util/adjacency.ts';
import type { PolicyPack } from './policy.ts';

/** Active ties in either direction, as neighbours. */
function activeTies(graph: SupportGraph, snapshot: Snapshot): Adjacency {
  if (snapshot.active.every((flag) => flag === 1)) return snapshot.undirected;
  const position = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const alters = snapshot.keys.map(() => new Set<number>());
  snapshot.ties.forEach((at, i) => {
    const [a, b] = [position.get(graph.ties[at]!.a)!, position.get(graph.ties[at]!.b)!];
    if (snapshot.active[i] !== 1 || a === b) return;
    alters[a]!.add(b);
    alters[b]!.add(a);
  });
  const offsets = new Int32Array(snapshot.order + 1);
  alters.forEach((own, i) => (offsets[i + 1] = offsets[i]! + own.size));
  return { offsets, neighbors: Int32Array.from(alters.flatMap((own) => [...own].sort((a, b) => a - b))) };
}

/** Counts a person's vertex-disjoint paths to the anchors of the community, if wanted as if one other had left; null where the dataset names none. */
export function pathsToAnchors(
  graph: SupportGraph,
  snapshot: Snapshot,
  policy: PolicyPack,
): ((ego: number, without?: number) => number) | null {
  const anchors = Uint8Array.from(snapshot.people, (person) =>
    Number(graph.people[person]!.roles?.some((role) => policy.anchorRoles.has(role)) ?? false),
  );
  if (!anchors.includes(1)) return null;
  const ties = activeTies(graph, snapshot);
  const counter = new PathCounter(ties, anchors, { shareTargets: true });
  return (ego, gone) => counter.count(ego, gone);
}

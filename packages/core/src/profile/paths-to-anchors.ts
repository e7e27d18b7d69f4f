import { PathCounter } from '../kernels/disjoint-paths.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { positionsIn } from '../snapshot/positions-in.ts';
import { simpleTies } from '../snapshot/simple-ties.ts';
import type { Adjacency } from '../util/adjacency.ts';
import type { PolicyPack } from './policy.ts';

/** Active ties in either direction, as neighbours. */
function activeTies(graph: SupportGraph, snapshot: Snapshot): Adjacency {
  if (snapshot.active.every((flag) => flag === 1)) return snapshot.undirected;
  const position = positionsIn(graph, snapshot);
  const active = snapshot.ties.filter((_, i) => snapshot.active[i] === 1);
  return simpleTies(
    snapshot.order,
    active.map((at) => position[graph.ties[at]!.a]!),
    active.map((at) => position[graph.ties[at]!.b]!),
  );
}

/** Counts a person's vertex-disjoint paths to the anchors of the community, if wanted as if one other had left; null where the dataset names none. */
export function pathsToAnchors(
  graph: SupportGraph,
  snapshot: Snapshot,
  policy: PolicyPack,
): ((ego: number, without?: number) => number) | null {
  const anchors = new Uint8Array(snapshot.order);
  snapshot.people.forEach((person, i) => {
    if (graph.people[person]!.roles?.some((role) => policy.anchorRoles.has(role))) anchors[i] = 1;
  });
  if (!anchors.includes(1)) return null;
  const ties = activeTies(graph, snapshot);
  const counter = new PathCounter(ties, anchors, { shareTargets: true });
  return (ego, gone) => counter.count(ego, gone);
}

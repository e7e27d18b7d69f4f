import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';

/** Position in the snapshot of each person of the support graph, -1 where they are not in it. */
export function positionsIn({ people }: SupportGraph, snapshot: Snapshot): Int32Array {
  const position = new Int32Array(people.length).fill(-1);
  snapshot.people.forEach((person, i) => (position[person] = i));
  return position;
}

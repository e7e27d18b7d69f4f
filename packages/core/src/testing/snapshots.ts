import type { Snapshot } from '../model/snapshot.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';

/** The snapshot of the others and the ties among them. */
export function without(snapshot: Snapshot, ids: readonly string[]): Snapshot {
  if (ids.length === 0) return snapshot;
  const kept = Array.from(snapshot.keys.keys()).filter((i) => !ids.includes(snapshot.keys[i]!));
  const place = new Map(kept.map((person, i) => [person, i]));
  const { offsets, neighbors, strengths } = snapshot.out;
  const arcs = kept.flatMap((from) =>
    Array.from({ length: offsets[from + 1]! - offsets[from]! }, (_, k) => offsets[from]! + k)
      .filter((k) => place.has(neighbors[k]!))
      .map((k) => [place.get(from)!, place.get(neighbors[k]!)!, strengths[k]!] as const),
  );
  return snapshotFromEdges({
    order: kept.length,
    keys: kept.map((person) => snapshot.keys[person]!),
    source: arcs.map(([from]) => from),
    target: arcs.map(([, to]) => to),
    strength: arcs.map(([, , strength]) => strength),
  });
}

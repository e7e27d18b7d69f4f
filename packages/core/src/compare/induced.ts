import type { Csr, Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';

/** The snapshot of some of its people and the ties among them; `keep[i]` = 1 for those who stay. O(people + ties). */
export function inducedSnapshot(graph: SupportGraph, snapshot: Snapshot, keep: ArrayLike<number>): Snapshot {
  const kept = Array.from({ length: snapshot.order }, (_, i) => i).filter((i) => keep[i] === 1);
  const place = new Int32Array(snapshot.order).fill(-1);
  kept.forEach((i, at) => (place[i] = at));
  // Sorted and simple as the whole is: nothing but left out and numbered anew.
  const part = ({ offsets, neighbors, strengths, functions }: Csr): Csr => {
    const starts = [0];
    const entries: number[] = [];
    for (const i of kept) {
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) if (place[neighbors[k]!]! >= 0) entries.push(k);
      starts.push(entries.length);
    }
    return {
      offsets: Int32Array.from(starts),
      neighbors: Int32Array.from(entries, (k) => place[neighbors[k]!]!),
      strengths: Float64Array.from(entries, (k) => strengths[k]!),
      functions: Uint8Array.from(entries, (k) => functions[k]!),
    };
  };
  const people = new Set(kept.map((i) => snapshot.people[i]!));
  const inside = Array.from(snapshot.ties, (_, k) => k).filter((k) => {
    const { a, b } = graph.ties[snapshot.ties[k]!]!;
    return people.has(a) && people.has(b);
  });
  return {
    ...snapshot,
    order: kept.length,
    keys: kept.map((i) => snapshot.keys[i]!),
    undirected: part(snapshot.undirected),
    out: part(snapshot.out),
    in: part(snapshot.in),
    people: Int32Array.from(kept, (i) => snapshot.people[i]!),
    ties: Int32Array.from(inside, (k) => snapshot.ties[k]!),
    active: Int8Array.from(inside, (k) => snapshot.active[k]!),
    ages: Float64Array.from(kept, (i) => snapshot.ages[i]!),
    elders: Uint8Array.from(kept, (i) => snapshot.elders[i]!),
    lastContacts: kept.map((i) => snapshot.lastContacts[i]!),
    interviewed: Int8Array.from(kept, (i) => snapshot.interviewed[i]!),
  };
}

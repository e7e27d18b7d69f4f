import type { Snapshot } from '../../model/snapshot.ts';

/**
 * Reciprocity of the community: arcs that are returned divided by arcs. (A person's reciprocity counts dyads, not arcs.)
 *
 * @returns A value in [0, 1]; NaN without ties. A tie recorded without a direction is two arcs, both returned.
 * @remarks O(1). igraph's default and networkx's `overall_reciprocity`.
 */
export function arcReciprocity({ out, undirected }: Snapshot): number {
  const arcs = out.neighbors.length;
  // A mutual dyad is two arcs and one tie: arcs - ties of them are mutual.
  return arcs === 0 ? NaN : (2 * (arcs - undirected.neighbors.length / 2)) / arcs;
}

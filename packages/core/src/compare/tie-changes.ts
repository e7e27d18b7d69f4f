import type { TieChanges } from '../model/changes.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { askedIn, dyadsOf, recordedDyads, type Dyad } from './dyad.ts';

/**
 * Ties new, lost and kept between two snapshots, only of dyads both of whose ends were asked both times; a difference
 * of any other dyad says nothing and is listed as unknown. With the graph they were taken from, so is a dyad whose tie
 * is recorded as unknown at the moment where it does not stand. O(ties).
 */
export function tieChanges(before: Snapshot, after: Snapshot, graph?: SupportGraph): TieChanges {
  const [then, now] = [dyadsOf(before), dyadsOf(after)];
  const [askedThen, askedNow] = [askedIn(before), askedIn(after)];
  const none: ReadonlySet<string> = new Set();
  const [openThen, openNow] = [before, after].map((at) =>
    graph ? recordedDyads(graph, at).unknown : none,
  ) as [ReadonlySet<string>, ReadonlySet<string>];
  const asked = (pair: Dyad) => pair.every((id) => askedThen.has(id) && askedNow.has(id));
  const changes: Record<keyof TieChanges, Dyad[]> = { new: [], lost: [], kept: [], unknown: [] };
  for (const [key, pair] of now) {
    const known = asked(pair) && (then.has(key) || !openThen.has(key));
    changes[!known ? 'unknown' : then.has(key) ? 'kept' : 'new'].push(pair);
  }
  for (const [key, pair] of then)
    if (!now.has(key)) changes[asked(pair) && !openNow.has(key) ? 'lost' : 'unknown'].push(pair);
  return changes;
}

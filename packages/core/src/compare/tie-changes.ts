import type { TieChanges } from '../model/changes.ts';
import type { Snapshot } from '../model/snapshot.ts';

type Dyad = readonly [string, string];

/** Tied dyads of the undirected projection by their ids, with whether both ends were asked. */
function dyadsOf({ undirected: { offsets, neighbors }, keys, order }: Snapshot): Map<string, Dyad> {
  const dyads = new Map<string, Dyad>();
  for (let a = 0; a < order; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) {
      const pair = [keys[a]!, keys[neighbors[k]!]!] as const;
      if (a < neighbors[k]!) dyads.set(JSON.stringify([...pair].sort()), pair);
    }
  return dyads;
}

const askedIn = ({ keys, interviewed }: Snapshot): ReadonlySet<string> =>
  new Set(keys.filter((_, i) => interviewed[i] === 1));

/**
 * Ties new, lost and kept between two snapshots, only of dyads both of whose ends were asked both times; a difference
 * of any other dyad says nothing and is listed as unknown. O(ties).
 */
export function tieChanges(before: Snapshot, after: Snapshot): TieChanges {
  const [then, now] = [dyadsOf(before), dyadsOf(after)];
  const [askedThen, askedNow] = [askedIn(before), askedIn(after)];
  const asked = (pair: Dyad) => pair.every((id) => askedThen.has(id) && askedNow.has(id));
  const changes: Record<keyof TieChanges, Dyad[]> = { new: [], lost: [], kept: [], unknown: [] };
  for (const [key, pair] of now) {
    if (!asked(pair)) changes.unknown.push(pair);
    else changes[then.has(key) ? 'kept' : 'new'].push(pair);
  }
  for (const [key, pair] of then) if (!now.has(key)) changes[asked(pair) ? 'lost' : 'unknown'].push(pair);
  return changes;
}

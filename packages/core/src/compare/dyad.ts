import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { isValidAt } from '../util/interval.ts';

export type Dyad = readonly [string, string];

/** The same for both orders, and for any ids. */
export const dyadKey = ([a, b]: Dyad): string => JSON.stringify(a < b ? [a, b] : [b, a]);

/** Tied dyads of the undirected projection by key, each in the order of `keys`. */
export function dyadsOf({ undirected: { offsets, neighbors }, keys, order }: Snapshot): Map<string, Dyad> {
  const dyads = new Map<string, Dyad>();
  for (let a = 0; a < order; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) {
      const pair = [keys[a]!, keys[neighbors[k]!]!] as const;
      if (a < neighbors[k]!) dyads.set(dyadKey(pair), pair);
    }
  return dyads;
}

/** People who were asked. */
export const askedIn = ({ keys, interviewed }: Snapshot): ReadonlySet<string> =>
  new Set(keys.filter((_, i) => interviewed[i] === 1));

/** Dyads of which somebody recorded that there is no tie, or that it is not known whether there is. */
export function recordedDyads(
  graph: SupportGraph,
  { asOf, wave }: Snapshot,
): { readonly absent: ReadonlySet<string>; readonly unknown: ReadonlySet<string> } {
  const of = (status: string) =>
    new Set(
      graph.dataset.ties
        .filter(
          (row) => row.status === status && (row.wave === null || row.wave === wave) && isValidAt(row, asOf),
        )
        .map((row) => dyadKey([row.supporter, row.supported])),
    );
  return { absent: of('absent'), unknown: of('unknown') };
}

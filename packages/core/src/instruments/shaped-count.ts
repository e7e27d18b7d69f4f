import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { kinKinds, type TieKind } from '../model/vocabulary.ts';
import { isValidAt } from '../util/interval.ts';

/** Alters in touch at least monthly. */
export interface ContactCount {
  readonly atLeast: number;
  /** With all open questions answered yes; null where the person was not asked, for then nothing bounds it. */
  readonly atMost: number | null;
  /** 0, 1, 2, 3-4, 5-8, 9 or more people as 0..5; null unless every answer to the open questions gives the same. */
  readonly coded: number | null;
}

/**
 * What a register of ties can say in the shape of the LSNS-6: it is a count of what others recorded, not an answer of
 * the person, and never takes the place of the instrument.
 */
export interface ShapedCount {
  readonly name: 'LSNS-6-shaped count';
  readonly person: string;
  readonly family: ContactCount;
  readonly friends: ContactCount;
}

/** Neither friends nor neighbours in the sense of the instrument: people who come because it is their work, and 点头之交. */
const notFriends: ReadonlySet<TieKind> = new Set(['acquaintance', 'casework', 'grid', 'medical', 'provider']);

/**
 * A number of people in the coding of the LSNS: 0, 1, 2, 3-4, 5-8, 9 or more.
 *
 * @example [0, 1, 2, 4, 8, 9].map(codedCount) // [0, 1, 2, 3, 4, 5]
 */
export const codedCount = (people: number): number =>
  people >= 9 ? 5 : people >= 5 ? 4 : people >= 3 ? 3 : people;

interface Pair {
  kin: boolean;
  friend: boolean;
  kindUnknown: boolean;
  frequency: number | null;
}

/** Each person's alters by the ties that stand at the snapshot's moment, kin that gives nothing included. */
function pairsOf(
  graph: SupportGraph,
  { asOf, wave, people }: Snapshot,
): readonly ReadonlyMap<number, Pair>[] {
  const position = new Map(Array.from(people, (person, i) => [person, i]));
  const found = Array.from(people, () => new Map<number, Pair>());
  for (const { a, b, row } of graph.ties) {
    const [i, j] = [position.get(a), position.get(b)];
    if (i === undefined || j === undefined || i === j) continue;
    if (row.status !== null && row.status !== 'present') continue;
    if ((row.wave !== null && row.wave !== wave) || !isValidAt(row, asOf)) continue;
    for (const [ego, alter] of [
      [i, j],
      [j, i],
    ] as const) {
      const pair = found[ego]!.get(alter) ?? {
        kin: false,
        friend: false,
        kindUnknown: false,
        frequency: null,
      };
      found[ego]!.set(alter, pair);
      if (row.kind === null) pair.kindUnknown = true;
      else if (kinKinds.has(row.kind)) pair.kin = true;
      else if (!notFriends.has(row.kind)) pair.friend = true;
      if (row.frequency_30d !== null) pair.frequency = Math.max(pair.frequency ?? 0, row.frequency_30d);
    }
  }
  return found;
}

/**
 * For everybody of a snapshot: kin, and friends and neighbours, with declared contact at least monthly. Unknown where
 * the person was not asked, where no frequency was ever recorded, or where an open kind or frequency could change it.
 *
 * @remarks O(people + ties).
 */
export function lsns6ShapedCounts(graph: SupportGraph, snapshot: Snapshot): readonly ShapedCount[] {
  const pairs = pairsOf(graph, snapshot);
  return snapshot.keys.map((person, i) => {
    const asked = snapshot.interviewed[i] === 1 && graph.collected.frequency;
    const alters = [...pairs[i]!.values()];
    const count = (sure: (pair: Pair) => boolean, possible: (pair: Pair) => boolean): ContactCount => {
      const atLeast = alters.filter((pair) => sure(pair) && (pair.frequency ?? 0) >= 1).length;
      const most = alters.filter((pair) => possible(pair) && (pair.frequency ?? 1) >= 1).length;
      const known = asked && codedCount(atLeast) === codedCount(most);
      return { atLeast, atMost: asked ? most : null, coded: known ? codedCount(atLeast) : null };
    };
    return {
      name: 'LSNS-6-shaped count',
      person,
      family: count(
        ({ kin }) => kin,
        ({ kin, kindUnknown }) => kin || kindUnknown,
      ),
      friends: count(
        ({ kin, friend, kindUnknown }) => !kin && friend && !kindUnknown,
        ({ kin, friend, kindUnknown }) => !kin && (friend || kindUnknown),
      ),
    };
  });
}

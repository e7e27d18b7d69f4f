import type { Snapshot } from '../../model/snapshot.ts';
import { checkPair } from '../positions.ts';

/** How plausible a tie between two people is by whom both know. It says nothing of need: 0 for everybody without a tie. */
export interface Likeness {
  /** Alters in common. */
  readonly common: number;
  /** Alters in common of all alters of either; NaN where neither has any. */
  readonly jaccard: number;
  /** Sum over common alters of 1 / ln degree. */
  readonly adamicAdar: number;
  /** Sum over common alters of 1 / degree. */
  readonly resourceAllocation: number;
  /** Product of the two degrees. */
  readonly preferentialAttachment: number;
}

/**
 * Scores of link prediction of two people by position. Undirected. Use them to break a tie between candidates, never to rank
 * people by need: they favour the well-connected.
 *
 * @throws UsageError for a position that is not there, or one person twice.
 * @remarks O(sum of the two degrees).
 * @see Adamic & Adar (2003), Social Networks 25, 211-230; Zhou, Lü & Zhang (2009), European Physical Journal B 71, 623-630.
 * @example likeness(kite, 0, 6).adamicAdar // Andre and Garth: 1.9008
 */
export function likeness(
  { undirected: { offsets, neighbors }, order }: Snapshot,
  a: number,
  b: number,
): Likeness {
  checkPair(a, b, order);
  const altersOf = (i: number) => neighbors.subarray(offsets[i], offsets[i + 1]);
  const degree = (i: number) => offsets[i + 1]! - offsets[i]!;
  const ofB = new Set(altersOf(b));
  const shared = Array.from(altersOf(a).filter((alter) => ofB.has(alter)));
  const sum = (of: (alter: number) => number) => shared.reduce((total, alter) => total + of(alter), 0);
  return {
    common: shared.length,
    jaccard: shared.length / (degree(a) + degree(b) - shared.length),
    adamicAdar: sum((alter) => 1 / Math.log(degree(alter))),
    resourceAllocation: sum((alter) => 1 / degree(alter)),
    preferentialAttachment: degree(a) * degree(b),
  };
}

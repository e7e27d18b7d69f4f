import { alterTies } from '../../kernels/alter-ties.ts';
import { directedTriads, triadNames, undirectedTriads } from '../../kernels/triads.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { MeasureContext } from '../context.ts';

/**
 * Transitivity: of all pairs of ties that meet in one person, the share whose other ends are tied: 3 triangles / connected
 * triples. NaN without two ties that meet (networkx says 0 there).
 *
 * @remarks O(sum of degree squared). Newman, Watts & Strogatz (2002), PNAS 99, 2566-2572.
 */
export function transitivity({ undirected, order }: Snapshot): number {
  let triples = 0;
  for (let i = 0; i < order; i++) {
    const degree = undirected.offsets[i + 1]! - undirected.offsets[i]!;
    triples += (degree * (degree - 1)) / 2;
  }
  return triples === 0 ? NaN : alterTies(undirected).reduce((sum, ties) => sum + ties, 0) / triples;
}

/**
 * Triad census: number of sets of three people by how they are tied. Undirected by the number of ties, `0` to `3`; with
 * `directed`, the sixteen classes of Holland & Leinhardt, `003` to `300`. All 0 where n < 3.
 *
 * @remarks O(sum of degree squared). Holland & Leinhardt (1970), American Journal of Sociology 76, 492-513; Batagelj &
 * Mrvar (2001).
 */
export function triadCensus(
  snapshot: Snapshot,
  { directed }: MeasureContext,
): Readonly<Record<string, number>> {
  if (!directed)
    return Object.fromEntries(
      undirectedTriads(snapshot.undirected).map((count, ties) => [String(ties), count]),
    );
  const counts = directedTriads(snapshot.undirected, snapshot.out);
  return Object.fromEntries(triadNames.map((name, i) => [name, counts[i]!]));
}

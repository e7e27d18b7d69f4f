import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { alterTies } from './alter-ties.ts';

/** Triads of a simple symmetric adjacency by their number of ties, 0 to 3. O(sum of degree squared). */
export function undirectedTriads(graph: Adjacency): readonly [number, number, number, number] {
  const { offsets } = graph;
  const order = orderOf(graph);
  let triples = 0;
  for (let i = 0; i < order; i++) {
    const degree = offsets[i + 1]! - offsets[i]!;
    triples += (degree * (degree - 1)) / 2;
  }
  const three = alterTies(graph).reduce((sum, ties) => sum + ties, 0) / 3;
  const two = triples - 3 * three;
  // Every tie is in order - 2 triads.
  const one = (graph.neighbors.length / 2) * (order - 2) - 2 * two - 3 * three;
  const all = (order * (order - 1) * (order - 2)) / 6;
  return [all - one - two - three, one, two, three];
}

/** The sixteen classes of directed triads, in the order of Holland & Leinhardt. */
// prettier-ignore
export const triadNames = [
  '003', '012', '102', '021D', '021U', '021C', '111D', '111U',
  '030T', '030C', '201', '120D', '120U', '120C', '210', '300',
] as const;

/** Place in `triadNames`, from 1, of each way to tie three people: bits a>b, b>a, a>c, c>a, b>c, c>b. */
// prettier-ignore
const classOf = [
  1, 2, 2, 3, 2, 4, 6, 8, 2, 6, 5, 7, 3, 8, 7, 11, 2, 6, 4, 8, 5, 9, 9, 13, 6, 10, 9, 14, 7, 14, 12, 15,
  2, 5, 6, 7, 6, 9, 10, 14, 4, 9, 9, 12, 8, 13, 14, 15, 3, 7, 8, 11, 7, 12, 14, 15, 8, 14, 13, 15, 11, 15, 15, 16,
];

/**
 * Counts of directed triads by class, in the order of `triadNames`. Visits only triads of which two dyads are tied; those
 * with one or none follow by counting. O(sum of degree squared). Batagelj & Mrvar (2001), Social Networks 23, 237-243.
 *
 * @param either Who is tied to whom in any direction.
 */
export function directedTriads(either: Adjacency, out: Adjacency): Float64Array {
  const { offsets, neighbors } = either;
  const order = orderOf(either);
  const counts = new Float64Array(triadNames.length);
  const arc = (from: number, to: number): number => Number(isEntry(out, from, to));
  const nearA = new Int32Array(order).fill(-1);
  const seen = new Int32Array(order).fill(-1);
  let round = 0;
  for (let a = 0; a < order; a++) {
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) nearA[neighbors[k]!] = a;
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) {
      const b = neighbors[k]!;
      if (b < a) continue;
      const dyad = arc(a, b) + 2 * arc(b, a);
      round++;
      let tied = 0;
      for (const end of [a, b])
        for (let l = offsets[end]!; l < offsets[end + 1]!; l++) {
          const c = neighbors[l]!;
          if (c === a || c === b || seen[c] === round) continue;
          seen[c] = round;
          tied++;
          // Each triad once: from the smallest of its dyads that are tied.
          if (c < b && (c < a || nearA[c] === a)) continue;
          counts[classOf[dyad + 4 * arc(a, c) + 8 * arc(c, a) + 16 * arc(b, c) + 32 * arc(c, b)]! - 1]!++;
        }
      counts[dyad === 3 ? 2 : 1]! += order - 2 - tied;
    }
  }
  const others = counts.reduce((sum, count) => sum + count, 0);
  counts[0] = (order * (order - 1) * (order - 2)) / 6 - others;
  return counts;
}

function isEntry({ offsets, neighbors }: Adjacency, from: number, to: number): boolean {
  let [low, high] = [offsets[from]!, offsets[from + 1]! - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (neighbors[middle] === to) return true;
    if (neighbors[middle]! < to) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

import { orderOf, type Adjacency } from '../util/adjacency.ts';

/**
 * Each tie once: those of a node are `list[starts[node] .. stops[node])`, sorted as in the adjacency, and have the numbers
 * from `before[node]` on.
 */
export interface OnceEach {
  readonly list: Int32Array;
  readonly starts: Int32Array;
  readonly stops: Int32Array;
  readonly before: Int32Array;
  /** 1 where ties go from the first end to the later one: then the last alter of a row comes before none of the others. */
  readonly spared: number;
}

/** As many looks at an alter's ties are quick, and so many more for each tie. */
const quickLooks = 10_000_000;
const looksOfTie = 64;

/**
 * From the first end, for that costs no list: the last ties of a row are those, and what is added up for a tie comes in the
 * order of people, in a part of a network as in the whole. Where some have so many ties that it would be slow, from the end
 * with fewer (of equals the first).
 */
export function onceEach(graph: Adjacency): OnceEach {
  const { offsets, neighbors } = graph;
  const order = orderOf(graph);
  let looks = 0;
  // A node with d ties is looked at by its x earlier alters for its d - x later ones: d * d / 4 at most.
  for (let node = 0; node < order; node++) looks += (offsets[node + 1]! - offsets[node]!) ** 2 / 4;
  return looks > quickLooks + (looksOfTie * neighbors.length) / 2 ? fromFewer(graph) : fromFirst(graph);
}

function fromFirst({ offsets, neighbors }: Adjacency): OnceEach {
  const order = offsets.length - 1;
  const starts = new Int32Array(order);
  const before = new Int32Array(order);
  let size = 0;
  for (let node = 0; node < order; node++) {
    const to = offsets[node + 1]!;
    let k = to;
    for (const from = offsets[node]!; k > from && neighbors[k - 1]! > node;) k--;
    starts[node] = k;
    before[node] = size;
    size += to - k;
  }
  return { list: neighbors, starts, stops: offsets.subarray(1), before, spared: 1 };
}

function fromFewer({ offsets, neighbors }: Adjacency): OnceEach {
  const order = offsets.length - 1;
  const starts = new Int32Array(order + 1);
  const list = new Int32Array(neighbors.length >> 1);
  let size = 0;
  for (let node = 0; node < order; node++) {
    const to = offsets[node + 1]!;
    const degree = to - offsets[node]!;
    for (let k = offsets[node]!; k < to; k++) {
      const alter = neighbors[k]!;
      const other = offsets[alter + 1]! - offsets[alter]!;
      if (other > degree || (other === degree && alter > node)) list[size++] = alter;
    }
    starts[node + 1] = size;
  }
  return { list, starts, stops: starts.subarray(1), before: starts, spared: 0 };
}

/**
 * For each node the number of triangles it is in. Each triangle is found once, O(ties x sqrt(ties)). Latapy (2008),
 * Theoretical Computer Science 407, 458-473.
 */
export function countTriangles(order: number, { list, starts, stops, spared }: OnceEach): Float64Array {
  const counts = new Float64Array(order);
  const isAlter = new Uint8Array(order);
  for (let a = 0; a < order; a++) {
    const [from, to] = [starts[a]!, stops[a]!];
    if (to - from < 2) continue;
    for (let k = from; k < to; k++) isAlter[list[k]!] = 1;
    for (let k = from; k < to - spared; k++) {
      const b = list[k]!;
      let found = 0;
      for (let l = starts[b]!, end = stops[b]!; l < end; l++) {
        const c = list[l]!;
        if (isAlter[c] === 0) continue;
        counts[c]!++;
        found++;
      }
      if (found === 0) continue;
      counts[a]! += found;
      counts[b]! += found;
    }
    for (let k = from; k < to; k++) isAlter[list[k]!] = 0;
  }
  return counts;
}

/** As `countTriangles`, and for each tie, by its number, the sum of 1 / degree over the alters that both ends have. */
export function shareTriangles(graph: Adjacency, { list, starts, stops, before, spared }: OnceEach) {
  const order = orderOf(graph);
  const counts = new Float64Array(order);
  const shared = new Float64Array(graph.neighbors.length >> 1);
  const inverse = new Float64Array(order);
  for (let i = 0; i < order; i++) inverse[i] = 1 / (graph.offsets[i + 1]! - graph.offsets[i]!);
  /** By alter of this round: 1 and the number of the tie to it. */
  const tieTo = new Int32Array(order);
  for (let a = 0; a < order; a++) {
    const [from, to] = [starts[a]!, stops[a]!];
    if (to - from < 2) continue;
    const first = before[a]! - from;
    for (let k = from; k < to; k++) tieTo[list[k]!] = first + k + 1;
    for (let k = from; k < to - spared; k++) {
      const b = list[k]!;
      const second = before[b]! - starts[b]!;
      let found = 0;
      for (let l = starts[b]!, end = stops[b]!; l < end; l++) {
        const c = list[l]!;
        const third = tieTo[c]!;
        if (third === 0) continue;
        found++;
        counts[c]!++;
        shared[first + k]! += inverse[c]!;
        shared[third - 1]! += inverse[b]!;
        shared[second + l]! += inverse[a]!;
      }
      if (found === 0) continue;
      counts[a]! += found;
      counts[b]! += found;
    }
    for (let k = from; k < to; k++) tieTo[list[k]!] = 0;
  }
  return { counts, shared };
}

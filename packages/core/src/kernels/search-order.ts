import { orderOf, type Adjacency } from '../util/adjacency.ts';

/** The nodes of a graph as a search finds them, piece by piece: those of a piece and their neighbours lie together. */
export interface SearchOrder {
  readonly nodes: Int32Array;
  readonly place: Int32Array;
  /** Where each piece starts in `nodes`, and at last the order. */
  readonly pieces: Int32Array;
}

/** Pieces are the weak components of `graph` with `back`, its arcs turned round; for ties both are one. O(order + arcs). */
export function searchOrder(graph: Adjacency, back: Adjacency = graph): SearchOrder {
  const order = orderOf(graph);
  const nodes = new Int32Array(order);
  const place = new Int32Array(order).fill(-1);
  const pieces: number[] = [];
  let found = 0;
  for (let first = 0; first < order; first++) {
    if (place[first] !== -1) continue;
    pieces.push(found);
    place[first] = found;
    nodes[found++] = first;
    for (let head = found - 1; head < found; head++) {
      const node = nodes[head]!;
      found = visit(graph, node, nodes, place, found);
      if (back !== graph) found = visit(back, node, nodes, place, found);
    }
  }
  pieces.push(found);
  return { nodes, place, pieces: Int32Array.from(pieces) };
}

function visit(
  { offsets, neighbors }: Adjacency,
  node: number,
  nodes: Int32Array,
  place: Int32Array,
  found: number,
): number {
  for (let k = offsets[node]!, to = offsets[node + 1]!; k < to; k++) {
    const alter = neighbors[k]!;
    if (place[alter] !== -1) continue;
    place[alter] = found;
    nodes[found++] = alter;
  }
  return found;
}

/** Writes the same graph with its nodes in another order into `into`. Neighbours keep their order. */
export function renumber(graph: Adjacency, { nodes, place }: SearchOrder, into: Adjacency): void {
  const { offsets, neighbors } = graph;
  let size = 0;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    for (let k = offsets[node]!, to = offsets[node + 1]!; k < to; k++)
      into.neighbors[size++] = place[neighbors[k]!]!;
    into.offsets[i + 1] = size;
  }
}

/** The same pieces, in each those with few ties first. */
export function byTies(graph: Adjacency, { nodes, pieces }: SearchOrder): SearchOrder {
  const sorted = nodes.slice();
  const degrees = new Int32Array(nodes.length);
  for (let i = 0; i < nodes.length; i++)
    degrees[i] = graph.offsets[nodes[i]! + 1]! - graph.offsets[nodes[i]!]!;
  for (let piece = 0; piece + 1 < pieces.length; piece++) {
    const [start, end] = [pieces[piece]!, pieces[piece + 1]!];
    if (end - start > 2)
      fewFirst(degrees, start, end).forEach((from, i) => (sorted[start + i] = nodes[from]!));
  }
  const place = new Int32Array(nodes.length);
  for (let i = 0; i < sorted.length; i++) place[sorted[i]!] = i;
  return { nodes: sorted, place, pieces };
}

/** `start .. end` by their degrees, equals as they come. */
function fewFirst(degrees: Int32Array, start: number, end: number): Int32Array {
  let most = 0;
  for (let i = start; i < end; i++) most = Math.max(most, degrees[i]!);
  const next = new Int32Array(most + 2);
  for (let i = start; i < end; i++) next[degrees[i]! + 1]!++;
  for (let degree = 1; degree <= most; degree++) next[degree]! += next[degree - 1]!;
  const sorted = new Int32Array(end - start);
  for (let i = start; i < end; i++) sorted[next[degrees[i]!]!++] = i;
  return sorted;
}

/** One hub for about so many nodes. */
const nodesOfHub = 400;

/** All places, those of pieces of more than `least` by hubs. */
export function sourceOrder(arcs: Adjacency, pieces: Int32Array, least: number): Int32Array {
  const sources = Int32Array.from({ length: orderOf(arcs) }, (_, place) => place);
  for (let piece = 0; piece + 1 < pieces.length; piece++) {
    const [start, end] = [pieces[piece]!, pieces[piece + 1]!];
    if (end - start > least) sources.set(byHubs(arcs, start, end), start);
  }
  return sources;
}

/**
 * The nodes `start .. end` of a connected piece by their steps to the nearest of the hubs (those with most ties), then by
 * which hub it is: paths run over hubs, so such nodes are about as far as each other from everybody. O(piece and its ties).
 */
export function byHubs({ offsets, neighbors }: Adjacency, start: number, end: number): Int32Array {
  const degrees = new Int32Array(end);
  for (let i = start; i < end; i++) degrees[i] = offsets[i + 1]! - offsets[i]!;
  const hubs = fewFirst(degrees, start, end).subarray(-Math.ceil((end - start) / nodesOfHub));
  const queue = new Int32Array(end - start);
  const isFound = new Uint8Array(end - start);
  let found = 0;
  for (let i = hubs.length - 1; i >= 0; i--) {
    isFound[hubs[i]! - start] = 1;
    queue[found++] = hubs[i]!;
  }
  for (let head = 0; head < found; head++) {
    const node = queue[head]!;
    for (let k = offsets[node]!, to = offsets[node + 1]!; k < to; k++) {
      const alter = neighbors[k]!;
      if (isFound[alter - start] === 1) continue;
      isFound[alter - start] = 1;
      queue[found++] = alter;
    }
  }
  return queue;
}

import { orderOf, type Adjacency } from '../util/adjacency.ts';
import { lanes, type BetweennessEngine, type BlockGraph } from './betweenness-engine.ts';
import { components } from './components.ts';
import { lowpoint, type Lowpoint } from './lowpoint.ts';
import { PlainBetweenness } from './plain-betweenness.ts';
import { byHubs, renumber, searchOrder } from './search-order.ts';
import { SimdBetweenness } from './simd-betweenness.ts';
import { simdKernels } from './simd.ts';

/** Sources of one piece of work: what is added up together, whoever does it, so that sums round alike. */
const sourcesOfWork = 8 * lanes;
const fewest = 64;
/** Nodes times sources: some milliseconds. */
const costOfPart = 200_000;

interface Work {
  readonly start: number;
  readonly end: number;
  readonly sources: Int32Array;
}

/**
 * Exact betweenness of a simple symmetric adjacency: for each node the sum over ordered pairs of the share of shortest paths
 * through it, ends excluded. Paths between blocks run through their articulation points whatever their course, so that
 * counting suffices there; within a block Brandes' accumulation runs from 8 sources at once, each node weighted by all who
 * hang on it. Brandes (2001), Journal of Mathematical Sociology 25(2), 163-177; Puzis et al. (2012), SocialCom,
 * 302-311.
 *
 * @remarks O(sum over blocks of their order x ties); trees and cliques cost nothing.
 */
export class BlockBetweenness {
  /** Numbered pieces of work: `add(i, sharesOf(i))` for each, in this order. */
  readonly works: readonly Work[];
  readonly scores: Float64Array;
  readonly #graph: BlockGraph;
  readonly #engine: BetweennessEngine;
  /** The first work of each part, and at last their number. */
  readonly #parts: readonly number[];

  /** With `back`, its arcs turned round, along arcs: these have no blocks, and everybody stands for themselves. */
  constructor(graph: Adjacency, back: Adjacency = graph) {
    if (back === graph) {
      const found = lowpoint(graph);
      const standing = weigh(graph, found);
      this.scores = standing.between;
      this.#graph = sideBySide(graph, found, standing.weights);
    } else {
      this.scores = new Float64Array(orderOf(graph));
      this.#graph = alongArcs(graph, back);
    }
    const simd = this.#graph.nodes.length < fewest ? null : simdKernels();
    this.#engine = simd ? new SimdBetweenness(simd, this.#graph) : new PlainBetweenness(this.#graph);
    this.works = worksOf(this.#graph);
    this.#parts = partsOf(this.works);
  }

  /** What the sources of a piece of work add, by node of its block. */
  sharesOf(work: number): Float64Array {
    const { start, end, sources } = this.works[work]!;
    const { scores } = this.#engine;
    scores.fill(0, 2 * start, 2 * end);
    for (let i = 0; i < sources.length; i += lanes)
      this.#engine.run(start, end, sources.subarray(i, i + lanes));
    const shares = new Float64Array(end - start);
    for (let i = 0; i < shares.length; i++)
      shares[i] = scores[2 * (start + i)]! + scores[2 * (start + i) + 1]!;
    return shares;
  }

  /** How many parts the works make, for threads. */
  get parts(): number {
    return this.#parts.length - 1;
  }

  /** What the works of a part add, one after another. */
  sharesOfPart(part: number): Float64Array {
    const [from, to] = [this.#parts[part]!, this.#parts[part + 1]!];
    const all = new Float64Array(this.#sizeOf(from, to));
    for (let work = from, at = 0; work < to; work++) {
      const shares = this.sharesOf(work);
      all.set(shares, at);
      at += shares.length;
    }
    return all;
  }

  /** Adds what a part gave: the parts in their order. */
  addPart(part: number, shares: Float64Array): void {
    const [from, to] = [this.#parts[part]!, this.#parts[part + 1]!];
    for (let work = from, at = 0; work < to; work++) {
      const size = this.#sizeOf(work, work + 1);
      this.add(work, shares.subarray(at, at + size));
      at += size;
    }
  }

  /** About how many arcs the works look at in all. */
  get visits(): number {
    const { offsets } = this.#graph;
    return this.works.reduce(
      (sum, { start, end, sources }) => sum + sources.length * (offsets[end]! - offsets[start]!),
      0,
    );
  }

  /** Works of which the parts before `part` consist. */
  worksBefore(part: number): number {
    return this.#parts[part]!;
  }

  #sizeOf(from: number, to: number): number {
    let size = 0;
    for (let work = from; work < to; work++) size += this.works[work]!.end - this.works[work]!.start;
    return size;
  }

  add(work: number, shares: Float64Array): void {
    const { start } = this.works[work]!;
    for (let i = 0; i < shares.length; i++) this.scores[this.#graph.nodes[start + i]!]! += shares[i]!;
  }
}

/** How many people each member of a block stands for, itself and all who hang on it outside; and pairs parted by a node. */
function weigh(graph: Adjacency, { members, starts }: Lowpoint) {
  const { of, sizes } = components(graph);
  const order = orderOf(graph);
  const below = new Float64Array(order);
  const squares = new Float64Array(order);
  const weights = new Float64Array(members.length);
  for (let block = 0; block + 1 < starts.length; block++) {
    const top = starts[block + 1]! - 1;
    let branch = 0;
    for (let i = starts[block]!; i < top; i++) {
      weights[i] = 1 + below[members[i]!]!;
      branch += weights[i]!;
    }
    weights[top] = sizes[of[members[top]!]!]! - branch;
    below[members[top]!]! += branch;
    squares[members[top]!]! += branch * branch;
  }
  const between = below.map((hanging, node) => {
    const others = sizes[of[node]!]! - 1;
    return others * others - squares[node]! - (others - hanging) ** 2;
  });
  return { weights, between };
}

/** The blocks in which a shortest path has anything between: three nodes or more, and not all tied to all. */
function sideBySide(graph: Adjacency, { members, starts }: Lowpoint, weights: Float64Array): BlockGraph {
  const place = new Int32Array(orderOf(graph)).fill(-1);
  const nodes: number[] = [];
  const own: number[] = [];
  const offsets: number[] = [0];
  const neighbors: number[] = [];
  for (let block = 0; block + 1 < starts.length; block++) {
    const [from, to] = [starts[block]!, starts[block + 1]!];
    const size = to - from;
    if (size < 3) continue;
    const [firstNode, firstEntry] = [nodes.length, neighbors.length];
    for (let i = from; i < to; i++) place[members[i]!] = firstNode + i - from;
    for (let i = from; i < to; i++) {
      const node = members[i]!;
      nodes.push(node);
      own.push(weights[i]!);
      for (let k = graph.offsets[node]!, end = graph.offsets[node + 1]!; k < end; k++) {
        const alter = place[graph.neighbors[k]!]!;
        if (alter >= firstNode) neighbors.push(alter);
      }
      offsets.push(neighbors.length);
    }
    if (neighbors.length - firstEntry === size * (size - 1)) {
      nodes.length = own.length = firstNode;
      neighbors.length = firstEntry;
      offsets.length = firstNode + 1;
    }
    for (let i = from; i < to; i++) place[members[i]!] = -1;
  }
  const apart = { offsets: Int32Array.from(offsets), neighbors: Int32Array.from(neighbors) };
  const search = searchOrder(apart);
  const found = { offsets: apart.offsets.slice(), neighbors: apart.neighbors.slice() };
  renumber(apart, search, found);
  return {
    ...found,
    back: found,
    nodes: search.nodes.map((i) => nodes[i]!),
    weights: Float64Array.from(search.nodes, (i) => own[i]!),
  };
}

/** All of a graph with arcs, its pieces as a search finds them. */
function alongArcs(graph: Adjacency, back: Adjacency): BlockGraph {
  const search = searchOrder(graph, back);
  const renumbered = (from: Adjacency): Adjacency => {
    const into = { offsets: from.offsets.slice(), neighbors: from.neighbors.slice() };
    renumber(from, search, into);
    return into;
  };
  return {
    ...renumbered(graph),
    back: renumbered(back),
    nodes: search.nodes,
    weights: new Float64Array(orderOf(graph)).fill(1),
  };
}

/** Small works together, so that a part is worth a message. */
function partsOf(works: readonly Work[]): readonly number[] {
  const parts = [0];
  let cost = 0;
  works.forEach(({ start, end, sources }, work) => {
    cost += (end - start) * sources.length;
    if (cost < costOfPart && work + 1 < works.length) return;
    parts.push(work + 1);
    cost = 0;
  });
  return parts;
}

function worksOf(graph: BlockGraph): Work[] {
  const works: Work[] = [];
  const isTies = graph.back.neighbors === graph.neighbors;
  const { pieces } = searchOrder(graph, isTies ? graph : graph.back);
  for (let piece = 0; piece + 1 < pieces.length; piece++) {
    const [start, end] = [pieces[piece]!, pieces[piece + 1]!];
    // Between two there is nobody.
    if (end - start < 3) continue;
    const sources = isTies
      ? byHubs(graph, start, end)
      : Int32Array.from({ length: end - start }, (_, i) => start + i);
    for (let i = 0; i < sources.length; i += sourcesOfWork)
      works.push({ start, end, sources: sources.subarray(i, i + sourcesOfWork) });
  }
  return works;
}

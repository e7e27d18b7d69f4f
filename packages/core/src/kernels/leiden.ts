import type { Adjacency } from '../util/adjacency.ts';
import { seededRandom } from '../util/random.ts';
import { renumber, searchOrder, type SearchOrder } from './search-order.ts';
import { communityGraph, membersOf, merged, numberGroups, type CommunityGraph } from './community-graph.ts';

/** Nodes among which the order is drawn: nearer ones stay near, for the cache. */
const windowSize = 1_024;
/** Times that the whole is gone through, each from what the last one found. */
const rounds = 2;
/** Gains closer than this share of a node's strength are equal: what rounds differently must not choose differently. */
const rounding = 1e-12;

/**
 * Communities by the method of Leiden at resolution 1: nodes move to the group where modularity gains most, groups are split
 * into parts that hang together, parts become nodes, and so on; then once more from there. Of equal gains the first
 * counts and nothing is random but the order, so a seed gives one division. Traag, Waltman & van Eck (2019), Scientific
 * Reports 9, 5233.
 *
 * @returns Groups numbered by their first nodes; nodes without ties are alone.
 * @remarks Near O(ties).
 */
export function leiden(graph: Adjacency, weights: Float64Array, seed: number): Int32Array {
  const search = searchOrder(graph);
  const whole = communityGraph(inOrder(graph, search), weightsInOrder(graph, weights, search));
  const random = seededRandom(seed);
  let groups: Int32Array = Int32Array.from(whole.sums.keys());
  if (whole.total > 0) for (let round = 0; round < rounds; round++) groups = once(whole, groups, random);
  const found = search.place.map((place) => groups[place]!);
  numberGroups(found);
  return found;
}

/** Neighbours near each other in memory: worth more than it costs. */
function inOrder(graph: Adjacency, search: SearchOrder): Adjacency {
  const ordered = { offsets: graph.offsets.slice(), neighbors: graph.neighbors.slice() };
  renumber(graph, search, ordered);
  return ordered;
}

function weightsInOrder({ offsets }: Adjacency, weights: Float64Array, { nodes }: SearchOrder): Float64Array {
  const ordered = new Float64Array(weights.length);
  let at = 0;
  for (const node of nodes)
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) ordered[at++] = weights[k]!;
  return ordered;
}

function once(whole: CommunityGraph, start: Int32Array, random: () => number): Int32Array {
  let graph = whole;
  let groups = start;
  /** Which node of `graph` each node of `whole` is in. */
  let of: Int32Array | null = null;
  for (;;) {
    moveNodes(graph, groups, random);
    const size = numberGroups(groups);
    const parts = splitGroups(graph, groups, size, random);
    const partCount = numberGroups(parts);
    const isDone = size === graph.sums.length || partCount === graph.sums.length;
    if (isDone) break;
    of = of ? of.map((node) => parts[node]!) : parts;
    const next = new Int32Array(partCount);
    for (let node = 0; node < parts.length; node++) next[parts[node]!] = groups[node]!;
    graph = merged(graph, parts, partCount);
    groups = next;
  }
  const found = of ? of.map((node) => groups[node]!) : groups;
  numberGroups(found);
  return found;
}

/** Weights between a node and the groups around it. */
class Around {
  readonly weights: Float64Array;
  readonly groups: Int32Array;
  count = 0;

  constructor(size: number) {
    this.weights = new Float64Array(size);
    this.groups = new Int32Array(size);
  }

  add(group: number, weight: number): void {
    if (this.weights[group] === 0) this.groups[this.count++] = group;
    this.weights[group]! += weight;
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.weights[this.groups[i]!] = 0;
    this.count = 0;
  }
}

/** Moves each node to its best group, then those whose neighbours moved, until none gains. */
function moveNodes(graph: CommunityGraph, groups: Int32Array, random: () => number): void {
  const { offsets, neighbors, weights, sums, total } = graph;
  const size = sums.length;
  const groupSums = new Float64Array(size);
  for (let i = 0; i < size; i++) groupSums[groups[i]!]! += sums[i]!;
  const queue = drawnOrder(size, random);
  const waits = new Uint8Array(size).fill(1);
  const around = new Around(size);
  for (let head = 0, left = size; left > 0; left--) {
    const node = queue[head]!;
    head = head + 1 === size ? 0 : head + 1;
    waits[node] = 0;
    const own = groups[node]!;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) around.add(groups[neighbors[k]!]!, weights[k]!);
    const share = sums[node]! / total;
    groupSums[own]! -= sums[node]!;
    const least = sums[node]! * rounding;
    let best = own;
    let most = around.weights[own]! - share * groupSums[own]!;
    for (let i = 0; i < around.count; i++) {
      const group = around.groups[i]!;
      const gain = around.weights[group]! - share * groupSums[group]!;
      if (gain - most <= least) continue;
      most = gain;
      best = group;
    }
    around.clear();
    groupSums[best]! += sums[node]!;
    if (best === own) continue;
    groups[node] = best;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const alter = neighbors[k]!;
      if (waits[alter] === 1 || groups[alter] === best) continue;
      waits[alter] = 1;
      const tail = head + left - 1;
      queue[tail < size ? tail : tail - size] = alter;
      left++;
    }
  }
}

/** Parts of groups, each held together by ties; numbered by one of their nodes. */
function splitGroups(
  graph: CommunityGraph,
  groups: Int32Array,
  size: number,
  random: () => number,
): Int32Array {
  const { offsets, neighbors, weights, sums, total } = graph;
  const order = sums.length;
  const groupSums = new Float64Array(size);
  for (let i = 0; i < order; i++) groupSums[groups[i]!]! += sums[i]!;
  const parts = Int32Array.from(sums.keys());
  const partSums = sums.slice();
  /** Weight between a part and the rest of its group. */
  const outside = new Float64Array(order);
  for (let i = 0; i < order; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (groups[neighbors[k]!] === groups[i]) outside[i]! += weights[k]!;
  const isAlone = new Uint8Array(order).fill(1);
  const around = new Around(order);
  const hangs = (part: number, group: number): boolean =>
    outside[part]! - (partSums[part]! * (groupSums[group]! - partSums[part]!)) / total >=
    -partSums[part]! * rounding;
  const { starts } = membersOf(groups, size);
  for (const node of drawnOrder(order, random)) {
    const group = groups[node]!;
    if (isAlone[node] === 0 || starts[group + 1]! - starts[group]! === 1 || !hangs(node, group)) continue;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++)
      if (groups[neighbors[k]!] === group) around.add(parts[neighbors[k]!]!, weights[k]!);
    const least = sums[node]! * rounding;
    let best = node;
    let most = 0;
    for (let i = 0; i < around.count; i++) {
      const part = around.groups[i]!;
      const gain = around.weights[part]! - (sums[node]! * partSums[part]!) / total;
      if (gain - most <= least || !hangs(part, group)) continue;
      most = gain;
      best = part;
    }
    if (best !== node) {
      parts[node] = best;
      partSums[best]! += sums[node]!;
      outside[best]! += outside[node]! - 2 * around.weights[best]!;
      isAlone[best] = 0;
    }
    around.clear();
  }
  return parts;
}

function drawnOrder(size: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, i) => i);
  for (let start = 0; start < size; start += windowSize) {
    const end = Math.min(start + windowSize, size);
    for (let i = end - 1; i > start; i--) {
      const j = start + Math.floor(random() * (i - start + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
  }
  return order;
}

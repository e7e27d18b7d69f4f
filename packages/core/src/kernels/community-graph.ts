import type { Adjacency } from '../util/adjacency.ts';

/** A graph whose nodes may stand for several: ties with weights, and what lies inside a node. */
export interface CommunityGraph extends Adjacency {
  readonly weights: Float64Array;
  /** Sum of the weights of a node's ties, those inside it counted at both ends. */
  readonly sums: Float64Array;
  readonly total: number;
}

export function communityGraph({ offsets, neighbors }: Adjacency, weights: Float64Array): CommunityGraph {
  const order = offsets.length - 1;
  const sums = new Float64Array(order);
  let total = 0;
  for (let i = 0; i < order; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sums[i]! += weights[k]!;
    total += sums[i]!;
  }
  return { offsets, neighbors, weights, sums, total };
}

/** Numbers groups by their first members; gives how many there are. */
export function numberGroups(groups: Int32Array): number {
  const names = new Int32Array(groups.length).fill(-1);
  let size = 0;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!;
    if (names[group] === -1) names[group] = size++;
    groups[i] = names[group]!;
  }
  return size;
}

/** One node for each of `size` groups. O(ties). */
export function merged(graph: CommunityGraph, groups: Int32Array, size: number): CommunityGraph {
  const { offsets, neighbors, weights } = graph;
  const { starts, members } = membersOf(groups, size);
  const sums = new Float64Array(size);
  const ends = new Int32Array(size + 1);
  const found = new Int32Array(neighbors.length);
  const added = new Float64Array(neighbors.length);
  const at = new Int32Array(size).fill(-1);
  let count = 0;
  for (let group = 0; group < size; group++) {
    const first = count;
    for (let m = starts[group]!; m < starts[group + 1]!; m++) {
      const node = members[m]!;
      sums[group]! += graph.sums[node]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const other = groups[neighbors[k]!]!;
        if (other === group) continue;
        if (at[other]! < first) {
          at[other] = count;
          found[count++] = other;
        }
        added[at[other]!]! += weights[k]!;
      }
    }
    ends[group + 1] = count;
  }
  const [shorter, lighter] = [found.slice(0, count), added.slice(0, count)];
  return { offsets: ends, neighbors: shorter, weights: lighter, sums, total: graph.total };
}

/** Nodes by group: those of a group are `members[starts[group] .. starts[group + 1])`, in order. */
export function membersOf(groups: Int32Array, size: number) {
  const starts = new Int32Array(size + 1);
  for (const group of groups) starts[group + 1]!++;
  for (let group = 0; group < size; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice();
  const members = new Int32Array(groups.length);
  for (let i = 0; i < groups.length; i++) members[next[groups[i]!]!++] = i;
  return { starts, members };
}

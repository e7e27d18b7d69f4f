import { orderOf } from '../../util/adjacency.ts';
import { Search } from '../../kernels/search.ts';
import { UsageError } from '../../model/issue.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { checkPositions } from '../positions.ts';

/** Centrality of people taken as one. All undirected and unweighted; NaN where nobody is outside. */
export interface GroupCentrality {
  /** Share of the people outside who are tied to somebody inside. */
  readonly degree: number;
  /** People outside divided by their distances to the nearest of the group; NaN where one cannot be reached. */
  readonly closeness: number;
  /** Mean of 1/distance of the people outside to the nearest of the group, 0 for those out of reach. */
  readonly harmonic: number;
  /** Share of the shortest paths between two people outside that pass somebody inside, over pairs; pairs not linked count 0. */
  readonly betweenness: number;
}

/**
 * Group centrality: how central a set of people is together, say a team of visitors, each tie outward counted once.
 *
 * @param people Positions of the group; one named twice counts once.
 * @throws UsageError for an empty group or a position that is not there.
 * @remarks O(order x ties).
 * @see Everett & Borgatti (1999), Journal of Mathematical Sociology 23, 181-201.
 */
export function groupCentrality(snapshot: Snapshot, people: readonly number[]): GroupCentrality {
  const { undirected, order } = snapshot;
  const inside = new Uint8Array(order);
  checkPositions(people, order);
  for (const person of people) inside[person] = 1;
  if (people.length === 0) throw new UsageError('expected at least one person in the group, got 0');
  const nearest = new Float64Array(order).fill(Infinity);
  const search = new Search(undirected);
  for (const person of people) {
    const found = search.run(person);
    for (let k = 0; k < found; k++) {
      const other = search.queue[k]!;
      nearest[other] = Math.min(nearest[other]!, search.distance[other]!);
    }
  }
  const outside = Array.from(nearest).filter((_, i) => !inside[i]);
  const count = outside.length;
  const total = outside.reduce((sum, distance) => sum + distance, 0);
  return {
    degree: outside.filter((distance) => distance === 1).length / count,
    closeness: total === Infinity ? NaN : count / total,
    harmonic: outside.reduce((sum, distance) => sum + 1 / distance, 0) / count,
    betweenness: count < 2 ? NaN : sharesThrough(snapshot, inside) / (count * (count - 1)),
  };
}

/** Over ordered pairs outside: the share of shortest paths that meet the group. */
function sharesThrough({ undirected }: Snapshot, inside: Uint8Array): number {
  const { offsets, neighbors } = undirected;
  const order = orderOf(undirected);
  const search = new Search(undirected);
  const paths = new Float64Array(order);
  const around = new Float64Array(order);
  let sum = 0;
  for (let source = 0; source < order; source++) {
    if (inside[source]) continue;
    const found = search.run(source);
    for (let k = 0; k < found; k++) paths[search.queue[k]!] = around[search.queue[k]!] = 0;
    paths[source] = around[source] = 1;
    for (let head = 0; head < found; head++) {
      const node = search.queue[head]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const next = neighbors[k]!;
        if (search.distance[next] !== search.distance[node]! + 1) continue;
        paths[next]! += paths[node]!;
        if (!inside[next]) around[next]! += around[node]!;
      }
      if (node !== source && !inside[node]) sum += 1 - around[node]! / paths[node]!;
    }
  }
  return sum;
}

import type { Affiliation, CoPresence } from '../../model/affiliation.ts';

/** Members of each group, sorted. */
export function membersOf({
  people,
  groups,
  offsets,
  groupsOf,
}: Affiliation): readonly (readonly number[])[] {
  const members = groups.map((): number[] => []);
  people.forEach((_, i) => {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) members[groupsOf[k]!]!.push(i);
  });
  return members;
}

/** Number of groups of each person: the two-mode degree, in the order of `people`; 0 where in none. O(people). */
export const groupCounts = ({ people, offsets }: Affiliation): Float64Array =>
  Float64Array.from(people, (_, i) => offsets[i + 1]! - offsets[i]!);

/** Number of people of each group, in the order of `groups`; 0 where nobody. O(memberships). */
export const groupSizes = (affiliation: Affiliation): Float64Array =>
  Float64Array.from(membersOf(affiliation), (members) => members.length);

/**
 * One mode out of two: people by the number of groups they share, or groups by the number of people. Being in one place
 * is not support: what comes out is no snapshot and cannot become one.
 *
 * @remarks O(sum over groups of size^2) for people, over people of groups^2 for groups.
 * @see Breiger (1974), Social Forces 53, 181-190.
 */
export function projectOnto(affiliation: Affiliation, of: CoPresence['of']): CoPresence {
  const { people, groups, offsets, groupsOf } = affiliation;
  const size = of === 'people' ? people.length : groups.length;
  const lists =
    of === 'people'
      ? membersOf(affiliation)
      : people.map((_, i) => Array.from(groupsOf.subarray(offsets[i], offsets[i + 1])));
  const counts = new Map<number, number>();
  for (const list of lists)
    list.forEach((first, i) => {
      for (const second of list.slice(i + 1)) {
        const pair = first * size + second;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    });
  const pairs = [...counts].sort(([a], [b]) => a - b);
  return {
    of,
    size,
    first: Int32Array.from(pairs, ([pair]) => Math.floor(pair / size)),
    second: Int32Array.from(pairs, ([pair]) => pair % size),
    counts: Int32Array.from(pairs, ([, count]) => count),
  };
}

export interface GroupOverlap {
  readonly first: number;
  readonly second: number;
  readonly shared: number;
  /** Shared / people of either. */
  readonly jaccard: number;
}

/**
 * Groups that share people, positions in `groups`, sorted; those without anybody in common are not listed.
 *
 * @remarks O(sum over people of groups^2).
 */
export function groupOverlaps(affiliation: Affiliation): readonly GroupOverlap[] {
  const sizes = groupSizes(affiliation);
  const { first, second, counts } = projectOnto(affiliation, 'groups');
  return Array.from(counts, (shared, k) => ({
    first: first[k]!,
    second: second[k]!,
    shared,
    jaccard: shared / (sizes[first[k]!]! + sizes[second[k]!]! - shared),
  }));
}

import type { ComparedGroup, ComparisonTest } from '../model/comparison.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { elderFlags, eldersAmong } from './group-measures.ts';
import type { Moment } from './moments.ts';
import { permutationTest, type PermutationOptions } from './permutation-test.ts';
import { normalP } from './quantile.ts';

/** Communities in the order of the people table, those without a recorded one last as null. */
export function communitiesOf({ people }: SupportGraph): readonly (string | null)[] {
  const named = [...new Set(people.flatMap(({ community }) => (community === null ? [] : [community])))];
  return people.length === 0 || people.some(({ community }) => community === null) ? [...named, null] : named;
}

export const membersOf = (
  { people }: SupportGraph,
  snapshot: Snapshot,
  community: string | null,
): Uint8Array =>
  Uint8Array.from(snapshot.people, (person) => Number(people[person]!.community === community));

/** Mean degree of one community less that of the others together, in standard errors. Networks share no people. */
function meanDegreeTest(groups: readonly ComparedGroup[], community: string) {
  const of = (group: ComparedGroup) => ({
    ...group.measures.mean_degree,
    people: group.measures.order.value,
  });
  const own = of(groups.find((group) => group.community === community)!);
  const others = groups.filter((group) => group.community !== community).map(of);
  const people = others.reduce((sum, other) => sum + other.people, 0);
  const shares = others
    .filter((other) => other.people > 0)
    .map((other) => ({ ...other, share: other.people / people }));
  const mean = shares.reduce((sum, { value, share }) => sum + share * value, 0);
  const variance = shares.reduce((sum, { standardError, share }) => sum + (share * standardError) ** 2, 0);
  const statistic = people === 0 ? NaN : own.value - mean;
  return { statistic, p: normalP(statistic / Math.sqrt(own.standardError ** 2 + variance)) };
}

/**
 * Each named community against all others together at one moment: shares by shuffling who lives where, mean degrees by
 * the standard errors of the bootstrap.
 *
 * @param groups The communities at that moment, with their measures.
 */
export function communityTests(
  graph: SupportGraph,
  moment: Moment,
  groups: readonly ComparedGroup[],
  options: PermutationOptions & { readonly replicates: number },
): readonly Omit<ComparisonTest, 'adjustedP'>[] {
  const { snapshot } = moment;
  if (groups.length < 2) return [];
  const named = groups.flatMap(({ community }) => (community === null ? [] : [community]));
  const elders = eldersAmong(snapshot, new Uint8Array(snapshot.order).fill(1));
  const flags = elderFlags(moment, elders);
  // Of two communities, one against the rest says it all.
  return named.slice(0, groups.length === 2 ? 1 : named.length).flatMap((community) => {
    const test = { between: [community, null] as const, wave: snapshot.wave };
    const inside = membersOf(graph, snapshot, community);
    const shares = (['alone', 'uncovered'] as const).map((what) => {
      const known = flags[what].map((flag, i) => ({ flag, here: inside[elders[i]!] === 1 }));
      const of = (wanted: boolean) =>
        known.flatMap(({ flag, here }) => (flag === null || here !== wanted ? [] : [Number(flag)]));
      const [a, b] = [of(true), of(false)];
      const { statistic, p, permutations } = permutationTest(a, b, options);
      const id = `share_${what}` as const;
      return {
        id,
        method: 'permutation' as const,
        ...test,
        statistic,
        p,
        of: a.length + b.length,
        rounds: permutations,
      };
    });
    const { statistic, p } = meanDegreeTest(groups, community);
    const rest = { statistic, p, of: snapshot.order, rounds: options.replicates };
    return [...shares, { id: 'mean_degree' as const, method: 'bootstrap-z' as const, ...test, ...rest }];
  });
}

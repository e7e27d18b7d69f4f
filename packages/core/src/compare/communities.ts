import type { ComparisonTest, ComparisonTestId } from '../model/comparison.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { elderFlags, eldersAmong } from './group-measures.ts';
import { inducedSnapshot } from './induced.ts';
import type { Moment } from './moments.ts';
import { permutationTest, type PermutationOptions } from './permutation-test.ts';
import { normalP } from './quantile.ts';
import { vertexBootstrap, type BootstrapOptions } from './vertex-bootstrap.ts';

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

/**
 * Each named community against everybody else at one moment: shares by shuffling who lives where, mean degrees (of
 * networks that share no people) by their bootstrap standard errors.
 */
export function communityTests(
  graph: SupportGraph,
  moment: Moment,
  options: PermutationOptions & BootstrapOptions,
): readonly Omit<ComparisonTest, 'adjustedP'>[] {
  const { snapshot } = moment;
  const communities = communitiesOf(graph);
  if (communities.length < 2) return [];
  const named = communities.filter((community) => community !== null);
  // Of two communities, one against the rest says it all.
  return named.slice(0, communities.length === 2 ? 1 : named.length).flatMap((community) => {
    const inside = membersOf(graph, snapshot, community);
    const others = inside.map((flag) => 1 - flag);
    const between = [community, null] as const;
    const shares = (['alone', 'uncovered'] as const).map((what) => {
      const [a, b] = [inside, others].map((keep) =>
        elderFlags(moment, eldersAmong(snapshot, keep))[what].flatMap((flag) =>
          flag === null ? [] : [Number(flag)],
        ),
      ) as [number[], number[]];
      const { statistic, p, permutations } = permutationTest(a, b, options);
      return {
        id: `share_${what}` as ComparisonTestId,
        method: 'permutation' as const,
        between,
        wave: snapshot.wave,
        statistic,
        p,
        of: a.length + b.length,
        rounds: permutations,
      };
    });
    const [here, there] = [inside, others].map(
      (keep) => vertexBootstrap(inducedSnapshot(graph, snapshot, keep), options).mean_degree,
    ) as [
      ReturnType<typeof vertexBootstrap>['mean_degree'],
      ReturnType<typeof vertexBootstrap>['mean_degree'],
    ];
    const statistic = here.value - there.value;
    return [
      ...shares,
      {
        id: 'mean_degree' as const,
        method: 'bootstrap-z' as const,
        between,
        wave: snapshot.wave,
        statistic,
        p: normalP(statistic / Math.hypot(here.standardError, there.standardError)),
        of: snapshot.order,
        rounds: options.replicates ?? NaN,
      },
    ];
  });
}

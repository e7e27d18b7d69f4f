import type { CompareBy, ComparedGroup, Comparison } from '../model/comparison.ts';
import { UsageError } from '../model/issue.ts';
import type { SnapshotOptions } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { wavesOf } from '../snapshot/moment.ts';
import { tieBounds } from './bounds.ts';
import { communitiesOf, communityTests, membersOf } from './communities.ts';
import { groupMeasures } from './group-measures.ts';
import { holm } from './holm.ts';
import { inducedSnapshot } from './induced.ts';
import { momentAt, type Moment } from './moments.ts';
import { defaultPermutations } from './permutation-test.ts';
import { ageBandOf, ageBands } from './standardise.ts';
import { transitionBetween } from './transition.ts';
import { defaultReplicates } from './vertex-bootstrap.ts';

export interface CompareOptions extends SnapshotOptions {
  readonly by: CompareBy;
  readonly seed: number;
  /** Weights of the ages 60-69, 70-79, 80+ in standardised shares. Default: those of all elders compared. */
  readonly ageWeights?: readonly number[];
  /** Default 999. */
  readonly permutations?: number;
  /** Of the vertex bootstrap. Default 1000. */
  readonly replicates?: number;
}

/** How many elders of all moments are in each age band. */
function pooledAges(moments: readonly Moment[]): readonly number[] {
  const counts = ageBands.map(() => 0);
  for (const { snapshot } of moments)
    snapshot.ages.forEach((age, i) => {
      const band = ageBandOf(age);
      if (snapshot.elders[i] === 1 && band >= 0) counts[band]!++;
    });
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (all === 0 ? 0 : count / all));
}

/**
 * Communities, waves, or both, on one definition: size-adjusted measures with intervals and bounds, what changed from
 * wave to wave, and whether that is more than chance. Centrality is not compared. Nothing is told of a tie or a person
 * of which one wave did not ask.
 *
 * @remarks O(groups x replicates x ties + transitions x permutations x ties). The same seed gives the same result.
 * @throws UsageError for waves asked for together with one wave or date, and for weights that cannot be.
 */
export function compare(graph: SupportGraph, options: CompareOptions): Comparison {
  const { by, seed, ageWeights, permutations, replicates, ...at } = options;
  const rounds = {
    seed,
    permutations: permutations ?? defaultPermutations,
    replicates: replicates ?? defaultReplicates,
  };
  if (!(['community', 'wave', 'both'] as const).includes(by))
    throw new UsageError(`expected by community, wave or both, got ${String(by)}`);
  const overTime = by !== 'community';
  if (overTime && (at.wave !== undefined || at.asOf !== undefined))
    throw new UsageError(`expected no wave or date where waves are compared, got ${at.wave ?? at.asOf}`);
  if (ageWeights && ageWeights.length !== ageBands.length)
    throw new UsageError(`expected ${ageBands.length} age weights, got ${ageWeights.length}`);

  const waves = overTime ? wavesOf(graph) : [];
  const moments =
    waves.length === 0 ? [momentAt(graph, at)] : waves.map(({ id }) => momentAt(graph, { ...at, wave: id }));
  const weights = ageWeights ?? pooledAges(moments);
  const group = (moment: Moment, community: string | null, keep: Uint8Array): ComparedGroup => ({
    community,
    wave: moment.snapshot.wave,
    asOf: moment.snapshot.asOf,
    measures: groupMeasures(graph, moment, keep, weights, rounds),
    bounds: tieBounds(inducedSnapshot(graph, moment.snapshot, keep), graph),
  });
  const everybody = ({ snapshot }: Moment) => new Uint8Array(snapshot.order).fill(1);
  const groups =
    by === 'wave'
      ? moments.map((moment) => group(moment, null, everybody(moment)))
      : communitiesOf(graph).flatMap((community) =>
          moments.map((moment) => group(moment, community, membersOf(graph, moment.snapshot, community))),
        );
  const steps = moments.slice(1).map((after, i) => transitionBetween(graph, moments[i]!, after, rounds));
  const tests = [
    ...steps.flatMap((step) => step.tests),
    ...(by === 'wave'
      ? []
      : moments.flatMap((moment) =>
          communityTests(
            graph,
            moment,
            groups.filter(({ wave }) => wave === moment.snapshot.wave),
            rounds,
          ),
        )),
  ];
  const adjusted = holm(tests.map(({ p }) => p));
  return {
    by,
    seed,
    ageBands,
    ageWeights: weights,
    ageWeightsFrom: ageWeights ? 'given' : 'pooled',
    permutations: rounds.permutations,
    replicates: rounds.replicates,
    level: 0.95,
    policy: moments[0]!.policy,
    groups,
    ties: steps.at(-1)?.ties ?? null,
    transitions: steps.map(({ transition }) => transition),
    tests: tests.map((test, i) => ({ ...test, adjustedP: adjusted[i]! })),
  };
}

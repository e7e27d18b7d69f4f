import type { Estimate, GroupMeasure, GroupMeasureId, IntervalMethod } from '../model/comparison.ts';
import type { Tier } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { inducedSnapshot } from './induced.ts';
import type { Moment } from './moments.ts';
import { ageBandOf, ageBands, standardisedRate } from './standardise.ts';
import { vertexBootstrap, type BootstrapOptions } from './vertex-bootstrap.ts';
import { wilson } from './wilson.ts';

const nothing: Estimate = { value: NaN, low: NaN, high: NaN };
const made = (
  method: IntervalMethod,
  { value, low, high, standardError = NaN }: Estimate & { readonly standardError?: number },
  of: number,
  suppressed = false,
): GroupMeasure => ({ value, low, high, method, standardError, of, suppressed });
const count = (value: number): GroupMeasure => made('none', { value, low: NaN, high: NaN }, value);

/** Share of the people of whom it is known (not null) for whom it is true. */
function share(flags: readonly (boolean | null)[]): GroupMeasure {
  const known = flags.filter((flag) => flag !== null);
  return made('wilson', wilson(known.filter(Boolean).length, known.length), known.length);
}

/** The share with the ages that the weights say; elders of unknown age are left out. */
function standardised(
  flags: readonly (boolean | null)[],
  ages: readonly number[],
  weights: readonly number[],
): GroupMeasure {
  const strata = ageBands.map((_, band) => {
    const known = flags.filter((flag, i) => flag !== null && ageBandOf(ages[i]!) === band);
    return { events: known.filter(Boolean).length, people: known.length };
  });
  const people = strata.reduce((sum, stratum) => sum + stratum.people, 0);
  if (people === 0 || weights.every((weight) => weight === 0)) return made('dobson', nothing, people);
  const rate = standardisedRate(strata, weights);
  return made('dobson', rate.suppressed ? nothing : rate, people, rate.suppressed);
}

function outside({ undirected: { offsets, neighbors } }: Snapshot, keep: Uint8Array): GroupMeasure {
  let [inside, leaving] = [0, 0];
  keep.forEach((mine, i) => {
    if (mine === 1)
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
        if (keep[neighbors[k]!] === 1) inside++;
        else leaving++;
  });
  const ties = inside / 2 + leaving;
  return made('wilson', wilson(leaving, ties), ties);
}

/** Whether each elder of a moment has something, null where that is not known of them. Order of `elders`. */
export function elderFlags({ snapshot, tied, profiles }: Moment, elders: readonly number[]) {
  const asked = (i: number): boolean => snapshot.interviewed[i] === 1;
  const covered = (i: number) =>
    profiles.get(snapshot.keys[i]!)!.components.find(({ id }) => id === 3)!.state;
  return {
    alone: elders.map((i) => (asked(i) && tied[i] !== -1 ? tied[i] === 0 : null)),
    uncovered: elders.map((i) =>
      asked(i) && ['gap', 'watch', 'ok'].includes(covered(i)) ? covered(i) === 'gap' : null,
    ),
  };
}

export const eldersAmong = ({ elders }: Snapshot, keep: Uint8Array): readonly number[] =>
  Array.from(keep, (_, i) => i).filter((i) => keep[i] === 1 && elders[i] === 1);

/**
 * What one group is compared by; `keep[i]` = 1 for its people. Ties count inside the group; who is alone or uncovered
 * is told with all their ties, also to people outside.
 */
export function groupMeasures(
  graph: SupportGraph,
  moment: Moment,
  keep: Uint8Array,
  weights: readonly number[],
  options: BootstrapOptions,
): Readonly<Record<GroupMeasureId, GroupMeasure>> {
  const { snapshot, tied, profiles } = moment;
  const own = inducedSnapshot(graph, snapshot, keep);
  const askedOnly = inducedSnapshot(graph, own, own.interviewed);
  const all = vertexBootstrap(own, options);
  const asked = askedOnly.order === own.order ? all : vertexBootstrap(askedOnly, options);
  const boot = (estimate: Estimate, { order }: Snapshot) => made('vertex-bootstrap', estimate, order);
  const people = Array.from(keep, (_, i) => i).filter((i) => keep[i] === 1);
  const elders = eldersAmong(snapshot, keep);
  const ages = elders.map((i) => snapshot.ages[i]!);
  const { alone, uncovered } = elderFlags(moment, elders);
  const tier = (wanted: Tier) => share(elders.map((i) => profiles.get(snapshot.keys[i]!)!.tier === wanted));
  const { interviews } = graph.collected;
  return {
    order: count(own.order),
    elders: count(elders.length),
    response_rate: share(people.map((i) => (interviews ? snapshot.interviewed[i] === 1 : null))),
    mean_degree: boot(all.mean_degree, own),
    asked_mean_degree: boot(asked.mean_degree, askedOnly),
    density: boot(all.density, own),
    asked_density: boot(asked.density, askedOnly),
    reciprocity: boot(all.reciprocity, own),
    share_ties_outside: outside(snapshot, keep),
    share_isolated: share(
      people.map((i) => (snapshot.interviewed[i] === 1 && tied[i] !== -1 ? tied[i] === 0 : null)),
    ),
    share_tier_R: tier('R'),
    share_tier_Y: tier('Y'),
    share_tier_U: tier('U'),
    share_tier_G: tier('G'),
    share_alone: share(alone),
    share_uncovered: share(uncovered),
    share_alone_standardised: standardised(alone, ages, weights),
    share_uncovered_standardised: standardised(uncovered, ages, weights),
  };
}

import type { ComponentId, ProfileComponent, Tier, Reason } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { collectedComponents, firstContact } from './collected-components.ts';
import { notCollected, type Ego } from './component.ts';
import { contactRecency } from './contact-recency.ts';
import { coverOf } from './cover.ts';
import { functionalCoverage, robustness } from './coverage.ts';
import { embedding } from './embedding.ts';
import { emergencyReach } from './emergency-reach.ts';
import { formalDependence } from './formal-dependence.ts';
import { informalSupport } from './informal-support.ts';
import { needsBy } from './needs.ts';
import { participation } from './participation.ts';
import { giving, takingPart } from './participation-of.ts';
import { pathsToAnchors } from './paths-to-anchors.ts';
import { basicPolicy, isGradedSevere, livesAlone, type PolicyPack } from './policy.ts';
import { anyActiveTie, supportersBy } from './supporters.ts';
import { tierOf, type TierInput } from './tier.ts';

export interface ProfileOptions {
  readonly policy?: PolicyPack;
  /** Components taken as collected, where the network is only imagined. Default: what the dataset shows. */
  readonly collected?: readonly ComponentId[];
}

interface Wanted extends ProfileOptions {
  /** Ids of the elders wanted. Default: all. */
  readonly only?: ReadonlySet<string>;
  /** Paths to anchors, where they were counted before. */
  readonly counted?: Counted;
}

/** Paths to anchors: of each elder, by id, and how to count more; null where nobody is an anchor. */
export interface Counted {
  readonly count: ReturnType<typeof pathsToAnchors>;
  readonly known: ReadonlyMap<string, number>;
}

const made: Readonly<Record<ComponentId, (ego: Ego) => ProfileComponent>> = {
  1: informalSupport,
  2: contactRecency,
  3: functionalCoverage,
  4: robustness,
  5: emergencyReach,
  6: formalDependence,
  7: embedding,
  8: participation,
};
export const componentIds = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** An elder as the components see them. */
export interface Elder {
  readonly id: string;
  /** Position in the snapshot. */
  readonly position: number;
  readonly ego: Ego;
  readonly alone: boolean;
  readonly frail: boolean;
}

export interface Elders {
  readonly collected: readonly ComponentId[];
  /** Positions of the elders in the snapshot, in its order. */
  readonly positions: readonly number[];
  /** One of them; made when asked for, for of a city nobody needs all at once. */
  readonly elder: (position: number) => Elder;
  readonly policy: PolicyPack;
  /** Vertex-disjoint paths of somebody to the anchors, without one other person if wanted. */
  readonly paths: (position: number, without?: number) => number;
}

export const componentsOf = (ego: Ego, collected: readonly ComponentId[]): readonly ProfileComponent[] =>
  componentIds.map((id) => (collected.includes(id) ? made[id](ego) : notCollected(id)));

export const judge = (
  components: readonly ProfileComponent[],
  { ego, alone, frail }: Pick<Elder, 'ego' | 'alone' | 'frail'>,
  policy: PolicyPack,
): { readonly tier: Tier; readonly reasons: readonly Reason[] } => {
  const input: TierInput = {
    components,
    knownAlone: alone,
    asked: ego.asked,
    frail,
    leastCompleteness: policy.completeness,
  };
  return tierOf(input);
};

/** Everything about each elder of a snapshot that the components are made of, in its order. */
export function eldersOf(graph: SupportGraph, snapshot: Snapshot, options: Wanted = {}): Elders {
  const policy = options.policy ?? basicPolicy;
  const only = options.only ?? null;
  const supporters = supportersBy(graph, snapshot, policy);
  const needs = needsBy(graph, snapshot, policy);
  const tied = anyActiveTie(graph, snapshot);
  const attended = takingPart(graph, snapshot);
  const gives = giving(graph, snapshot);
  const { counted } = options;
  const found = counted ? counted.count : pathsToAnchors(graph, snapshot, policy);
  const collected =
    options.collected ??
    collectedComponents({
      graph,
      snapshot,
      policy,
      anyNeed: snapshot.elders.some((elder, i) => elder === 1 && needs(i).length > 0),
      attendance: attended !== null,
      anchors: found !== null,
    });
  const recordsFrom = firstContact(graph);
  const idOf = (person: number): string => graph.people[person]!.id;
  const paths = (position: number, without?: number): number => {
    if (!collected.includes(7) || !found) return 0;
    const known = without === undefined ? counted?.known.get(snapshot.keys[position]!) : undefined;
    return known ?? found(position, without);
  };

  const one = (position: number): Elder => {
    const id = snapshot.keys[position]!;
    const person = graph.people[snapshot.people[position]!]!;
    const age = snapshot.ages[position]!;
    const asked = snapshot.interviewed[position] === 1;
    const own = supporters(position);
    return {
      id,
      position,
      alone: collected.includes(1) && asked && tied[position] === 0,
      frail: isGradedSevere(person) || (age >= 80 && livesAlone(person)),
      ego: {
        asked,
        supporters: own,
        cover: coverOf(needs(position), own),
        idOf,
        asOf: snapshot.asOf,
        lastContact: snapshot.lastContacts[position]!,
        recordsFrom,
        intervalDays: policy.contactInterval(person, age),
        takesPart: attended && attended.has(id),
        gives: gives[position] === 1,
        paths: paths(position),
      },
    };
  };
  return {
    collected,
    policy,
    paths,
    elder: one,
    positions: snapshot.keys.flatMap((id, i) =>
      snapshot.elders[i] === 1 && (!only || only.has(id)) ? [i] : [],
    ),
  };
}

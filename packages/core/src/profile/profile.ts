import type { ComponentId, ProfileComponent, ProfileReport, SupportProfile, Tier } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { functionOrder } from '../model/vocabulary.ts';
import { byText } from '../util/order.ts';
import { notCollected, type Ego } from './component.ts';
import { contactRecency } from './contact-recency.ts';
import { functionalCoverage, robustness } from './coverage.ts';
import { collectedComponents, firstContact } from './collected-components.ts';
import { coverOf, independent } from './cover.ts';
import { embedding } from './embedding.ts';
import { emergencyReach } from './emergency-reach.ts';
import { formalDependence } from './formal-dependence.ts';
import { informalSupport } from './informal-support.ts';
import { needsOf } from './needs.ts';
import { participation } from './participation.ts';
import { giving, takingPart } from './participation-of.ts';
import { pathsToAnchors } from './paths-to-anchors.ts';
import { basicPolicy, isGradedSevere, livesAlone, type PolicyPack } from './policy.ts';
import { anyActiveTie, supportersOf } from './supporters.ts';
import { tierOf } from './tier.ts';

export interface ProfileOptions {
  readonly policy?: PolicyPack;
  /** Components taken as collected, where the network is only imagined. Default: what the dataset shows. */
  readonly collected?: readonly ComponentId[];
}

const tierRank: Readonly<Record<Tier, number>> = { R: 0, Y: 1, U: 2, G: 3 };
const gapCount = ({ components }: SupportProfile): number =>
  components.filter((component) => component.state === 'gap').length;

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
const componentIds = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * The support profile of every elder of a snapshot: eight components side by side, a tier with its reasons, no sum.
 * Order: tier R, Y, U, G, then number of gaps, then id.
 *
 * @remarks O(ties + elders x supporters^2). A person who was never asked is never green and never a known gap.
 * @see docs/ARCHITECTURE.md for the rules; tiers order visits, they grant and refuse nothing.
 */
export function profile(
  graph: SupportGraph,
  snapshot: Snapshot,
  options: ProfileOptions = {},
): ProfileReport {
  const policy = options.policy ?? basicPolicy;
  const supporters = supportersOf(graph, snapshot, policy);
  const needs = needsOf(graph, snapshot, policy);
  const tied = anyActiveTie(graph, snapshot);
  const attended = takingPart(graph, snapshot);
  const gives = giving(graph, snapshot);
  const paths = pathsToAnchors(graph, snapshot, policy);
  const collected =
    options.collected ??
    collectedComponents({
      graph,
      snapshot,
      policy,
      anyNeed: needs.some((own, i) => own.length > 0 && snapshot.elders[i] === 1),
      attendance: attended !== null,
      anchors: paths !== null,
    });
  const recordsFrom = firstContact(graph);
  const idOf = (person: number): string => graph.people[person]!.id;

  const one = (i: number): SupportProfile => {
    const id = snapshot.keys[i]!;
    const person = graph.people[snapshot.people[i]!]!;
    const age = snapshot.ages[i]!;
    const asked = snapshot.interviewed[i] === 1;
    const ego: Ego = {
      asked,
      supporters: supporters[i]!,
      cover: coverOf(needs[i]!, supporters[i]!),
      idOf,
      asOf: snapshot.asOf,
      lastContact: snapshot.lastContacts[i]!,
      recordsFrom,
      intervalDays: policy.contactInterval(person, age),
      takesPart: attended && attended.has(id),
      gives: gives[i] === 1,
      paths: collected.includes(7) && paths ? paths(i) : 0,
    };
    const components = componentIds.map((component) =>
      collected.includes(component) ? made[component](ego) : notCollected(component),
    );
    const counted = components.filter(({ state }) => state !== 'not-collected');
    return {
      person: id,
      ...tierOf({
        components,
        knownAlone: collected.includes(1) && asked && tied[i] === 0,
        asked,
        frail: isGradedSevere(person) || (age >= 80 && livesAlone(person)),
        leastCompleteness: policy.completeness,
      }),
      completeness:
        counted.length === 0
          ? 0
          : counted.reduce((sum, { completeness }) => sum + completeness, 0) / counted.length,
      components,
      needs: ego.cover.map(({ need, sure }) => ({
        ...need,
        supporters: sure.map(({ person }) => idOf(person)),
        cover: independent(sure),
      })),
    };
  };
  const profiles = snapshot.keys.flatMap((_, i) => (snapshot.elders[i] === 1 ? [one(i)] : []));
  profiles.sort(
    (a, b) => tierRank[a.tier] - tierRank[b.tier] || gapCount(b) - gapCount(a) || byText(a.person, b.person),
  );
  const assumed = new Set(
    profiles.flatMap((entry) => entry.needs.filter((need) => need.assumed).map((need) => need.function)),
  );
  return {
    asOf: snapshot.asOf,
    wave: snapshot.wave,
    policy: `${policy.id} ${policy.date}`,
    collected,
    assumed: functionOrder.filter((wanted) => assumed.has(wanted)),
    profiles,
  };
}

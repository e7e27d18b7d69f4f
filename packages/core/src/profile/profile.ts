import type { ComponentId, ProfileComponent, ProfileReport, SupportProfile, Tier } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { functionOrder } from '../model/vocabulary.ts';
import { byText } from '../util/order.ts';
import { functionalCoverage, informalSupport, notCollected, robustness, type Ego } from './components.ts';
import { coverOf, independent } from './cover.ts';
import { needsOf } from './needs.ts';
import { basicPolicy, type PolicyPack } from './policy.ts';
import { anyActiveTie, supportersOf } from './supporters.ts';
import { tierOf } from './tier.ts';

export interface ProfileOptions {
  readonly policy?: PolicyPack;
}

const tierRank: Readonly<Record<Tier, number>> = { R: 0, Y: 1, U: 2, G: 3 };
const gapCount = ({ components }: SupportProfile): number =>
  components.filter((component) => component.state === 'gap').length;

/** Which components the dataset holds anything about. The others are `not-collected` for everybody. */
function collectedComponents({ ties, collected }: SupportGraph, anyNeed: boolean): readonly ComponentId[] {
  const asked = ties.length > 0 || collected.interviews;
  return [
    ...(asked ? [1 as const] : []),
    ...(collected.functions.size > 0 && anyNeed ? [3 as const, 4 as const] : []),
  ];
}

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
  const anyNeed = needs.some((own, i) => own.length > 0 && snapshot.elders[i] === 1);
  const collected = collectedComponents(graph, anyNeed);
  const tied = anyActiveTie(graph, snapshot);
  const idOf = (person: number): string => graph.people[person]!.id;

  const one = (i: number): SupportProfile => {
    const asked = snapshot.interviewed[i] === 1;
    const ego: Ego = { asked, supporters: supporters[i]!, cover: coverOf(needs[i]!, supporters[i]!), idOf };
    const made: Partial<Record<ComponentId, (ego: Ego) => ProfileComponent>> = {
      1: informalSupport,
      3: functionalCoverage,
      4: robustness,
    };
    const components = ([1, 2, 3, 4, 5, 6, 7, 8] as const).map((id) =>
      collected.includes(id) ? made[id]!(ego) : notCollected(id),
    );
    const counted = components.filter(({ state }) => state !== 'not-collected');
    return {
      person: snapshot.keys[i]!,
      ...tierOf({
        components,
        knownAlone: collected.includes(1) && asked && tied[i] === 0,
        asked,
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

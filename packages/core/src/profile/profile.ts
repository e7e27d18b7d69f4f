import type { ProfileReport, SupportProfile, Tier } from '../model/profile.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { functionOrder, type SupportFunction } from '../model/vocabulary.ts';
import { byText } from '../util/order.ts';
import { idsOf } from './component.ts';
import { independent } from './cover.ts';
import { componentsOf, eldersOf, judge, type Elder, type Elders, type ProfileOptions } from './elders.ts';

const tierRank: Readonly<Record<Tier, number>> = { R: 0, Y: 1, U: 2, G: 3 };
/** More than an elder can have gaps. */
const rankStep = 100;
export function profileOf(elder: Elder, { collected, policy }: Elders): SupportProfile {
  const { ego, id } = elder;
  const components = componentsOf(ego, collected);
  let counted = 0;
  let sum = 0;
  for (const { state, completeness } of components) {
    if (state === 'not-collected') continue;
    counted++;
    sum += completeness;
  }
  return {
    person: id,
    ...judge(components, elder, policy),
    completeness: counted === 0 ? 0 : sum / counted,
    components,
    needs: ego.cover.map(({ need, sure }) => ({
      function: need.function,
      essential: need.essential,
      assumed: need.assumed,
      supporters: idsOf(ego, sure),
      cover: independent(sure),
    })),
  };
}

export function reportOf(
  made: readonly SupportProfile[],
  { asOf, wave }: Snapshot,
  { policy, collected }: Elders,
): ProfileReport {
  const assumed = new Set<SupportFunction>();
  const ranked = made.map((entry) => {
    let gaps = 0;
    for (const { state } of entry.components) if (state === 'gap') gaps++;
    for (const need of entry.needs) if (need.assumed) assumed.add(need.function);
    return { entry, id: entry.person, rank: tierRank[entry.tier] * rankStep - gaps };
  });
  const profiles = ranked.sort((a, b) => a.rank - b.rank || byText(a.id, b.id)).map(({ entry }) => entry);
  return {
    asOf,
    wave,
    policy: `${policy.id} ${policy.date}`,
    collected,
    assumed: functionOrder.filter((wanted) => assumed.has(wanted)),
    profiles,
  };
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
  const all = eldersOf(graph, snapshot, options);
  return reportOf(
    all.positions.map((position) => profileOf(all.elder(position), all)),
    snapshot,
    all,
  );
}

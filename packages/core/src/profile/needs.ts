import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { functionOrder } from '../model/vocabulary.ts';
import type { AssumedNeed, PolicyPack } from './policy.ts';

export interface Need extends AssumedNeed {
  readonly assumed: boolean;
}

/**
 * What a person needs, by position in the snapshot: the needs recorded for that person and valid on the day; else, of the
 * needs the policy pack assumes, those that the dataset collects. Order of functions is fixed.
 */
export function needsBy(
  graph: SupportGraph,
  snapshot: Snapshot,
  policy: PolicyPack,
): (position: number) => readonly Need[] {
  const recorded = new Map<string, Map<string, boolean | null>>();
  for (const { person, function: given, essential, from, to } of graph.dataset.needs) {
    const { asOf } = snapshot;
    if (asOf !== null && ((from !== null && from > asOf) || (to !== null && to <= asOf))) continue;
    if (person === null || given === null) continue;
    const own = recorded.get(person) ?? new Map<string, boolean | null>();
    recorded.set(person, own);
    own.set(given, own.get(given) === true ? true : (essential ?? own.get(given) ?? null));
  }
  const assumedNeed = new Map<AssumedNeed, Need>();
  const asAssumed = (need: AssumedNeed): Need => {
    let known = assumedNeed.get(need);
    if (!known) assumedNeed.set(need, (known = { ...need, assumed: true }));
    return known;
  };
  return (i) => {
    const id = snapshot.keys[i]!;
    const assumed = policy.assumedNeeds(graph.people[snapshot.people[i]!]!, snapshot.ages[i]!);
    const own = recorded.get(id);
    if (!own) return assumed.filter((need) => graph.collected.functions.has(need.function)).map(asAssumed);
    return functionOrder
      .filter((wanted) => own.has(wanted))
      .map((wanted) => ({
        function: wanted,
        essential: own.get(wanted) ?? assumed.some((need) => need.function === wanted && need.essential),
        assumed: false,
      }));
  };
}

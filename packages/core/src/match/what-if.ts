import type { ComponentState, SupportProfile } from '../model/profile.ts';
import type { Snapshot, SnapshotOptions } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { Change, ComponentTotals, PersonChange, WhatIf } from '../model/what-if.ts';
import { profile } from '../profile/profile.ts';
import { basicPolicy } from '../profile/policy.ts';
import { supportersOf } from '../profile/supporters.ts';
import { changeGraph } from '../snapshot/change-graph.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { additions, removals } from './imagine.ts';

/** Ids of people with at least one active supporter. */
function covered(graph: SupportGraph, snapshot: Snapshot): ReadonlySet<string> {
  const supporters = supportersOf(graph, snapshot, basicPolicy);
  return new Set(snapshot.keys.filter((_, i) => supporters[i]!.some(({ active }) => active)));
}

/** Elders; everybody where a dataset knows no elder, as a bare edge list does. */
export const concerned = ({ keys, elders }: Snapshot): readonly string[] =>
  elders.includes(1) ? keys.filter((_, i) => elders[i] === 1) : keys;

function difference(before: SupportProfile, after: SupportProfile): PersonChange | null {
  const coverOf = ({ needs }: SupportProfile) =>
    new Set(needs.filter(({ cover }) => cover > 0).map((need) => need.function));
  const [had, has] = [coverOf(before), coverOf(after)];
  const components = before.components.flatMap(({ id, state, value }, i) => {
    const now = after.components[i]!;
    if (now.state === state) return [];
    return [{ id, states: [state, now.state] as const, values: [value, now.value] as const }];
  });
  const lost = [...had].filter((given) => !has.has(given));
  const gained = [...has].filter((given) => !had.has(given));
  if (components.length === 0 && lost.length === 0 && gained.length === 0 && before.tier === after.tier)
    return null;
  return { person: before.person, tier: [before.tier, after.tier], components, lost, gained };
}

function totalsOf(both: readonly (readonly [SupportProfile, SupportProfile])[]): readonly ComponentTotals[] {
  const count = (profiles: readonly SupportProfile[], at: number): Record<ComponentState, number> => {
    const states = { gap: 0, watch: 0, ok: 0, unknown: 0, 'not-collected': 0 };
    for (const { components } of profiles) states[components[at]!.state]++;
    return states;
  };
  return ([1, 2, 3, 4, 5, 6, 7, 8] as const).map((id, at) => ({
    id,
    before: count(
      both.map(([one]) => one),
      at,
    ),
    after: count(
      both.map(([, other]) => other),
      at,
    ),
  }));
}

/**
 * Who is left with nobody, and who gains somebody, if something changes; and what changes in whose profile. The moment,
 * the tie rule and what was collected stay the same. O(profile of the whole) twice.
 *
 * @throws UsageError for a person, organisation, cohort or place that is not there.
 */
export function whatIf(graph: SupportGraph, change: Change, at: SnapshotOptions = {}): WhatIf {
  const snapshot = takeSnapshot(graph, at);
  const before = profile(graph, snapshot);
  const { removed, placeUnknown } = removals(graph, snapshot, change);
  const added = additions(graph, snapshot, change, before);
  const changed = changeGraph(graph, new Set(removed), added.people, added.ties);
  const events = [...graph.dataset.events, ...added.events];
  const imagined = { ...changed, dataset: { ...graph.dataset, events } };
  const { asOf, wave } = snapshot;
  const then = takeSnapshot(imagined, {
    ...at,
    ...(asOf === null ? {} : { asOf }),
    ...(wave === null ? {} : { wave }),
  });
  const after = profile(imagined, then, { collected: before.collected });
  const [had, has] = [covered(graph, snapshot), covered(imagined, then)];
  const stay = concerned(snapshot).filter((id) => imagined.indexOf.has(id));
  const later = new Map(after.profiles.map((one) => [one.person, one]));
  const earlier = new Map(before.profiles.map((one) => [one.person, one]));
  const both = stay.flatMap((id) => {
    const [one, other] = [earlier.get(id), later.get(id)];
    return one && other ? [[one, other] as const] : [];
  });
  return {
    removed,
    placeUnknown,
    newlyUncovered: stay.filter((id) => had.has(id) && !has.has(id)),
    newlyCovered: stay.filter((id) => !had.has(id) && has.has(id)),
    changes: both.flatMap(([one, other]) => difference(one, other) ?? []),
    components: totalsOf(both),
  };
}

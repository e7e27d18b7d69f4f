import type { Tier } from '../model/profile.ts';
import type { TieRow } from '../model/schema.ts';
import type { TierSensitivity } from '../model/sensitivity.ts';
import type { Snapshot, SnapshotOptions } from '../model/snapshot.ts';
import type { SupportGraph, Tie } from '../model/support-graph.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { notCollected } from './component.ts';
import { cutOffSteps, withCutOff } from './cut-offs.ts';
import { layersOf } from './dominance.ts';
import { componentsOf, eldersOf, judge, type Elder, type Elders, type ProfileOptions } from './elders.ts';

/** Days for which a contact keeps a tie active, in place of 30. */
const windows = [14, 30, 60] as const;

/** The same graph where every tie of which nobody knows, or nobody knows whether it is active, is there or is not. */
function resolved(graph: SupportGraph, snapshot: Snapshot, present: boolean): SupportGraph {
  const open = new Set(Array.from(snapshot.ties).filter((_, i) => snapshot.active[i] === -1));
  const { asOf } = snapshot;
  const ties = graph.ties.flatMap((tie, at): Tie[] => {
    if (tie.row.status !== 'unknown' && !open.has(at)) return [tie];
    if (!present) return [];
    const row: TieRow = { ...tie.row, status: 'present', frequency_30d: 4, confirmed: asOf };
    return [{ ...tie, row }];
  });
  return { ...graph, ties };
}

const tiersOf = ({ positions, elder: at, collected, policy }: Elders): ReadonlyMap<string, Tier> =>
  new Map(
    positions.map((position) => {
      const elder = at(position);
      return [elder.id, judge(componentsOf(elder.ego, collected), elder, policy).tier];
    }),
  );

/** People tied to each elder by an active tie, in either direction, by position. */
function activeAlters(graph: SupportGraph, snapshot: Snapshot): readonly ReadonlySet<number>[] {
  const position = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const alters = snapshot.keys.map(() => new Set<number>());
  snapshot.ties.forEach((at, i) => {
    const [a, b] = [position.get(graph.ties[at]!.a)!, position.get(graph.ties[at]!.b)!];
    if (snapshot.active[i] === 0 || a === b) return;
    alters[a]!.add(b);
    alters[b]!.add(a);
  });
  return alters;
}

/** The elder as if one supporter had left. A contact that took place stays one. */
function withoutAlter(
  { elder, all, alters }: { elder: Elder; all: Elders; alters: ReadonlySet<number> },
  person: number,
  position: number,
): Tier {
  const stays = (one: { readonly person: number }): boolean => one.person !== person;
  const ego = {
    ...elder.ego,
    supporters: elder.ego.supporters.filter(stays),
    cover: elder.ego.cover.map((entry) => ({
      ...entry,
      sure: entry.sure.filter(stays),
      possible: entry.possible.filter(stays),
    })),
    paths: all.paths(elder.position, position),
  };
  const alone = all.collected.includes(1) && ego.asked && [...alters].every((other) => other === position);
  return judge(componentsOf(ego, all.collected), { ...elder, ego, alone }, all.policy).tier;
}

/**
 * How firmly each tier stands, in the order of the snapshot: cut-offs moved one step, unknown ties all absent or all
 * present, one component left out, one supporter gone, other windows of activity, and the place in a ranking that weighs
 * nothing against anything else.
 *
 * @remarks O(profile) six times, and O(ties) for each active tie of an elder.
 */
export function sensitivity(
  graph: SupportGraph,
  at: SnapshotOptions = {},
  options: ProfileOptions = {},
): readonly TierSensitivity[] {
  const snapshot = takeSnapshot(graph, at);
  const all = eldersOf(graph, snapshot, options);
  const { collected, policy } = all;
  const fixed = { ...options, collected };
  const { asOf, wave } = snapshot;
  const moment = { ...at, ...(asOf === null ? {} : { asOf }), ...(wave === null ? {} : { wave }) };
  const otherwise = (other: SupportGraph, more: SnapshotOptions = {}) =>
    tiersOf(eldersOf(other, takeSnapshot(other, { ...moment, ...more }), fixed));
  const absent = otherwise(resolved(graph, snapshot, false));
  const present = otherwise(resolved(graph, snapshot, true));
  const byWindow = windows.map((days) => ({ days, tiers: otherwise(graph, { windowDays: days }) }));
  const elders = all.positions.map(all.elder);
  const components = elders.map(({ ego }) => componentsOf(ego, collected));
  const layers = layersOf(components);
  const alters = activeAlters(graph, snapshot);
  const position = new Map(Array.from(snapshot.people, (person, i) => [person, i]));
  const steps = cutOffSteps(collected);

  return elders.map((elder, i): TierSensitivity => {
    const own = components[i]!;
    const { tier } = judge(own, elder, policy);
    const other = <T extends { readonly tier: Tier }>(found: T): boolean => found.tier !== tier;
    const flips = steps
      .map((moved) => ({ ...moved, tier: judge(withCutOff(own, moved), elder, policy).tier }))
      .filter(other);
    return {
      person: elder.id,
      tier,
      thresholds: { same: steps.length - flips.length, tried: steps.length, flips },
      interval: [absent.get(elder.id)!, present.get(elder.id)!],
      components: collected
        .map((component) => {
          const rest = own.map((one) => (one.id === component ? notCollected(component) : one));
          const alone = component !== 1 && elder.alone;
          return { component, tier: judge(rest, { ...elder, alone }, policy).tier };
        })
        .filter(other),
      alters: elder.ego.supporters
        .filter(({ active }) => active)
        .map(({ person }) => ({
          person: elder.ego.idOf(person),
          tier: withoutAlter({ elder, all, alters: alters[elder.position]! }, person, position.get(person)!),
        }))
        .filter(other),
      windows: byWindow.map(({ days, tiers }) => ({ days, tier: tiers.get(elder.id)! })),
      layer: layers[i]!,
    };
  });
}

import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { WorstRemovals } from '../model/what-if.ts';
import { basicPolicy } from '../profile/policy.ts';
import { supportersOf } from '../profile/supporters.ts';
import { concerned } from './what-if.ts';

/**
 * The one person, and the two, whose leaving leaves most elders with nobody: exact, by counting the elders whose active
 * supporters are just these. O(ties + pairs that occur + people with a dependant, squared).
 */
export function worstRemovals(graph: SupportGraph, snapshot: Snapshot): WorstRemovals {
  const supporters = supportersOf(graph, snapshot, basicPolicy);
  const ids = new Set(concerned(snapshot));
  const alone = new Map<number, string[]>();
  const both = new Map<string, { pair: readonly [number, number]; uncovered: string[] }>();
  snapshot.keys.forEach((id, i) => {
    if (!ids.has(id)) return;
    const active = supporters[i]!.filter((supporter) => supporter.active).map(({ person }) => person);
    if (active.length === 1) alone.set(active[0]!, [...(alone.get(active[0]!) ?? []), id]);
    if (active.length !== 2) return;
    const pair = [active[0]!, active[1]!] as const;
    const known = both.get(pair.join()) ?? { pair, uncovered: [] };
    known.uncovered.push(id);
    both.set(pair.join(), known);
  });
  const idOf = (person: number): string => graph.people[person]!.id;
  const ordered = [...alone.keys()].sort((a, b) => alone.get(b)!.length - alone.get(a)!.length || a - b);
  const least = alone.get(ordered[0]!)?.length ?? 0;
  const place = new Map(snapshot.keys.map((id, i) => [id, i]));
  const inOrder = (people: readonly string[]) => [...people].sort((a, b) => place.get(a)! - place.get(b)!);

  let best: { pair: readonly [number, number]; uncovered: readonly string[] } | null = null;
  const weigh = (a: number, b: number) => {
    const pair = a < b ? ([a, b] as const) : ([b, a] as const);
    const uncovered = [
      ...(alone.get(a) ?? []),
      ...(alone.get(b) ?? []),
      ...(both.get(pair.join())?.uncovered ?? []),
    ];
    const better =
      !best ||
      uncovered.length > best.uncovered.length ||
      (uncovered.length === best.uncovered.length &&
        (pair[0] < best.pair[0] || (pair[0] === best.pair[0] && pair[1] < best.pair[1])));
    if (better && uncovered.length > least) best = { pair, uncovered };
  };
  for (const { pair } of both.values()) weigh(...pair);
  ordered.forEach((a, i) => ordered.slice(i + 1).forEach((b) => weigh(a, b)));
  const found = best as { pair: readonly [number, number]; uncovered: readonly string[] } | null;
  const first = ordered[0];
  return {
    single: first === undefined ? null : { person: idOf(first), uncovered: inOrder(alone.get(first)!) },
    pair: found && {
      people: [idOf(found.pair[0]), idOf(found.pair[1])],
      uncovered: inOrder(found.uncovered),
    },
    dependence: ordered.map((person) => ({ person: idOf(person), uncovered: alone.get(person)!.length })),
  };
}

import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { WorstRemovals } from '../model/what-if.ts';
import { basicPolicy } from '../profile/policy.ts';
import { supportersOf } from '../profile/supporters.ts';
import { groupBy } from '../util/group.ts';
import { concerned } from './what-if.ts';

/**
 * The one person, and the two, whose leaving leaves most elders with nobody: exact, by counting the elders whose active
 * supporters are just these. O(ties + p log p) time for p people on whom somebody depends.
 */
export function worstRemovals(graph: SupportGraph, snapshot: Snapshot): WorstRemovals {
  const supporters = supportersOf(graph, snapshot, basicPolicy);
  const ids = new Set(concerned(snapshot));
  const depending = snapshot.keys.flatMap((id, i) => {
    const on = supporters[i]!.filter(({ active }) => active).map(({ person }) => person);
    return ids.has(id) ? [{ id, on }] : [];
  });
  const dependingOn = (count: number) =>
    groupBy(
      depending.filter(({ on }) => on.length === count),
      ({ on }) => on.join(),
    );
  const [alone, both] = [dependingOn(1), dependingOn(2)];
  const among = (groups: typeof alone, ...people: number[]) => groups.get(people.join()) ?? [];
  const idOf = (person: number): string => graph.people[person]!.id;
  const aloneWith = (person: number) => among(alone, person);
  const counted = [...alone.values()].map((own) => ({ person: own[0]!.on[0]!, count: own.length }));
  const ordered = counted.sort((a, b) => b.count - a.count || a.person - b.person);
  const place = new Map(snapshot.keys.map((id, i) => [id, i]));
  const inOrder = (elders: typeof depending) =>
    elders.map(({ id }) => id).sort((a, b) => place.get(a)! - place.get(b)!);

  let best: readonly [number, number] | null = null;
  let most = ordered[0]?.count ?? 0;
  const weigh = (a: number, b: number) => {
    const pair = a < b ? ([a, b] as const) : ([b, a] as const);
    const size = aloneWith(a).length + aloneWith(b).length + among(both, ...pair).length;
    const isFirst = best !== null && (pair[0] < best[0] || (pair[0] === best[0] && pair[1] < best[1]));
    if (size > most || (size === most && isFirst)) [best, most] = [pair, size];
  };
  for (const own of both.values()) weigh(own[0]!.on[0]!, own[0]!.on[1]!);
  // Of all other pairs none has more who depend on one of them, nor comes earlier with as many.
  if (ordered.length > 1) weigh(ordered[0]!.person, ordered[1]!.person);
  const [first] = ordered;
  const pair = best as readonly [number, number] | null;
  return {
    single:
      first === undefined
        ? null
        : { person: idOf(first.person), uncovered: inOrder(aloneWith(first.person)) },
    pair: pair && {
      people: [idOf(pair[0]), idOf(pair[1])],
      uncovered: inOrder([...pair.flatMap(aloneWith), ...among(both, ...pair)]),
    },
    dependence: ordered.map(({ person, count }) => ({ person: idOf(person), uncovered: count })),
  };
}

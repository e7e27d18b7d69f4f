import { societies, type Gap, type Society, type SocietyCell, type SocietyMatrix } from '../model/gap.ts';
import type { PersonRow } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { isValidAt } from '../util/interval.ts';
import type { GapRule } from './context.ts';

const isSociety = (text: string | null | undefined): text is Society =>
  societies.some((society) => society === text);

/** The society somebody acts for: that of the organisation, else that of the role; nobody acts as an elder or as family. */
function societyOf(
  { organisation, roles }: PersonRow,
  byId: ReadonlyMap<string, string | null>,
): Society | null {
  const stated = organisation === null ? null : byId.get(organisation);
  if (isSociety(stated)) return stated;
  if (roles?.some((role) => role === 'committee' || role === 'grid-worker')) return 'community';
  if (roles?.includes('social-worker')) return 'worker';
  return roles?.includes('volunteer') ? 'volunteer' : null;
}

/** Who of the five societies has to do with whom: ties between their people, and elders whom both support. O(ties). */
export function societyMatrix(graph: SupportGraph, snapshot: Snapshot): SocietyMatrix {
  const { organisations } = graph.dataset;
  const byId = new Map(organisations.map(({ id, society }) => [id, society]));
  const actors: Record<Society, number> = {
    community: 0,
    organisation: 0,
    worker: 0,
    volunteer: 0,
    charity: 0,
  };
  for (const one of organisations)
    if (isSociety(one.society) && isValidAt(one, snapshot.asOf)) actors[one.society]++;
  const own = new Map<number, Society>();
  for (const person of snapshot.people) {
    const society = societyOf(graph.people[person]!, byId);
    if (society === null) continue;
    own.set(person, society);
    actors[society]++;
  }
  const key = (a: Society, b: Society): string =>
    societies.indexOf(a) <= societies.indexOf(b) ? `${a} ${b}` : `${b} ${a}`;
  const ties = new Map<string, number>();
  const helpers = new Map<number, Set<number>>();
  snapshot.ties.forEach((at, i) => {
    const { a, b } = graph.ties[at]!;
    if (snapshot.active[i] !== 1 || a === b) return;
    const [one, other] = [own.get(a), own.get(b)];
    if (one && other) ties.set(key(one, other), (ties.get(key(one, other)) ?? 0) + 1);
    else if (one) helpers.set(b, (helpers.get(b) ?? new Set()).add(a));
  });
  const elders = new Map<string, number>();
  for (const people of helpers.values()) {
    const found = new Set<string>();
    const all = [...people];
    all.forEach((a, at) => {
      for (const b of all.slice(at + 1)) found.add(key(own.get(a)!, own.get(b)!));
    });
    for (const cell of found) elders.set(cell, (elders.get(cell) ?? 0) + 1);
  }
  return {
    actors,
    cells: societies.flatMap((a, at) =>
      societies.slice(at).map((b): SocietyCell => ({
        societies: [a, b],
        ties: ties.get(key(a, b)) ?? 0,
        elders: elders.get(key(a, b)) ?? 0,
      })),
    ),
  };
}

/** G13: two of the five societies, both of them there, with no tie between their people and no elder in common. */
export const emptySocieties: GapRule = {
  code: 'G13',
  of: 'community',
  reads: ['people', 'ties'],
  missing: ({ graph }) =>
    graph.dataset.organisations.some(({ society }) => isSociety(society)) ? null : 'organisations',
  find: ({ graph, snapshot }) => {
    const { actors, cells } = societyMatrix(graph, snapshot);
    return cells
      .filter(
        ({ societies: [a, b], ties, elders }) =>
          a !== b && actors[a] > 0 && actors[b] > 0 && ties + elders === 0,
      )
      .map(({ societies: pair }): Gap => ({
        code: 'G13',
        people: [],
        subjects: pair,
        functions: [],
        numbers: { ties: 0, elders: 0 },
        threshold: { ties: 1 },
      }));
  },
};

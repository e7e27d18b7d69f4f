import {
  affiliation,
  insidePlaces,
  type Affiliation,
  type PersonRow,
  type Snapshot,
  type SupportGraph,
} from '@linli/core';
import type { Cohort } from './protocol.ts';

type Grouped = readonly (readonly [id: string, people: readonly string[]])[];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const listed = (text: string | null): readonly string[] => (text === null ? [] : [text]);

function grouped(people: readonly PersonRow[], keysOf: (person: PersonRow) => readonly string[]): Grouped {
  const found = new Map<string, string[]>();
  for (const person of people)
    for (const key of keysOf(person)) {
      const group = found.get(key);
      if (group) group.push(person.id);
      else found.set(key, [person.id]);
    }
  return [...found].sort(([a], [b]) => byText(a, b));
}

const membersOf = ({ groups, people, offsets, groupsOf }: Affiliation): ReadonlyMap<string, string[]> => {
  const found = new Map(groups.map(({ id }) => [id, [] as string[]]));
  people.forEach((person, i) => {
    for (const at of groupsOf.subarray(offsets[i], offsets[i + 1])) found.get(groups[at]!.id)!.push(person);
  });
  return found;
};

/** Places that hold others, and communities: of each, how many of those here are known to live elsewhere. */
function outsides(
  graph: SupportGraph,
  here: ReadonlySet<string>,
): readonly (readonly [id: string, count: number])[] {
  const { people, dataset } = graph;
  const wanted = new Set([
    ...people.flatMap(({ community }) => listed(community)),
    ...dataset.places.flatMap(({ parent }) => listed(parent)),
  ]);
  const inside = insidePlaces(graph, wanted);
  const [all, present] = [new Map<string, number>(), new Map<string, number>()];
  let [recorded, recordedHere] = [0, 0];
  for (const person of people) {
    const places = inside(person);
    if (places === null) continue;
    const isHere = here.has(person.id);
    recorded++;
    if (isHere) recordedHere++;
    for (const place of places) {
      all.set(place, (all.get(place) ?? 0) + 1);
      if (isHere) present.set(place, (present.get(place) ?? 0) + 1);
    }
  }
  return [...wanted]
    .sort(byText)
    .filter((id) => all.has(id) && all.get(id)! < recorded)
    .map((id) => [id, recordedHere - (present.get(id) ?? 0)]);
}

/**
 * Groups of people who could leave together, each with those of them who are there at the moment. The list itself is the
 * same at every moment, for links count its entries.
 */
export function cohortsOf(graph: SupportGraph, { people: present, asOf }: Snapshot): readonly Cohort[] {
  const { people, dataset } = graph;
  const { organisations, groups, places } = dataset;
  const here = new Set(Array.from(present, (at) => people[at]!.id));
  const titles = new Map([...organisations, ...groups].map(({ id, name }) => [id, name]));
  const placeNames = new Map(places.map(({ id, name }) => [id, name]));
  const named = (
    kind: Cohort['kind'],
    parts: Grouped,
    names?: ReadonlyMap<string, string | null>,
  ): Cohort[] =>
    parts.map(([id, own]) => {
      const people = own.filter((person) => here.has(person));
      return { kind, id, name: names?.get(id) ?? null, count: people.length, people };
    });

  const employed = grouped(people, ({ organisation }) => listed(organisation));
  const employers = new Set(employed.map(([id]) => id));
  const ever = affiliation(graph, { from: 'memberships' });
  const now = membersOf(affiliation(graph, { asOf, from: 'memberships' }));
  const helping = people.filter(({ roles: own }) => own !== null && !own.includes('elder'));
  return [
    ...named('organisation', employed, titles),
    ...named(
      'group',
      // A team that is also the employer is told once.
      ever.groups.flatMap(({ id }) => (employers.has(id) ? [] : [[id, now.get(id) ?? []] as const])),
      titles,
    ),
    ...named(
      'role',
      grouped(helping, ({ roles: own }) => own ?? []),
    ),
    ...named(
      'ending',
      grouped(people, ({ to }) => listed(to)),
    ),
    ...outsides(graph, here).map(([id, count]) => ({
      kind: 'outside' as const,
      id,
      name: placeNames.get(id) ?? null,
      count,
      people: null,
    })),
  ];
}

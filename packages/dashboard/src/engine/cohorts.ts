import {
  affiliation,
  insidePlace,
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
    for (const key of keysOf(person)) found.set(key, [...(found.get(key) ?? []), person.id]);
  return [...found].sort(([a], [b]) => byText(a, b));
}

const membersOf = ({ groups, people, offsets, groupsOf }: Affiliation): ReadonlyMap<string, string[]> => {
  const found = new Map(groups.map(({ id }) => [id, [] as string[]]));
  people.forEach((person, i) => {
    for (const at of groupsOf.subarray(offsets[i], offsets[i + 1])) found.get(groups[at]!.id)!.push(person);
  });
  return found;
};

/** Places that hold others, and communities: of each, those known to live elsewhere. */
function outsides(graph: SupportGraph): Grouped {
  const { people, dataset } = graph;
  const wanted = new Set([
    ...people.flatMap(({ community }) => listed(community)),
    ...dataset.places.flatMap(({ parent }) => listed(parent)),
  ]);
  return [...wanted].sort(byText).flatMap((id) => {
    const lives = insidePlace(graph, id);
    const where = people.map((person) => lives(person));
    const outside = people.filter((_, i) => where[i] === false).map((person) => person.id);
    return where.includes(true) && outside.length > 0 ? [[id, outside] as const] : [];
  });
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
    parts.map(([id, own]) => ({
      kind,
      id,
      name: names?.get(id) ?? null,
      people: own.filter((person) => here.has(person)),
    }));

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
    ...named('outside', outsides(graph), placeNames),
  ];
}

import type { Affiliation, AffiliationOptions, AffiliationPlace } from '../../model/affiliation.ts';
import type { SupportGraph } from '../../model/support-graph.ts';
import { addDays } from '../../util/dates.ts';
import { isValidAt } from '../../util/interval.ts';

interface Place extends AffiliationPlace {
  readonly people: Set<number>;
}

/**
 * Who belongs where at a date: members whose membership holds on it, and those who attended an activity in the window
 * before. An activity of a group stands for the group; one without stands for itself. Who ran it is not counted as
 * having attended, unless named among the people. Everybody of that date is in it, with groups or without.
 *
 * @remarks O(rows).
 */
export function affiliation(graph: SupportGraph, options: AffiliationOptions = {}): Affiliation {
  const { asOf = null, windowDays = 90, from = 'both' } = options;
  const { groups, memberships, events } = graph.dataset;
  const present = graph.people.flatMap((person, i) => (isValidAt(person, asOf) ? [i] : []));
  const position = new Map(present.map((person, i) => [person, i]));
  const places = new Map<string, Place>();
  let unknownPeople = 0;
  const place = (kind: Place['kind'], id: string, name: string | null = null): Place => {
    const key = `${kind} ${id}`;
    const found = places.get(key) ?? { kind, id, name, people: new Set<number>() };
    places.set(key, found);
    return found;
  };
  const add = (to: Place, id: string) => {
    const person = graph.indexOf.get(id);
    if (person === undefined) unknownPeople++;
    else if (position.has(person)) to.people.add(position.get(person)!);
  };

  for (const group of groups) if (isValidAt(group, asOf)) place('group', group.id, group.name);
  if (from !== 'attendance')
    for (const row of memberships)
      if (row.group !== null && isValidAt(row, asOf)) add(place('group', row.group), row.person);
  const since = asOf === null ? null : addDays(asOf, -windowDays);
  if (from !== 'memberships')
    for (const { type, date, group, id, people, outcome } of events) {
      if (type !== 'attendance' || (outcome !== null && outcome !== 'met')) continue;
      if (asOf !== null && (date === null || date > asOf || date <= since!)) continue;
      if (group === null && id === null) continue;
      const to = group === null ? place('activity', id!) : place('group', group);
      for (const person of people ?? []) add(to, person);
    }

  const listed = [...places.values()];
  const own = present.map((): number[] => []);
  listed.forEach(({ people }, at) => people.forEach((person) => own[person]!.push(at)));
  const offsets = new Int32Array(present.length + 1);
  own.forEach((list, i) => (offsets[i + 1] = offsets[i]! + list.length));
  return {
    asOf,
    people: present.map((person) => graph.people[person]!.id),
    groups: listed.map(({ kind, id, name }) => ({ kind, id, name })),
    offsets,
    groupsOf: Int32Array.from(own.flat()),
    unknownPeople,
  };
}

import { UsageError } from '../model/issue.ts';
import type { ProfileReport } from '../model/profile.ts';
import type { PersonRow, TieRow } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import type { Change } from '../model/what-if.ts';
import { inCohort } from './cohort.ts';
import { emptyEvent, emptyPerson, emptyTie } from './empty-rows.ts';
import { insidePlace } from './inside-place.ts';

/** Who is taken away, and of whom nobody knows whether they are outside. */
export function removals(graph: SupportGraph, snapshot: Snapshot, change: Change) {
  const people = Array.from(snapshot.people, (person) => graph.people[person]!);
  const strange = change.remove?.find((id) => !graph.indexOf.has(id));
  if (strange !== undefined) throw new UsageError(`expected the id of a person, got ${strange}`);
  const { removeOrganisation, removeOutside, removeCohort } = change;
  const ofOrganisation = (person: PersonRow): boolean =>
    removeOrganisation !== undefined && person.organisation === removeOrganisation;
  if (removeOrganisation !== undefined && !people.some(ofOrganisation))
    throw new UsageError(`expected the organisation of somebody, got ${removeOrganisation}`);
  const inside = removeOutside === undefined ? null : insidePlace(graph, removeOutside);
  if (inside && !people.some((person) => inside(person) === true))
    throw new UsageError(`expected a place where somebody lives, got ${removeOutside}`);
  const ofCohort = removeCohort === undefined ? null : inCohort(graph, removeCohort);
  if (ofCohort && !people.some(ofCohort))
    throw new UsageError(`expected a cohort with somebody in it, got ${JSON.stringify(removeCohort)}`);
  const named = new Set(change.remove);
  const removed = people.filter(
    (person) =>
      named.has(person.id) ||
      ofOrganisation(person) ||
      ofCohort?.(person) === true ||
      inside?.(person) === false,
  );
  return {
    removed: removed.map(({ id }) => id),
    placeUnknown: inside ? people.filter((person) => inside(person) === null).map(({ id }) => id) : [],
  };
}

/** New ties are active: weekly, and confirmed on the day. */
const newTie = (
  supporter: string,
  supported: string,
  functions: readonly SupportFunction[] | null,
  asOf: string | null,
): TieRow => ({
  ...emptyTie,
  supporter,
  supported,
  functions,
  frequency_30d: 4,
  confirmed: asOf,
  from: asOf,
});

/** People and ties that are added, and who comes together. */
export function additions(graph: SupportGraph, snapshot: Snapshot, change: Change, before: ProfileReport) {
  const { asOf } = snapshot;
  const people: PersonRow[] = [];
  const check = (id: string): void => {
    if (!graph.indexOf.has(id)) throw new UsageError(`expected the id of a person, got ${id}`);
  };
  const ties = (change.addTies ?? []).map(({ supporter, supported, functions }) => {
    [supporter, supported].forEach(check);
    return newTie(supporter, supported, functions ?? null, asOf);
  });
  const join = (id: string, role: 'social-worker' | 'volunteer', elders: readonly string[]): void => {
    let free = id;
    while (graph.indexOf.has(free)) free = `+${free}`;
    people.push({ ...emptyPerson, id: free, roles: [role] });
    const kind = role === 'volunteer' ? 'volunteer-pair' : 'casework';
    for (const person of elders)
      ties.push({ ...newTie(free, person, ['instrumental', 'companionship'], asOf), kind });
  };
  const first = (count: number, of: (person: PersonRow) => boolean = () => true): readonly string[] =>
    before.profiles
      .map(({ person }) => person)
      .filter((id) => of(graph.people[graph.indexOf.get(id)!]!))
      .slice(0, count);
  if (change.addWorker !== undefined) join('+worker', 'social-worker', first(change.addWorker));
  const { addVolunteer, addGroup = [] } = change;
  if (addVolunteer) {
    const { elders, place } = addVolunteer;
    const inside = place === undefined ? null : insidePlace(graph, place);
    const found = first(elders, (person) => inside?.(person) ?? true);
    if (place !== undefined && found.length === 0)
      throw new UsageError(`expected a place where an elder lives, got ${place}`);
    join('+volunteer', 'volunteer', found);
  }
  addGroup.forEach(check);
  const [leader, ...members] = addGroup;
  for (const member of members)
    ties.push({ ...newTie(leader!, member, ['companionship'], asOf), directed: false, kind: 'peer-pair' });
  const meeting = { ...emptyEvent, type: 'attendance' as const, date: asOf, people: addGroup };
  return { people, ties, events: addGroup.length > 0 ? [meeting] : [] };
}

import type { PersonRow } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { Role } from '../model/vocabulary.ts';
import type { VisitTeam } from '../model/rounds.ts';
import { isValidAt } from '../util/interval.ts';
import { homesIn, isOnMap, nowhere } from '../util/nearby.ts';

const visiting = /走访|探访|家访|visit/i;
const goesAlone: ReadonlySet<Role> = new Set(['social-worker', 'grid-worker']);

/** The teams that can go out on a day: groups whose kind or name says that they visit; else each worker alone. */
export function teamsOf(graph: SupportGraph, snapshot: Snapshot, day: string): readonly VisitTeam[] {
  const { groups, memberships, places } = graph.dataset;
  const homeOf = homesIn(places);
  const there = new Map<string, PersonRow>();
  for (const at of snapshot.people)
    if (isValidAt(graph.people[at]!, day)) there.set(graph.people[at]!.id, graph.people[at]!);
  const team = (id: string, members: readonly PersonRow[], place: string | null): VisitTeam => {
    const spots = [{ ...nowhere, household: null, place }, ...members].map(homeOf);
    const { x, y, lon, lat } = spots.find(isOnMap) ?? nowhere;
    return { id, members: members.map((one) => one.id), place, x, y, lon, lat };
  };
  const found = groups
    .filter((group) => isValidAt(group, day) && visiting.test(`${group.kind} ${group.name}`))
    .map((group) => {
      const ids = memberships
        .filter((one) => one.group === group.id && isValidAt(one, day))
        .map(({ person }) => person);
      const people = [...new Set([...(group.leader === null ? [] : [group.leader]), ...ids])];
      return team(
        group.id,
        people.flatMap((id) => there.get(id) ?? []),
        group.place,
      );
    })
    .filter(({ members }) => members.length > 0);
  if (found.length > 0) return found;
  return [...there.values()]
    .filter(({ roles }) => roles?.some((role) => goesAlone.has(role)))
    .map((worker) => team(worker.id, [worker], worker.place));
}

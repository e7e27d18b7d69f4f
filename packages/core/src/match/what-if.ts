import { UsageError } from '../model/issue.ts';
import type { ProfileReport, SupportProfile } from '../model/profile.ts';
import type { PersonRow, TieRow } from '../model/schema.ts';
import type { Snapshot, SnapshotOptions } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { SupportFunction } from '../model/vocabulary.ts';
import type { Change, PersonChange, WhatIf } from '../model/what-if.ts';
import { profile } from '../profile/profile.ts';
import { basicPolicy } from '../profile/policy.ts';
import { supportersOf } from '../profile/supporters.ts';
import { changeGraph } from '../snapshot/change-graph.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { emptyPerson, emptyTie } from './empty-rows.ts';
import { insidePlace } from './inside-place.ts';

/** Ids of people with at least one active supporter. */
function covered(graph: SupportGraph, snapshot: Snapshot): ReadonlySet<string> {
  const supporters = supportersOf(graph, snapshot, basicPolicy);
  return new Set(snapshot.keys.filter((_, i) => supporters[i]!.some(({ active }) => active)));
}

/** Elders; everybody where a dataset knows no elder, as a bare edge list does. */
export const concerned = ({ keys, elders }: Snapshot): readonly string[] =>
  elders.includes(1) ? keys.filter((_, i) => elders[i] === 1) : keys;

function removals(graph: SupportGraph, snapshot: Snapshot, change: Change) {
  const people = Array.from(snapshot.people, (person) => graph.people[person]!);
  const strange = change.remove?.find((id) => !graph.indexOf.has(id));
  if (strange !== undefined) throw new UsageError(`expected the id of a person, got ${strange}`);
  const { removeOrganisation, removeOutside } = change;
  if (
    removeOrganisation !== undefined &&
    !people.some(({ organisation }) => organisation === removeOrganisation)
  )
    throw new UsageError(`expected the organisation of somebody, got ${removeOrganisation}`);
  const inside = removeOutside === undefined ? null : insidePlace(graph, removeOutside);
  if (inside && !people.some((person) => inside(person) === true))
    throw new UsageError(`expected a place where somebody lives, got ${removeOutside}`);
  const removed = people.filter(
    (person) =>
      change.remove?.includes(person.id) ||
      (removeOrganisation !== undefined && person.organisation === removeOrganisation) ||
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

function additions(graph: SupportGraph, { asOf }: Snapshot, change: Change, before: ProfileReport) {
  const people: PersonRow[] = [];
  const ties = (change.addTies ?? []).map(({ supporter, supported, functions }) => {
    for (const id of [supporter, supported])
      if (!graph.indexOf.has(id)) throw new UsageError(`expected the id of a person, got ${id}`);
    return newTie(supporter, supported, functions ?? null, asOf);
  });
  if (change.addWorker !== undefined) {
    let id = '+worker';
    while (graph.indexOf.has(id)) id = `+${id}`;
    people.push({ ...emptyPerson, id, roles: ['social-worker'] });
    for (const { person } of before.profiles.slice(0, change.addWorker))
      ties.push({ ...newTie(id, person, ['instrumental', 'companionship'], asOf), kind: 'casework' });
  }
  return { people, ties };
}

function difference(before: SupportProfile, after: SupportProfile): PersonChange | null {
  const coverOf = ({ needs }: SupportProfile) =>
    new Set(needs.filter(({ cover }) => cover > 0).map((need) => need.function));
  const [had, has] = [coverOf(before), coverOf(after)];
  const components = before.components.flatMap(({ id, state }, i) => {
    const now = after.components[i]!.state;
    return now === state ? [] : [{ id, states: [state, now] as const }];
  });
  const lost = [...had].filter((given) => !has.has(given));
  const gained = [...has].filter((given) => !had.has(given));
  if (components.length === 0 && lost.length === 0 && gained.length === 0 && before.tier === after.tier)
    return null;
  return { person: before.person, tier: [before.tier, after.tier], components, lost, gained };
}

/**
 * Who is left with nobody, and who gains somebody, if something changes; and what changes in whose profile. The moment,
 * the tie rule and what was collected stay the same. O(profile of the whole) twice.
 *
 * @throws UsageError for a person, organisation or place that is not there.
 */
export function whatIf(graph: SupportGraph, change: Change, at: SnapshotOptions = {}): WhatIf {
  const snapshot = takeSnapshot(graph, at);
  const before = profile(graph, snapshot);
  const { removed, placeUnknown } = removals(graph, snapshot, change);
  const added = additions(graph, snapshot, change, before);
  const imagined = changeGraph(graph, new Set(removed), added.people, added.ties);
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
  return {
    removed,
    placeUnknown,
    newlyUncovered: stay.filter((id) => had.has(id) && !has.has(id)),
    newlyCovered: stay.filter((id) => !had.has(id) && has.has(id)),
    changes: stay.flatMap((id) => {
      const [one, other] = [earlier.get(id), later.get(id)];
      const found = one && other ? difference(one, other) : null;
      return found ? [found] : [];
    }),
  };
}

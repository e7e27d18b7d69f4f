import type { Snapshot } from '../model/snapshot.ts';
import type { Collected, SupportGraph } from '../model/support-graph.ts';
import type { TieRow } from '../model/schema.ts';
import { firstContact } from './collected-components.ts';

/** A dataset at one moment. */
export interface AtMoment {
  readonly graph: SupportGraph;
  readonly snapshot: Snapshot;
}

/** Rows that only one of two lists holds; rows that were not touched are the same objects. O(rows between). */
function differing<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  if (before === after) return [];
  let [start, beforeEnd, afterEnd] = [0, before.length, after.length];
  while (start < beforeEnd && start < afterEnd && before[start] === after[start]) start++;
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd--;
    afterEnd--;
  }
  const [had, has] = [new Set(before.slice(start, beforeEnd)), new Set(after.slice(start, afterEnd))];
  return [...[...had].filter((row) => !has.has(row)), ...[...has].filter((row) => !had.has(row))];
}

const sameCollected = (a: Collected, b: Collected): boolean =>
  (Object.keys(a) as (keyof Collected)[]).every((key) => {
    const [one, other] = [a[key], b[key]];
    if (typeof one === 'boolean' || typeof other === 'boolean') return one === other;
    return one.size === other.size && [...one].every((value) => other.has(value));
  });

const anyAttendance = ({ dataset }: SupportGraph): boolean =>
  dataset.events.some(({ type }) => type === 'attendance');

/** Something differs that every profile rests on. */
const everythingMoves = (before: AtMoment, after: AtMoment): boolean =>
  before.snapshot.asOf !== after.snapshot.asOf ||
  before.snapshot.wave !== after.snapshot.wave ||
  before.snapshot.tieRule !== after.snapshot.tieRule ||
  before.graph.dataset.person_waves !== after.graph.dataset.person_waves ||
  before.graph.ties.length > 0 !== after.graph.ties.length > 0 ||
  !sameCollected(before.graph.collected, after.graph.collected) ||
  anyAttendance(before.graph) !== anyAttendance(after.graph) ||
  firstContact(before.graph) !== firstContact(after.graph);

const activityIn = ({ graph, snapshot }: AtMoment): ReadonlyMap<TieRow, number> =>
  new Map(Array.from(snapshot.ties, (at, i) => [graph.ties[at]!.row, snapshot.active[i]!]));

function* alters({ snapshot }: AtMoment, person: string, position: ReadonlyMap<string, number>) {
  const i = position.get(person);
  const { offsets, neighbors } = snapshot.undirected;
  if (i === undefined) return;
  for (let at = offsets[i]!; at < offsets[i + 1]!; at++) yield snapshot.keys[neighbors[at]!]!;
}

/**
 * Ids of those whose profile could differ between two states of one dataset at one moment by anything but paths to
 * anchors: ends of ties that came, went or changed activity; people whose row, needs or contacts changed; and all who are
 * tied to somebody whose row changed. Null where something differs that everybody's profile rests on.
 *
 * @remarks O(people + ties), of comparing alone.
 */
export function changedPeople(before: AtMoment, after: AtMoment): ReadonlySet<string> | null {
  if (everythingMoves(before, after)) return null;
  const changed = new Set<string>();
  const [was, is] = [activityIn(before), activityIn(after)];
  for (const [one, other] of [
    [was, is],
    [is, was],
  ] as const)
    for (const [row, activity] of one)
      if (other.get(row) !== activity) changed.add(row.supporter).add(row.supported);
  for (const { person } of differing(before.graph.dataset.needs, after.graph.dataset.needs))
    if (person !== null) changed.add(person);
  for (const { actor, people } of differing(before.graph.dataset.events, after.graph.dataset.events)) {
    if (actor !== null) changed.add(actor);
    for (const person of people ?? []) changed.add(person);
  }
  const rows = differing(before.graph.people, after.graph.people);
  if (rows.length === 0) return changed;
  for (const state of [before, after]) {
    const position = new Map(state.snapshot.keys.map((id, i) => [id, i]));
    for (const { id } of rows) {
      changed.add(id);
      for (const alter of alters(state, id, position)) changed.add(alter);
    }
  }
  return changed;
}

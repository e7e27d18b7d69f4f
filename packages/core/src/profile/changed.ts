import type { Snapshot } from '../model/snapshot.ts';
import type { Collected, SupportGraph } from '../model/support-graph.ts';
import type { PersonRow, TieRow } from '../model/schema.ts';
import { firstContact } from './collected-components.ts';

/** A dataset at one moment. */
export interface AtMoment {
  readonly graph: SupportGraph;
  readonly snapshot: Snapshot;
}

/** Rows that only one of two lists holds, as they were and as they are; rows that were not touched are the same objects. */
export interface Differing<T> {
  readonly rows: readonly T[];
  /** The rows that both hold follow one another as before. */
  readonly inOrder: boolean;
}

/** O(rows between the first and the last that differ). */
export function differing<T>(before: readonly T[], after: readonly T[]): Differing<T> {
  if (before === after) return { rows: [], inOrder: true };
  let [start, beforeEnd, afterEnd] = [0, before.length, after.length];
  while (start < beforeEnd && start < afterEnd && before[start] === after[start]) start++;
  while (beforeEnd > start && afterEnd > start && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd--;
    afterEnd--;
  }
  const [had, has] = [before.slice(start, beforeEnd), after.slice(start, afterEnd)];
  const [hadSet, hasSet] = [new Set(had), new Set(has)];
  const kept = had.filter((row) => hasSet.has(row));
  return {
    rows: [...had.filter((row) => !hasSet.has(row)), ...has.filter((row) => !hadSet.has(row))],
    inOrder: has.filter((row) => hadSet.has(row)).every((row, i) => row === kept[i]),
  };
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

/** The ties that count from one place to another, with whether each is active. */
const activityIn = ({ graph, snapshot }: AtMoment, from: number, to: number): ReadonlyMap<TieRow, number> =>
  new Map(
    Array.from(snapshot.ties.subarray(from, to), (at, i) => [
      graph.ties[at]!.row,
      snapshot.active[from + i]!,
    ]),
  );

/** Ends of ties that one of the two states lacks or that are active in one only. O(ties), most of them at a glance. */
function endsOfChangedTies(before: AtMoment, after: AtMoment): ReadonlySet<string> {
  const tied = new Set<string>();
  const rowAt = ({ graph, snapshot }: AtMoment, i: number): TieRow => graph.ties[snapshot.ties[i]!]!.row;
  const see = ({ supporter, supported }: TieRow) => tied.add(supporter).add(supported);
  const [was, is] = [before.snapshot.active, after.snapshot.active];
  const shorter = Math.min(was.length, is.length);
  let [start, end] = [0, 0];
  for (; start < shorter && rowAt(before, start) === rowAt(after, start); start++)
    if (was[start] !== is[start]) see(rowAt(after, start));
  for (; end < shorter - start; end++) {
    const [a, b] = [was.length - 1 - end, is.length - 1 - end];
    if (rowAt(before, a) !== rowAt(after, b)) break;
    if (was[a] !== is[b]) see(rowAt(after, b));
  }
  const had = activityIn(before, start, was.length - end);
  const has = activityIn(after, start, is.length - end);
  for (const [row, activity] of had) if (has.get(row) !== activity) see(row);
  for (const [row, activity] of has) if (had.get(row) !== activity) see(row);
  return tied;
}

function* alters({ snapshot }: AtMoment, person: string, position: ReadonlyMap<string, number>) {
  const i = position.get(person);
  const { offsets, neighbors } = snapshot.undirected;
  if (i === undefined) return;
  for (let at = offsets[i]!; at < offsets[i + 1]!; at++) yield snapshot.keys[neighbors[at]!]!;
}

/** What differs between two states of one dataset at one moment. */
export interface Changes {
  /** People's rows that only one of the two holds, as they were and as they are. */
  readonly rows: readonly PersonRow[];
  /** Ends of ties that came, went, were written anew or changed activity. */
  readonly tied: ReadonlySet<string>;
  /** Whose contacts changed, as who made them or whom they were with. */
  readonly met: ReadonlySet<string>;
  /** Everybody whose profile could differ by anything but paths to anchors. */
  readonly people: ReadonlySet<string>;
}

/**
 * What differs between two states: ends of ties that came, went or changed activity; people whose row, needs or contacts
 * changed; and all who are tied to somebody whose row changed. Null where something differs that everybody's profile rests
 * on, or people stand in another order.
 *
 * @remarks O(people + ties + events), of comparing alone.
 */
export function changesBetween(before: AtMoment, after: AtMoment): Changes | null {
  const { rows, inOrder } = differing(before.graph.people, after.graph.people);
  if (!inOrder || everythingMoves(before, after)) return null;
  const tied = endsOfChangedTies(before, after);
  const met = new Set<string>();
  for (const event of differing(before.graph.dataset.events, after.graph.dataset.events).rows)
    for (const id of [event.actor, event.collected_by, ...(event.people ?? [])]) if (id !== null) met.add(id);
  const people = new Set([...tied, ...met]);
  for (const { person } of differing(before.graph.dataset.needs, after.graph.dataset.needs).rows)
    if (person !== null) people.add(person);
  if (rows.length > 0)
    for (const state of [before, after]) {
      const position = new Map(state.snapshot.keys.map((id, i) => [id, i]));
      for (const { id } of rows) {
        people.add(id);
        for (const alter of alters(state, id, position)) people.add(alter);
      }
    }
  return { rows, tied, met, people };
}

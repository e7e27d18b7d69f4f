import type { TieRow } from '../model/schema.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { daysBetween } from '../util/dates.ts';
import { contactPairs } from './contact-pairs.ts';

export type Activity = 1 | 0 | -1;

const dyad = (a: number, b: number, order: number): number => (a < b ? a * order + b : b * order + a);

const latest = new WeakMap<
  SupportGraph,
  { readonly asOf: string; readonly last: ReadonlyMap<number, string> }
>();

/** Date of the last completed contact of each pair up to a day, by `dyad`; those of the day asked for last are kept. */
export function lastContacts(graph: SupportGraph, asOf: string): ReadonlyMap<number, string> {
  const known = latest.get(graph);
  if (known?.asOf === asOf) return known.last;
  const last = readLastContacts(graph, asOf);
  latest.set(graph, { asOf, last });
  return last;
}

function readLastContacts(graph: SupportGraph, asOf: string): ReadonlyMap<number, string> {
  const order = graph.people.length;
  const last = new Map<number, string>();
  for (const event of graph.dataset.events) {
    const { date } = event;
    if (date === null || date > asOf) continue;
    for (const [from, to] of contactPairs(graph, event)) {
      const key = dyad(from, to, order);
      if ((last.get(key) ?? '') < date) last.set(key, date);
    }
  }
  return last;
}

/** Date of the last completed contact of each of these people with anybody, null where none is recorded. */
export function lastContactOf(
  graph: SupportGraph,
  asOf: string | null,
  people: readonly number[],
): (string | null)[] {
  if (asOf === null) return people.map(() => null);
  const order = graph.people.length;
  const last = new Map<number, string>();
  for (const [key, date] of lastContacts(graph, asOf))
    for (const end of [Math.floor(key / order), key % order])
      if ((last.get(end) ?? '') < date) last.set(end, date);
  return people.map((person) => last.get(person) ?? null);
}

/**
 * Whether a tie is active: contact within the window, or declared at least monthly and confirmed not long ago. Where
 * neither contacts nor frequencies were collected a present tie is active. -1 where this tie's frequency was not asked
 * and no contacts are recorded that could tell.
 */
export function activityOf(
  graph: SupportGraph,
  asOf: string | null,
  windowDays: number,
  confirmedDays: number,
): (a: number, b: number, row: TieRow) => Activity {
  const { contacts, frequency, tieDates } = graph.collected;
  if (!contacts && !frequency) return () => 1;
  const last = asOf === null ? new Map<number, string>() : lastContacts(graph, asOf);
  const order = graph.people.length;
  return (a, b, row) => {
    const contact = last.get(dyad(a, b, order));
    if (contact !== undefined && asOf !== null && daysBetween(contact, asOf) <= windowDays) return 1;
    if (row.frequency_30d === null) return contacts ? 0 : -1;
    if (row.frequency_30d < 1) return 0;
    if (!tieDates || asOf === null) return 1;
    const confirmed = row.confirmed ?? row.from;
    if (confirmed === null) return -1;
    return daysBetween(confirmed, asOf) <= confirmedDays ? 1 : 0;
  };
}

import { UsageError } from '../model/issue.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import type { TemporalNetwork, TemporalOptions } from '../model/temporal.ts';
import { addDays, daysBetween } from '../util/dates.ts';
import { contactPairs } from './contact-pairs.ts';
import { isSupport } from './counting-ties.ts';

/** A spell by dates, both ends included; null = open. */
interface DatedSpell {
  readonly a: number;
  readonly b: number;
  readonly mutual: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

function contactsOf(graph: SupportGraph): DatedSpell[] {
  return graph.dataset.events.flatMap((event) =>
    event.date === null
      ? []
      : contactPairs(graph, event).map(([a, b]) => ({
          a,
          b,
          mutual: false,
          from: event.date,
          to: event.date,
        })),
  );
}

const tiesOf = (graph: SupportGraph): DatedSpell[] =>
  graph.ties.flatMap((tie) => {
    const { a, b, row } = tie;
    if (a === b || !isSupport(tie, {}) || (row.status !== null && row.status !== 'present')) return [];
    const to = row.to === null ? null : addDays(row.to, -1);
    return [{ a, b, mutual: row.directed === false, from: row.from, to }];
  });

const isDated = ({ from, to }: DatedSpell): boolean => from !== null || to !== null;
const least = (dates: readonly string[]): string | null =>
  dates.reduce<string | null>((a, b) => (a === null || b < a ? b : a), null);
const most = (dates: readonly string[]): string | null =>
  dates.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);

/**
 * The dated contacts and ties of a window, for measures of who can reach whom in time. Contacts are completed visits,
 * calls and the like, from actor to each person; ties are those that count as support, with at least one date.
 * Attending the same group is no contact.
 *
 * @throws UsageError where the window ends before it begins.
 */
export function takeContacts(graph: SupportGraph, options: TemporalOptions = {}): TemporalNetwork {
  const { use = 'both', directed = false } = options;
  const contacts = use === 'ties' ? [] : contactsOf(graph);
  const allTies = use === 'contacts' ? [] : tiesOf(graph);
  const ties = allTies.filter(isDated);
  const starts = [...contacts, ...ties].flatMap(({ from }) => (from === null ? [] : [from]));
  const from = options.from ?? least(starts);
  const to = options.to ?? most(starts);
  if (from !== null && to !== null && to < from)
    throw new UsageError(`expected a window that ends on ${from} or later, got ${to}`);

  const inside = ({ from: start, to: end }: { readonly from: string | null; readonly to: string | null }) =>
    from !== null && to !== null && (start === null || start <= to) && (end === null || end >= from);
  const position = new Map<number, number>();
  graph.people.forEach(({ from: start, to: end }, i) => {
    const last = end === null ? null : addDays(end, -1);
    if ((from === null && to === null) || inside({ from: start, to: last })) position.set(i, position.size);
  });
  const days = new Map<string, number>();
  const day = (date: string): number => {
    const known = days.get(date) ?? daysBetween(from!, date) + 1;
    days.set(date, known);
    return known;
  };
  const spells = [...contacts, ...ties]
    .filter((spell) => inside(spell) && position.has(spell.a) && position.has(spell.b))
    .map((spell) => ({
      a: position.get(spell.a)!,
      b: position.get(spell.b)!,
      mutual: !directed || spell.mutual,
      firstDay: spell.from === null || spell.from < from! ? 1 : day(spell.from),
      lastDay: spell.to === null || spell.to > to! ? day(to!) : day(spell.to),
    }))
    .filter(({ firstDay, lastDay }) => firstDay <= lastDay)
    .sort((x, y) => x.firstDay - y.firstDay || x.a - y.a || x.b - y.b || x.lastDay - y.lastDay);
  const seen = starts.filter((date) => from !== null && to !== null && from <= date && date <= to);
  return {
    from,
    to,
    first: least(seen),
    last: most(seen),
    censoring: {
      contactsBefore: contacts.filter((spell) => from !== null && spell.to! < from).length,
      contactsAfter: contacts.filter((spell) => to !== null && spell.from! > to).length,
      tiesFromBefore: ties.filter((tie) => inside(tie) && (tie.from === null || tie.from < from!)).length,
      tiesUntilAfter: ties.filter((tie) => inside(tie) && (tie.to === null || tie.to > to!)).length,
      undated: allTies.length - ties.length,
    },
    directed,
    keys: graph.people.flatMap(({ id }, i) => (position.has(i) ? [id] : [])),
    a: Int32Array.from(spells, ({ a }) => a),
    b: Int32Array.from(spells, ({ b }) => b),
    mutual: Uint8Array.from(spells, ({ mutual }) => Number(mutual)),
    firstDay: Int32Array.from(spells, ({ firstDay }) => firstDay),
    lastDay: Int32Array.from(spells, ({ lastDay }) => lastDay),
  };
}

import type { Snapshot } from '../model/snapshot.ts';
import type { SupportGraph } from '../model/support-graph.ts';
import { positionsIn } from '../snapshot/positions-in.ts';
import { daysBetween } from '../util/dates.ts';
import { participationDays } from './participation.ts';

/** Who attended something within the period; null where attendance was never recorded. */
export function takingPart(graph: SupportGraph, { asOf }: Snapshot): ReadonlySet<string> | null {
  const attended = graph.dataset.events.filter(({ type }) => type === 'attendance');
  if (asOf === null || attended.length === 0) return null;
  const recent = attended.filter(
    ({ date }) => date !== null && date <= asOf && daysBetween(date, asOf) <= participationDays,
  );
  return new Set(
    recent.flatMap(({ people, actor }) => [...(people ?? []), ...(actor === null ? [] : [actor])]),
  );
}

/** 1 where somebody gives: an active tie that points away from them. */
export function giving(graph: SupportGraph, snapshot: Snapshot): Uint8Array {
  const position = positionsIn(graph, snapshot);
  const gives = new Uint8Array(snapshot.order);
  snapshot.ties.forEach((at, i) => {
    const { a, b, row } = graph.ties[at]!;
    if (snapshot.active[i] !== 1 || a === b) return;
    gives[position[a]!] = 1;
    if (row.directed === false) gives[position[b]!] = 1;
  });
  return gives;
}

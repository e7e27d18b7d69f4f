import { isCompletedContact } from '../model/contact.ts';
import type { EventRow } from '../model/schema.ts';
import type { SupportGraph } from '../model/support-graph.ts';

/**
 * Who was in touch with whom in an event, as positions in `people`: the actor with each person, and whoever collected a
 * delivery with each of them. Empty for what is no completed contact.
 */
export function contactPairs(graph: SupportGraph, event: EventRow): readonly (readonly [number, number])[] {
  if (!isCompletedContact(event, graph.collected.outcomes)) return [];
  const { actor, type, collected_by: collector, people } = event;
  const placeOf = (id: string | null): number => (id === null ? -1 : (graph.indexOf.get(id) ?? -1));
  const [by, alsoBy] = [placeOf(actor), type === 'delivery' ? placeOf(collector) : -1];
  const pairs: (readonly [number, number])[] = [];
  for (const id of people ?? []) {
    const to = placeOf(id);
    if (to < 0) continue;
    if (by >= 0 && by !== to) pairs.push([by, to]);
    if (alsoBy >= 0 && alsoBy !== to) pairs.push([alsoBy, to]);
  }
  return pairs;
}

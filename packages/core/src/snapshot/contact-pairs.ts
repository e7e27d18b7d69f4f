import { isCompletedContact } from '../model/contact.ts';
import type { EventRow } from '../model/schema.ts';
import type { SupportGraph } from '../model/support-graph.ts';

/**
 * Who was in touch with whom in an event, as positions in `people`: the actor with each person, and whoever collected a
 * delivery with each of them. Empty for what is no completed contact.
 */
export function contactPairs(graph: SupportGraph, event: EventRow): readonly (readonly [number, number])[] {
  if (!isCompletedContact(event, graph.collected.outcomes)) return [];
  const helpers = [event.actor, event.type === 'delivery' ? event.collected_by : null].flatMap((id) => {
    const at = id === null ? undefined : graph.indexOf.get(id);
    return at === undefined ? [] : [at];
  });
  return (event.people ?? []).flatMap((id) => {
    const to = graph.indexOf.get(id);
    return to === undefined ? [] : helpers.filter((from) => from !== to).map((from) => [from, to] as const);
  });
}

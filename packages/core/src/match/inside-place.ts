import type { PersonRow } from '../model/schema.ts';
import type { SupportGraph } from '../model/support-graph.ts';

/**
 * Whether somebody lives in a place: by the parents of the places table, else by an address or community that begins with
 * it. Null where nothing is recorded.
 */
export function insidePlace(graph: SupportGraph, place: string): (person: PersonRow) => boolean | null {
  const parents = new Map(graph.dataset.places.map(({ id, parent }) => [id, parent]));
  const climbs = (from: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | null = from; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (at === place) return true;
      seen.add(at);
    }
    return false;
  };
  return (person) => {
    const recorded = [person.place, person.community].filter((text) => text !== null);
    if (recorded.length === 0) return null;
    return recorded.some((text) => text.startsWith(place) || climbs(text));
  };
}

import type { PersonRow } from '../model/schema.ts';
import type { SupportGraph } from '../model/support-graph.ts';

/**
 * Which of these places somebody lives in: by the parents of the places table, else by an address or community that begins
 * with it. Null where nothing is recorded. O(length of what is recorded + places above it), once for each text.
 */
export function insidePlaces(
  graph: SupportGraph,
  places: ReadonlySet<string>,
): (person: PersonRow) => ReadonlySet<string> | null {
  const parents = new Map(graph.dataset.places.map(({ id, parent }) => [id, parent]));
  const known = new Map<string, readonly string[]>();
  const around = (text: string): readonly string[] => {
    const found = new Set<string>();
    for (let end = 0; end <= text.length; end++) found.add(text.slice(0, end));
    const seen = new Set<string>();
    for (let at: string | null = text; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      seen.add(at);
      found.add(at);
    }
    return [...found].filter((place) => places.has(place));
  };
  return ({ place, community }) => {
    const recorded = [place, community].filter((text) => text !== null);
    if (recorded.length === 0) return null;
    for (const text of recorded) if (!known.has(text)) known.set(text, around(text));
    return new Set(recorded.flatMap((text) => known.get(text)!));
  };
}

/** Whether somebody lives in a place; null where nothing is recorded. */
export function insidePlace(graph: SupportGraph, place: string): (person: PersonRow) => boolean | null {
  const inside = insidePlaces(graph, new Set([place]));
  return (person) => inside(person)?.has(place) ?? null;
}

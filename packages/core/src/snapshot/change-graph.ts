import { MultiDirectedGraph } from 'graphology';
import type { PersonRow, TieRow } from '../model/schema.ts';
import type { SupportGraph, Tie } from '../model/support-graph.ts';
import { once } from '../util/once.ts';

/**
 * A support graph without some people and with some more people and ties. What was collected stays what it was: a
 * scenario changes the network, not what was asked.
 */
export function changeGraph(
  graph: SupportGraph,
  without: ReadonlySet<string>,
  morePeople: readonly PersonRow[],
  moreTies: readonly TieRow[],
): SupportGraph {
  const people = [...graph.people.filter(({ id }) => !without.has(id)), ...morePeople];
  const indexOf = new Map(people.map(({ id }, i) => [id, i]));
  const rows = [...graph.ties.map(({ row }) => row), ...moreTies];
  const ties = rows.flatMap((row): Tie[] => {
    const [a, b] = [indexOf.get(row.supporter), indexOf.get(row.supported)];
    return a === undefined || b === undefined ? [] : [{ a, b, row }];
  });
  const picture = () => {
    const made = new MultiDirectedGraph<{ person: number }, { tie: number }>();
    people.forEach((_, person) => made.addNode(String(person), { person }));
    ties.forEach(({ a, b }, tie) => made.addEdgeWithKey(String(tie), String(a), String(b), { tie }));
    return made;
  };
  return { ...graph, graph: once(picture), people, indexOf, ties };
}

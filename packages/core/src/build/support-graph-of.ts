import { MultiDirectedGraph } from 'graphology';
import type { Dataset } from '../model/schema.ts';
import type { Collected, SupportGraph, Tie } from '../model/support-graph.ts';
import { once } from '../util/once.ts';
import { collectedIn } from './collected.ts';

interface Known {
  readonly edgeList: boolean;
  /** What counts as collected, where that is not to be read off the rows. */
  readonly collected?: Collected;
  /** Where people and ties of the same dataset stand, if that was found out before. */
  readonly checked?: Pick<SupportGraph, 'indexOf' | 'ties'>;
}

function placesIn({ people, ties: rows }: Dataset): Pick<SupportGraph, 'indexOf' | 'ties'> {
  const indexOf = new Map(people.map(({ id }, i) => [id, i]));
  const ties: Tie[] = [];
  for (const row of rows) {
    const [a, b] = [indexOf.get(row.supporter), indexOf.get(row.supported)];
    if (a !== undefined && b !== undefined) ties.push({ a, b, row });
  }
  return { indexOf, ties };
}

/**
 * The support graph of a dataset whose rows were checked before. Ties of which an end is missing are left out. O(rows).
 */
export function supportGraphOf(dataset: Dataset, { edgeList, collected, checked }: Known): SupportGraph {
  const { people } = dataset;
  const { indexOf, ties } = checked ?? placesIn(dataset);
  const graph = () => {
    const made = new MultiDirectedGraph<{ person: number }, { tie: number }>();
    people.forEach((_, person) => made.addNode(String(person), { person }));
    ties.forEach(({ a, b }, tie) => made.addEdgeWithKey(String(tie), String(a), String(b), { tie }));
    return made;
  };
  return {
    graph: once(graph),
    people,
    ties,
    indexOf,
    dataset,
    collected: collected ?? collectedIn(dataset, people, ties),
    edgeList,
  };
}

import { UndirectedGraph } from 'graphology';
import imported from 'graphology-communities-louvain';
import type { Csr } from '../model/snapshot.ts';
import { seededRandom } from '../util/random.ts';

// CommonJS: the function is the default import, whatever its types say.
const run = imported as unknown as (typeof imported)['default'];

/**
 * Louvain's communities on a simple undirected graph made for it alone: graphology's neighbourhood index invents ties where
 * there are self-ties or parallel ties. A group for each person, numbered as they come.
 */
export function louvain({ offsets, neighbors }: Csr, strengths: Float64Array, seed: number): Int32Array {
  const order = offsets.length - 1;
  const graph = new UndirectedGraph<object, { strength: number }>();
  for (let i = 0; i < order; i++) graph.addNode(i);
  for (let i = 0; i < order; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (neighbors[k]! > i) graph.addEdge(i, neighbors[k], { strength: strengths[k]! });
  if (graph.size === 0) return Int32Array.from({ length: order }, (_, i) => i);
  const groups = run(graph, { getEdgeWeight: 'strength', rng: seededRandom(seed) });
  return Int32Array.from({ length: order }, (_, i) => groups[String(i)]!);
}

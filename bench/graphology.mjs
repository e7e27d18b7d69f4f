import { createRequire } from 'node:module';
import { UndirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';

const require = createRequire(import.meta.url);
export const version = require('graphology-metrics/package.json').version;

const inOrder = (order, byName) => Float64Array.from({ length: order }, (_, i) => byName[i]);
const run = {
  closeness: (graph) => closeness(graph, { wassermanFaust: true }),
  betweenness: (graph) => betweenness(graph, { normalized: false }),
  pagerank: (graph) => pagerank(graph, { tolerance: 1e-10, maxIterations: 1000, getEdgeWeight: null }),
};

export function graphologyPeer({ order, source, target }) {
  const graph = new UndirectedGraph();
  for (let i = 0; i < order; i++) graph.addNode(i);
  for (let i = 0; i < source.length; i++) graph.addEdge(source[i], target[i]);
  return {
    run(op) {
      const began = performance.now();
      const byName = run[op](graph);
      return { ms: performance.now() - began, values: inOrder(order, byName) };
    },
  };
}

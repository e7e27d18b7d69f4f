import { createRequire } from 'node:module';

const require = createRequire(new URL('../packages/core/package.json', import.meta.url));
const { UndirectedGraph } = require('graphology');
const betweenness = require('graphology-metrics/centrality/betweenness');
const closeness = require('graphology-metrics/centrality/closeness');
const pagerank = require('graphology-metrics/centrality/pagerank');

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

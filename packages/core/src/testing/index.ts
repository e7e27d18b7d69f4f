export { edges, measureRuns, runs, star, type RandomEdges } from './arbitraries.ts';
export { runExample } from './examples.ts';
export { filesOf, golden, graphOf, shipped } from './files.ts';
export { without } from './snapshots.ts';

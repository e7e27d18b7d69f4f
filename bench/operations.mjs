import { BlockBetweenness } from '../packages/core/dist/kernels/block-betweenness.js';
import { alterTies } from '../packages/core/dist/kernels/alter-ties.js';
import { components } from '../packages/core/dist/kernels/components.js';
import { coreNumber } from '../packages/core/dist/kernels/core-number.js';
import { DistanceSweep } from '../packages/core/dist/kernels/distance-sweep.js';
import { leiden } from '../packages/core/dist/kernels/leiden.js';
import { lowpoint } from '../packages/core/dist/kernels/lowpoint.js';
import { NearCounter } from '../packages/core/dist/kernels/people-within.js';
import { simpleHoles } from '../packages/core/dist/kernels/simple-holes.js';
import { simplePagerank } from '../packages/core/dist/kernels/simple-pagerank.js';
import { modularityOf } from '../packages/core/dist/measures/graph/modularity.js';

/** One number a check: what both must agree on, to nine digits. */
const agree = (a, b) =>
  a.length === b.length &&
  a.every(
    (value, i) =>
      (Number.isNaN(value) && Number.isNaN(b[i])) ||
      Math.abs(value - b[i]) <= 1e-9 * Math.max(1, Math.abs(b[i])),
  );
const degrees = ({ offsets }) => Float64Array.from(offsets.subarray(1), (to, i) => to - offsets[i]);
const sorted = (values) => Float64Array.from(values).sort();

function sweep(graph) {
  const all = new DistanceSweep(graph);
  for (let i = 0; i < all.batches.length; i++) all.run(i);
  all.finish();
  return all.sums();
}
function betweenness(graph) {
  const all = new BlockBetweenness(graph);
  all.works.forEach((_, i) => all.add(i, all.sharesOf(i)));
  return all.scores;
}

const ones = ({ neighbors }) => new Float64Array(neighbors.length).fill(1);

function peopleWithin(graph, steps) {
  const counter = new NearCounter(graph, steps);
  counter.run(0, graph.offsets.length - 1);
  return Float64Array.from(counter.counts);
}

/**
 * `ours(graph)` is timed; `igraph` and `graphology` name what the peers run, several one after another; `equal` compares
 * what came out with the peer's lists of values.
 */
export const operations = [
  {
    op: 'all distances',
    ours: sweep,
    igraph: ['harmonic'],
    graphology: 'closeness',
    equal: ({ inverse }, [theirs]) => agree(inverse, theirs),
    equalGraphology: ({ reached, total }, theirs) =>
      agree(
        reached.map((others, i) =>
          others === 0 ? 0 : ((others / total[i]) * others) / (reached.length - 1),
        ),
        theirs,
      ),
  },
  {
    op: 'all distances, libigraph from 500',
    ours: sweep,
    igraph: ['harmonic_some'],
    /** The peer does so many people only, and its time is multiplied. */
    peopleOfPeer: 500,
    equal: ({ inverse }, [theirs]) => agree(inverse.subarray(0, 500), theirs),
  },
  {
    op: 'communities',
    ours: (graph) => leiden(graph, ones(graph), 1),
    igraph: ['leiden'],
    /** Divisions differ: ours is to be at least as good, to three digits. */
    equal: (ours, [theirs], graph) =>
      modularityOf(graph, ones(graph), ours) >
      modularityOf(graph, ones(graph), Int32Array.from(theirs)) - 0.001,
  },
  {
    op: 'betweenness',
    ours: betweenness,
    igraph: ['betweenness'],
    graphology: 'betweenness',
    equal: (ours, [theirs]) =>
      agree(
        ours.map((pairs) => pairs / 2),
        theirs,
      ),
    equalGraphology: (ours, theirs) =>
      agree(
        ours.map((pairs) => pairs / 2),
        theirs,
      ),
  },
  {
    op: 'blocks, articulation points, bridges',
    ours: lowpoint,
    igraph: ['articulation', 'bridges', 'blocks'],
    equal: ({ starts, inBlocks }, [points, bridges, [blocks]]) => {
      const sizes = starts.subarray(1).map((to, i) => to - starts[i]);
      const cut = Array.from(inBlocks.keys()).filter((node) => inBlocks[node] > 1);
      return (
        agree(cut, sorted(points)) &&
        sizes.filter((size) => size === 2).length === bridges.length &&
        sizes.length === blocks
      );
    },
  },
  {
    op: 'constraint and effective size',
    ours: simpleHoles,
    igraph: ['constraint'],
    equal: ({ constraint }, [theirs]) => agree(constraint, theirs),
  },
  {
    op: 'reach_2',
    ours: (graph) => peopleWithin(graph, 2),
    igraph: ['reach_2'],
    equal: (ours, [theirs]) =>
      agree(
        ours.map((n) => n + 1),
        theirs,
      ),
  },
  {
    op: 'reach_3',
    ours: (graph) => peopleWithin(graph, 3),
    igraph: ['reach_3'],
    equal: (ours, [theirs]) =>
      agree(
        ours.map((n) => n + 1),
        theirs,
      ),
  },
  {
    op: 'components',
    ours: components,
    igraph: ['components'],
    equal: ({ of }, [theirs]) => {
      const pairs = new Map();
      return (
        of.every((one, i) =>
          pairs.has(one) ? pairs.get(one) === theirs[i] : pairs.set(one, theirs[i]) && true,
        ) && new Set(pairs.values()).size === pairs.size
      );
    },
  },
  {
    op: 'core number',
    ours: coreNumber,
    igraph: ['core_number'],
    equal: (ours, [theirs]) => agree(Float64Array.from(ours), theirs),
  },
  {
    op: 'clustering',
    ours: alterTies,
    igraph: ['clustering'],
    equal: (ours, [theirs], graph) => {
      const degree = degrees(graph);
      return agree(
        ours.map((ties, i) => (degree[i] < 2 ? 0 : (2 * ties) / (degree[i] * (degree[i] - 1)))),
        theirs,
      );
    },
  },
  {
    op: 'pagerank',
    ours: (graph) => simplePagerank(graph, 0.85),
    igraph: ['pagerank'],
    graphology: 'pagerank',
    equal: (ours, [theirs]) => agree(ours, theirs),
    equalGraphology: () => null,
  },
];

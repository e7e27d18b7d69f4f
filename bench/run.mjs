import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { generateNetwork, kernelKind, measure, snapshotFromEdges } from '../packages/core/dist/index.js';
import { preferPlain } from '../packages/core/dist/util/wasm.js';
import { createPool } from '../packages/core/dist/pool/node.js';
import { graphologyPeer, version as graphologyVersion } from './graphology.mjs';
import { startIgraph } from './igraph.mjs';
import { loadOurs, sameTies, writeEdgeLists } from './loading.mjs';
import { operations } from './operations.mjs';

const { values: asked } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    plain: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(asked.seed);
const rounds = asked.quick ? 3 : Number(asked.rounds);
preferPlain(asked.plain);

const shuffled = (people, more = {}) => ({ people, seed, ...more });
const graphs = {
  'g 5k': shuffled(5_000),
  'r 5k': shuffled(8_800, { register: true }),
  'g 50k': shuffled(50_000),
  'g 500k': shuffled(500_000),
  'g 500k natural': shuffled(500_000, { natural: true }),
  'g 5M': shuffled(5_000_000),
};
/** What is measured on what; `alone` where the peer would take minutes a round. */
const plan = [
  ['all distances', 'g 5k'],
  ['all distances, libigraph from 500', 'g 50k'],
  ['betweenness', 'g 5k'],
  ['betweenness', 'r 5k'],
  ['betweenness', 'g 50k', 'alone'],
  ['blocks, articulation points, bridges', 'g 500k'],
  ['constraint and effective size', 'g 500k natural'],
  ['reach_2', 'g 500k natural'],
  ['reach_3', 'g 500k natural'],
  ['components', 'g 500k natural'],
  ['core number', 'g 500k natural'],
  ['clustering', 'g 500k natural'],
  ['pagerank', 'g 500k'],
  ['communities', 'g 500k'],
];
/** What threads share out, on what. */
const threaded = [
  ['harmonic', 'g 50k'],
  ['betweenness', 'g 5k'],
];
/** Loading: kind of ids, on what, how. */
const loading = [
  ['integer', 'g 500k'],
  ['integer', 'g 500k', { whole: true }],
  ['string', 'g 500k'],
  ['string', 'g 500k', { whole: true }],
  ['string', 'g 5M', { alone: true }],
];
/** Calls that are not measured, so that what is measured is compiled. */
const warmUps = (order) => (order <= 10_000 ? 20 : 1);
const growing = [
  'blocks, articulation points, bridges',
  'constraint and effective size',
  'reach_2',
  'components',
  'core number',
  'clustering',
  'pagerank',
];

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
/** CPU of every thread of this process, so that compiling and collecting garbage count as ours. */
const cpu = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;
const log = (text) => process.stderr.write(`${text}\n`);

const made = new Map();
function graphOf(name) {
  if (!made.has(name)) {
    const edges = generateNetwork(graphs[name]);
    made.set(name, { edges, snapshot: snapshotFromEdges({ ...edges, directed: true }).undirected });
  }
  return made.get(name);
}
const fresh = ({ offsets, neighbors }) => ({ offsets: offsets.slice(), neighbors: neighbors.slice() });

function timeOurs(operation, snapshot) {
  const graph = fresh(snapshot);
  const began = cpu();
  const result = operation.ours(graph);
  return { ms: cpu() - began, result };
}

async function compare(operation, name, igraph, alone) {
  const { edges, snapshot } = graphOf(name);
  const ours = [];
  const theirs = [];
  let equal = null;
  // What drew the graph is still being compiled on other threads: that is not the first call's.
  await setTimeout(500);
  const cold = timeOurs(operation, snapshot).ms;
  if (!alone) for (let i = 0; i < warmUps(edges.order); i++) timeOurs(operation, snapshot);
  if (igraph && !alone) await igraph.load(edges);
  const factor = operation.peopleOfPeer ? edges.order / operation.peopleOfPeer : 1;
  for (let round = 0; round < (alone ? Math.min(rounds, 3) : rounds); round++) {
    if (igraph && !alone) {
      const runs = [];
      for (const op of operation.igraph) runs.push(await igraph.run(op));
      theirs.push(factor * runs.reduce((sum, { ms }) => sum + ms, 0));
      const { result } = timeOurs(operation, snapshot);
      if (round === 0)
        equal = operation.equal(
          result,
          runs.map(({ values }) => values),
          snapshot,
        );
    }
    ours.push(timeOurs(operation, snapshot).ms);
  }
  const row = {
    op: operation.op,
    graph: name,
    people: edges.order,
    ties: edges.source.length,
    rounds: ours.length,
    threads: 1,
    first_ms: cold,
    ours_ms: median(ours),
    kernels: kernelKind(),
  };
  return theirs.length > 0
    ? { ...row, peer: 'libigraph', peer_ms: median(theirs), ratio: median(theirs) / median(ours), equal }
    : { ...row, peer: null };
}

function compareGraphology(operation, name) {
  const { edges, snapshot } = graphOf(name);
  const peer = graphologyPeer(edges);
  const theirs = [];
  const ours = [];
  let equal;
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    const { ms, values } = peer.run(operation.graphology);
    theirs.push(ms);
    const { ms: own, result } = timeOurs(operation, snapshot);
    ours.push(own);
    equal = operation.equalGraphology(result, values);
  }
  return {
    op: operation.op,
    graph: name,
    people: edges.order,
    ties: edges.source.length,
    rounds: ours.length,
    threads: 1,
    ours_ms: median(ours),
    kernels: kernelKind(),
    peer: 'graphology-metrics',
    peer_ms: median(theirs),
    ratio: median(theirs) / median(ours),
    equal,
  };
}

/** A file of ties to a graph, ours with all checks; `whole` with all that a snapshot can give. */
async function compareLoading(kind, name, igraph, { whole = false, alone = false } = {}) {
  const { edges } = graphOf(name);
  const files = writeEdgeLists(folder, edges, kind);
  const time = () => {
    const began = cpu();
    const snapshot = loadOurs(files.ours, whole);
    return { ms: cpu() - began, snapshot };
  };
  await setTimeout(500);
  const { ms: cold } = time();
  if (!alone) for (let i = 0; i < 3; i++) time();
  const ours = [];
  const theirs = [];
  let equal = null;
  for (let round = 0; round < (alone ? 1 : rounds); round++) {
    if (igraph && !alone) {
      const { ms, ends } = await igraph.read(files.reader, files.theirs);
      theirs.push(ms);
      if (round === 0) equal = sameTies(time().snapshot, ends, kind);
    }
    ours.push(time().ms);
  }
  const row = {
    op: `edge list, ${kind} ids${whole ? ', all' : ''}`,
    graph: name,
    people: edges.order,
    ties: edges.source.length,
    rounds: ours.length,
    threads: 1,
    first_ms: cold,
    ours_ms: median(ours),
  };
  return theirs.length > 0
    ? { ...row, peer: 'libigraph', peer_ms: median(theirs), ratio: median(theirs) / median(ours), equal }
    : { ...row, peer: null };
}

/** Wall ms with one thread and with two, each pool warm. */
async function withThreads(id, name) {
  const { edges } = graphOf(name);
  const snapshot = snapshotFromEdges({ ...edges, directed: true });
  const times = [[], []];
  const pools = [1, 2].map((threads) => createPool({ threads, leastVisits: 0 }));
  for (let round = 0; round <= Math.min(rounds, 3); round++)
    for (const [at, pool] of pools.entries()) {
      const began = performance.now();
      await measure(snapshot, [id], { pool });
      if (round > 0) times[at].push(performance.now() - began);
    }
  for (const pool of pools) pool.close();
  const [one, two] = times.map(median);
  return {
    op: `${id}, wall ms`,
    graph: name,
    peer: 'one thread',
    peer_ms: one,
    ours_ms: two,
    threads: 2,
    ratio: one / two,
  };
}

/** Slope of log time over log size: 1 is linear. */
function slope(operation, sizes) {
  const points = sizes.map((name) => {
    const { edges, snapshot } = graphOf(name);
    const times = Array.from({ length: rounds }, () => timeOurs(operation, snapshot).ms);
    return [Math.log(edges.order), Math.log(median(times))];
  });
  const [[x0, y0]] = points;
  const [x1, y1] = points.at(-1);
  return (y1 - y0) / (x1 - x0);
}

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');

/** Buffers are given back by another thread, after the collection that found them. */
async function collectGarbage() {
  gc();
  await setTimeout(200);
  gc();
  await setTimeout(200);
}

/** What neighbours, kinds and strengths take: here a strength from 1 to 5 and what a tie of each kind gives. */
async function printBytes(name) {
  const { edges } = graphOf(name);
  const size = edges.source.length;
  const strength = Float64Array.from({ length: size }, (_, i) => 1 + ((i * 7) % 5));
  const functions = Uint8Array.from(edges.kind, (kind) => 1 << kind);
  const bytesOf = async (more) => {
    await collectGarbage();
    const before = process.memoryUsage().arrayBuffers;
    const { undirected } = snapshotFromEdges({ ...edges, ...more });
    await collectGarbage();
    return { undirected, all: (process.memoryUsage().arrayBuffers - before) / size };
  };
  const plain = await bytesOf({});
  const { offsets, neighbors } = plain.undirected;
  const bytes = (offsets.byteLength + neighbors.byteLength) / size;
  const { all, undirected } = await bytesOf({ strength, functions });
  void undirected.offsets;
  process.stdout.write(
    asked.json
      ? `${JSON.stringify({ bytes_a_tie: bytes, with_kind_and_strength: all })}\n`
      : `bytes a tie: neighbours ${bytes.toFixed(1)}; with kind and strength ${all.toFixed(1)}\n`,
  );
}

const print = (row) => {
  if (asked.json) return process.stdout.write(`${JSON.stringify(row)}\n`);
  const number = (value) => (value === undefined ? '' : value.toFixed(value < 100 ? 1 : 0)).padStart(9);
  const ratio = row.ratio === undefined ? '' : `${row.ratio.toFixed(1)}x`;
  const equal = row.equal === null || row.equal === undefined ? '' : row.equal ? 'equal' : 'DIFFERENT';
  process.stdout.write(
    `${row.op.padEnd(38)}${row.graph.padEnd(16)}${(row.peer ?? '').padEnd(20)}${number(row.peer_ms)}${number(row.ours_ms)}${number(row.first_ms)} ${ratio.padStart(8)}  ${equal}\n`,
  );
};

const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'));
const igraph = startIgraph(folder);
const wanted = (op) => asked.only === undefined || op.includes(asked.only);
const named = (op) => operations.find((each) => each.op === op);
log(
  `Node ${process.version}, ${cpus()[0].model} x ${cpus().length}, load ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`,
);
log(
  `kernels ${kernelKind()}, libigraph ${igraph?.version ?? 'not built: libigraph-dev, gcc and pkg-config are needed'}, graphology-metrics ${graphologyVersion}; CPU ms, medians of ${rounds}`,
);
if (!asked.json)
  process.stdout.write(
    `${'operation'.padEnd(38)}${'graph'.padEnd(16)}${'peer'.padEnd(20)}${'peer'.padStart(9)}${'ours'.padStart(9)}${'first'.padStart(9)} ${'ratio'.padStart(8)}\n`,
  );
try {
  for (const [op, graph, alone] of plan) {
    if (!wanted(op) || (asked.quick && graph.includes('0k'))) continue;
    print(await compare(named(op), graph, igraph, alone !== undefined));
  }
  for (const [kind, graph, how] of loading) {
    if (!wanted(`edge list, ${kind} ids, ${graph}`) || asked.quick) continue;
    print(await compareLoading(kind, graph, igraph, how));
  }
  for (const operation of operations) {
    if (!operation.graphology || !wanted(operation.op)) continue;
    print(compareGraphology(operation, 'g 5k'));
  }
  for (const [id, graph] of threaded) {
    if (!wanted(`threads ${id}`) || (asked.quick && graph.includes('0k'))) continue;
    print(await withThreads(id, graph));
  }
  for (const op of asked.quick ? [] : growing) {
    if (!wanted(op)) continue;
    const value = slope(named(op), ['g 5k', 'g 50k', 'g 500k']);
    process.stdout.write(
      asked.json
        ? `${JSON.stringify({ op, slope: value })}\n`
        : `growth of ${op}: size^${value.toFixed(2)}\n`,
    );
  }
  if (wanted('bytes a tie')) await printBytes(asked.quick ? 'g 5k' : 'g 500k');
} finally {
  igraph?.stop();
  rmSync(folder, { recursive: true, force: true });
}

import { afterEach, describe, expect, it } from 'vitest';
import { generateNetwork } from '../simulate/support-network.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import type { Adjacency } from '../util/adjacency.ts';
import { seededRandom } from '../util/random.ts';
import { DistanceSweep } from './distance-sweep.ts';
import { Search } from './search.ts';
import { preferPlain } from '../util/wasm.ts';
import { kernelKind } from './simd.ts';

function sums(graph: Adjacency, back: Adjacency) {
  const sweep = new DistanceSweep(graph, back);
  for (let i = 0; i < sweep.batches.length; i++) expect(sweep.run(i)).toBe(true);
  sweep.finish();
  return sweep.sums();
}

function oneByOne(graph: Adjacency) {
  const order = graph.offsets.length - 1;
  const search = new Search(graph);
  const rows = Array.from({ length: order }, (_, ego) => {
    const found = search.run(ego);
    return Array.from(search.queue.subarray(1, found), (node) => search.distance[node]!);
  });
  return {
    reached: Float64Array.from(rows, (row) => row.length),
    total: Float64Array.from(rows, (row) => row.reduce((sum, d) => sum + d, 0)),
    farthest: Float64Array.from(rows, (row) => row.at(-1) ?? 0),
  };
}

describe('distance sweep', () => {
  afterEach(() => preferPlain(false));
  const { undirected, out, in: back } = snapshotFromEdges(generateNetwork({ people: 1_500, seed: 3 }));
  const directions: [string, Adjacency, Adjacency][] = [
    ['ties', undirected, undirected],
    ['arcs', out, back],
    ['arcs turned round', back, out],
  ];

  it.each(directions)('counts what a search from everybody finds: %s', (_, graph, turned) => {
    expect(kernelKind()).toBe('simd');
    expect(sums(graph, turned)).toMatchObject(oneByOne(graph));
  });
  it.each(directions)('gives the same bits with and without SIMD: %s', (_, graph, turned) => {
    const fast = sums(graph, turned);
    preferPlain(true);
    expect(kernelKind()).toBe('plain');
    expect(sums(graph, turned)).toEqual(fast);
  });
  it('gives the same bits along arcs drawn at random, and from a few in a batch of their own', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const random = seededRandom(seed);
      const draw = () => Array.from({ length: 1_600 }, () => Math.floor(random() * 530));
      const drawn = snapshotFromEdges({ order: 530, source: draw(), target: draw(), directed: true });
      const fast = sums(drawn.out, drawn.in);
      preferPlain(true);
      expect(sums(drawn.out, drawn.in)).toEqual(fast);
      preferPlain(false);
    }
  });
  it.each(directions)('numbers people alike with and without SIMD: %s', (_, graph, turned) => {
    const numbered = () => {
      const { order, batches } = new DistanceSweep(graph, turned);
      return { order: { ...order }, batches: batches.map((batch) => ({ ...batch })) };
    };
    const fast = numbered();
    preferPlain(true);
    expect(numbered()).toEqual(fast);
  });
  it('says where somebody is too far to be counted', () => {
    const order = 200;
    const { undirected: path } = snapshotFromEdges({
      order,
      source: Array.from({ length: order - 1 }, (_, i) => i),
      target: Array.from({ length: order - 1 }, (_, i) => i + 1),
    });
    expect(new DistanceSweep(path).run(0)).toBe(false);
  });
});

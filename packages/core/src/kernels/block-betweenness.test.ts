import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { generateNetwork } from '../simulate/support-network.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { edges, runs } from '../testing/index.ts';
import type { Adjacency } from '../util/adjacency.ts';
import { BetweennessAccumulator } from './betweenness.ts';
import { BlockBetweenness } from './block-betweenness.ts';
import { preferPlain } from '../util/wasm.ts';

function byBlocks(graph: Adjacency, back = graph): Float64Array {
  const blocks = new BlockBetweenness(graph, back);
  blocks.works.forEach((_, i) => blocks.add(i, blocks.sharesOf(i)));
  return blocks.scores;
}

function bySources(graph: Adjacency): Float64Array {
  const all = new BetweennessAccumulator(graph);
  for (let source = 0; source + 1 < graph.offsets.length; source++) all.addSource(source);
  return all.scores;
}

const farApart = (a: Float64Array, b: Float64Array) =>
  a.filter((value, i) => Math.abs(value - b[i]!) > 1e-9 * Math.max(1, value));

describe('betweenness by blocks', () => {
  afterEach(() => preferPlain(false));

  it('is that of one source after another, whatever the pieces', () =>
    fc.assert(
      fc.property(edges(14), (drawn) => {
        const { undirected } = snapshotFromEdges(drawn);
        expect(farApart(bySources(undirected), byBlocks(undirected))).toHaveLength(0);
      }),
      { numRuns: runs(200) },
    ));
  it.each([false, true])('is so for a whole community with SIMD, of a register: %s', (register) => {
    const { undirected } = snapshotFromEdges(generateNetwork({ people: 1_500, seed: 5, register }));
    expect(farApart(bySources(undirected), byBlocks(undirected))).toHaveLength(0);
  });
  it('gives the same bits with and without SIMD', () => {
    const { undirected } = snapshotFromEdges(generateNetwork({ people: 1_500, seed: 7 }));
    const fast = byBlocks(undirected);
    preferPlain(true);
    expect(byBlocks(undirected)).toEqual(fast);
  });
  it('is that of one source after another along arcs too, with and without SIMD', () => {
    fc.assert(
      fc.property(edges(14), (drawn) => {
        const { out, in: back } = snapshotFromEdges({ ...drawn, directed: true });
        expect(farApart(bySources(out), byBlocks(out, back))).toHaveLength(0);
      }),
      { numRuns: runs(200) },
    );
    const { out, in: back } = snapshotFromEdges({
      ...generateNetwork({ people: 1_000, seed: 7 }),
      directed: true,
    });
    const fast = byBlocks(out, back);
    expect(farApart(bySources(out), fast)).toHaveLength(0);
    preferPlain(true);
    expect(byBlocks(out, back)).toEqual(fast);
  });
  it('costs nothing in a tree', () => {
    const star = snapshotFromEdges({ order: 4, source: [0, 0, 0], target: [1, 2, 3] });
    const blocks = new BlockBetweenness(star.undirected);
    expect(blocks.works).toHaveLength(0);
    expect([...blocks.scores]).toEqual([6, 0, 0, 0]);
  });
});

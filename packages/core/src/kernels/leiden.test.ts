import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modularityOf } from '../measures/graph/modularity.ts';
import { generateNetwork } from '../simulate/support-network.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { edges, runs } from '../testing/index.ts';
import { components } from './components.ts';
import { leiden } from './leiden.ts';

const ones = ({ neighbors }: { readonly neighbors: Int32Array }) =>
  new Float64Array(neighbors.length).fill(1);

describe('communities by the method of Leiden', () => {
  it('divide a town as well as igraph does', () => {
    const { undirected } = snapshotFromEdges(generateNetwork({ people: 5_000, seed: 1 }));
    // python-igraph 0.10.2: community_leiden 0.7801, community_multilevel 0.7752.
    for (const seed of [1, 2, 3])
      expect(
        modularityOf(undirected, ones(undirected), leiden(undirected, ones(undirected), seed)),
      ).toBeGreaterThan(0.778);
  });

  it('hang together, number from the first person on, and leave those without ties alone', () =>
    fc.assert(
      fc.property(edges(20), fc.integer(), (drawn, seed) => {
        const { undirected, order } = snapshotFromEdges(drawn);
        const groups = leiden(undirected, ones(undirected), seed);
        const inside = { source: [] as number[], target: [] as number[] };
        for (let a = 0; a < order; a++)
          for (const b of undirected.neighbors.subarray(undirected.offsets[a], undirected.offsets[a + 1]))
            if (groups[a] === groups[b]) {
              inside.source.push(a);
              inside.target.push(b);
            }
        const parts = components(snapshotFromEdges({ order, ...inside }).undirected).sizes.length;
        expect(parts).toBe(new Set(groups).size);
        const first = [...new Set(groups)];
        expect(first).toEqual(first.toSorted((a, b) => a - b));
      }),
      { numRuns: runs(300) },
    ));

  it('go by weights', () => {
    const { undirected } = snapshotFromEdges({ order: 4, source: [0, 1, 2, 3], target: [1, 2, 3, 0] });
    const { offsets, neighbors } = undirected;
    const heavy = new Float64Array(neighbors.length);
    for (let a = 0; a < 4; a++)
      for (let k = offsets[a]!; k < offsets[a + 1]!; k++)
        heavy[k] = [1, 2].includes(a) && [1, 2].includes(neighbors[k]!) ? 9 : a + neighbors[k]! === 3 ? 9 : 1;
    expect([...leiden(undirected, heavy, 1)]).toEqual([0, 1, 1, 0]);
  });
});

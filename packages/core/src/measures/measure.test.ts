import { UndirectedGraph } from 'graphology';
import centrality from 'graphology-metrics/centrality/index.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { edges, runs, star } from '../testing/index.ts';
import { words } from '../words/index.ts';
import { measure } from './measure.ts';
import { measureIds, registry } from './registry.ts';

describe('measure', () => {
  it.each([0, 1, 2])('gives every measure on %i people without a tie', async (order) => {
    const snapshot = snapshotFromEdges({ order, source: [], target: [] });
    const attribute = { name: 'group', categories: ['a'], of: new Int32Array(order) };
    for (const { id, level } of registry) {
      const { [id]: result } = await measure(snapshot, [id], { level, attribute, targets: [] });
      if (level === 'person') expect(result).toHaveProperty('values.length', order);
    }
    const { isolates, density, betweenness } = await measure(snapshot, [
      'isolates',
      'density',
      'betweenness',
    ]);
    expect([isolates.value, density.value, betweenness.undefined]).toEqual([
      order,
      order < 2 ? NaN : 0,
      order,
    ]);
  });
  it('gives every measure on a lone pair', async () => {
    const { degree, harmonic, component_size, bridge } = await measure(
      snapshotFromEdges({ order: 2, source: [0], target: [1] }),
      ['degree', 'harmonic', 'component_size', 'bridge'],
    );
    expect([...degree.values, ...harmonic.values, ...component_size.values]).toEqual([1, 1, 1, 1, 2, 2]);
    expect([...bridge.values]).toEqual([1]);
  });
  it('follows help backwards when directed: whom a person can call on', async () => {
    const chain = snapshotFromEdges({ order: 3, source: [0, 1], target: [1, 2] });
    const { reach_2, in_degree, harmonic } = await measure(chain, ['reach_2', 'in_degree', 'harmonic'], {
      directed: true,
    });
    expect([...reach_2.values]).toEqual([0, 1, 2]);
    expect([...in_degree.values]).toEqual([0, 1, 1]);
    expect([...harmonic.values]).toEqual([0, 0.5, 0.75]);
  });
  it('adds strengths of parallel ties, and leaves them undefined where none was recorded', async () => {
    const ends = { order: 4, source: [0, 1, 1], target: [1, 0, 2] };
    const { strength } = await measure(snapshotFromEdges({ ...ends, strength: [2, 3, NaN] }), ['strength']);
    expect([...strength.values]).toEqual([5, 5, NaN, 0]);
    expect(strength.undefined).toBe(1);
  });
  it('a star is 1 and a ring is 0 in both centralizations', async () => {
    const ids = ['degree_centralization', 'betweenness_centralization'] as const;
    const ring = snapshotFromEdges({ order: 5, source: [0, 1, 2, 3, 4], target: [1, 2, 3, 4, 0] });
    const [a, b] = [await measure(star(5), ids), await measure(ring, ids)];
    expect([a.degree_centralization.value, a.betweenness_centralization.value]).toEqual([1, 1]);
    expect([b.degree_centralization.value, b.betweenness_centralization.value]).toEqual([0, 0]);
  });
  it('refuses what it does not know', async () => {
    await expect(measure(star(2), ['degre'])).rejects.toThrow(/got degre/);
    await expect(measure(star(2), ['degree'], { direct: true } as object)).rejects.toThrow(/got direct/);
  });
  it('refuses a measure without the option it needs', async () => {
    await expect(measure(star(2), ['ei_index'])).rejects.toThrow('ei_index: expected the option attribute');
    await expect(measure(star(2), ['disjoint_paths'])).rejects.toThrow('expected the option targets');
    await expect(measure(star(2), ['disjoint_paths'], { targets: ['9'] })).rejects.toThrow(/got 9/);
    const attribute = { name: 'group', categories: ['a'], of: new Int32Array(2) };
    await expect(measure(star(2), ['blau'], { attribute })).rejects.toThrow('each of 3 people, got 2');
  });
  it('means a person before the community, and the level where one is named', async () => {
    const both = snapshotFromEdges({ order: 3, source: [0, 1, 1], target: [1, 0, 2] });
    const { reciprocity: mine } = await measure(both, ['reciprocity']);
    expect([...mine.values]).toEqual([1, 0.5, 0]);
    const { reciprocity: ours } = await measure(both, ['reciprocity'], { level: 'community' });
    expect(ours.value).toBeCloseTo(2 / 3, 12);
    await expect(measure(both, ['density'], { level: 'person' })).rejects.toThrow(/got density/);
  });
  it('stops when cancelled', async () => {
    await expect(measure(star(2), ['degree'], { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
  it('agrees with graphology on simple graphs', () =>
    fc.assert(
      fc.asyncProperty(edges(10), async (input) => {
        if (input.order < 3) return;
        const snapshot = snapshotFromEdges(input);
        const graph = new UndirectedGraph();
        snapshot.keys.forEach((key) => graph.addNode(key));
        const { offsets, neighbors } = snapshot.undirected;
        for (let a = 0; a < snapshot.order; a++)
          for (let k = offsets[a]!; k < offsets[a + 1]!; k++)
            if (neighbors[k]! > a) graph.addEdge(a, neighbors[k]);
        const oracle = centrality.betweenness(graph, { normalized: false });
        const { betweenness_raw } = await measure(snapshot, ['betweenness_raw']);
        snapshot.keys.forEach((key, i) =>
          expect(betweenness_raw.values[i]).toBeCloseTo(oracle[key] ?? NaN, 9),
        );
      }),
      { numRuns: runs(100) },
    ));
  it('has words for every measure in both languages', () => {
    for (const lang of ['zh', 'en'] as const)
      expect([...words[lang].measure.keys()].sort()).toEqual([...measureIds()].sort());
  });
});

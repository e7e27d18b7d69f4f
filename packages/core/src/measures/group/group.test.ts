import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotFromEdges, takeSnapshot } from '../../snapshot/take-snapshot.ts';
import { edges, graphOf, measureRuns, shipped, star, without } from '../../testing/index.ts';
import { communities } from '../graph/modularity.ts';
import { measure } from '../measure.ts';
import { minimumVertexCut } from '../node/disjoint-paths.ts';
import { likeness } from '../tie/likeness.ts';
import { corePeriphery } from './core-periphery.ts';
import { groupCentrality } from './group-centrality.ts';
import { fragmentationWithout, keyPlayersNegative, keyPlayersPositive, setReach } from './key-players.ts';
import { blocks, strongComponents } from './parts.ts';

const classic = async (name: string) => takeSnapshot((await graphOf(shipped(`classic/${name}`))).graph);
const kite = await classic('kite');
const karate = await classic('karate');
const ring = (order: number) =>
  snapshotFromEdges({
    order,
    source: Array.from({ length: order }, (_, i) => i),
    target: Array.from({ length: order }, (_, i) => (i + 1) % order),
  });

// domain reference, section 8: Krackhardt's kite, computed with networkx 3.6.1
describe('key players of the kite', () => {
  it('are Fernando and Garth to break it up, though neither alone does', () => {
    expect(keyPlayersNegative(kite, 2)).toMatchObject({ people: [5, 6], exact: true });
    expect(keyPlayersNegative(kite, 2).value).toBeCloseTo(0.5357, 4);
    expect(keyPlayersNegative(kite, 2, { criterion: 'distance' }).people).toEqual([5, 6]);
    expect(keyPlayersNegative(kite, 2, { criterion: 'distance' }).value).toBeCloseTo(0.6071, 4);
    expect([fragmentationWithout(kite, [5]), fragmentationWithout(kite, [6])]).toEqual([0, 0]);
    expect(keyPlayersNegative(kite, 1).people).toEqual([7]);
  });
  it('are Diane and Ike to reach everybody in one step', () => {
    expect(keyPlayersPositive(kite, 2)).toEqual({ people: [3, 8], value: 10, bound: 10, exact: true });
    expect(setReach(kite, [3, 8], { criterion: 'distance' })).toBe(1);
  });
  it('need a size that leaves something to look at', () => {
    expect(() => keyPlayersNegative(kite, 9)).toThrow('from 1 to 8, got 9');
    expect(() => keyPlayersPositive(kite, 0)).toThrow('from 1 to 10, got 0');
  });
});

describe('key players', () => {
  it('without trying every set are no better than their bound, and no worse than greedy promises', () =>
    fc.assert(
      fc.property(edges(9), fc.integer({ min: 1, max: 3 }), (input, size) => {
        if (input.order < size + 2) return;
        const snapshot = snapshotFromEdges(input);
        for (const criterion of ['reach', 'distance'] as const) {
          const { value, bound } = keyPlayersPositive(snapshot, size, { criterion });
          expect(bound).toBe(value);
        }
        const { value } = keyPlayersNegative(snapshot, size);
        for (const people of [[0], [1], [input.order - 1]])
          if (size === 1)
            expect(value).toBeGreaterThanOrEqual(fragmentationWithout(snapshot, people) - 1e-12);
      }),
      { numRuns: measureRuns() },
    ));
  it('are bounded where there are too many sets to try', () => {
    const source = Array.from({ length: 400 }, (_, i) => i % 200);
    const target = source.map((a, i) => (a * 7 + i * 13 + 1) % 200);
    const large = snapshotFromEdges({ order: 200, source, target });
    for (const found of [
      keyPlayersPositive(large, 5),
      keyPlayersPositive(large, 5, { criterion: 'distance' }),
      keyPlayersNegative(large, 3),
    ]) {
      expect(found.exact).toBe(false);
      expect(found.value).toBeLessThanOrEqual(found.bound + 1e-12);
      expect(found.people).toHaveLength(new Set(found.people).size);
    }
    const { value, bound } = keyPlayersPositive(large, 5);
    expect(value).toBeGreaterThanOrEqual((1 - 1 / Math.E) * bound * 0.5);
  });
});

describe('group centrality', () => {
  it('of one person is that person’s', async () => {
    const { degree, closeness, harmonic, betweenness } = await measure(kite, [
      'degree',
      'closeness',
      'harmonic',
      'betweenness',
    ]);
    for (let i = 0; i < kite.order; i++) {
      const group = groupCentrality(kite, [i]);
      expect(group.degree).toBeCloseTo(degree.values[i]! / 9, 12);
      expect(group.closeness).toBeCloseTo(closeness.values[i]!, 12);
      expect(group.harmonic).toBeCloseTo(harmonic.values[i]!, 12);
      expect(group.betweenness).toBeCloseTo(betweenness.values[i]!, 12);
    }
  });
  it('counts a tie outward once, and leaves out paths among themselves', () => {
    // networkx 2.8.8: group_degree_centrality, group_closeness_centrality, group_betweenness_centrality of [0, 33]
    expect(groupCentrality(karate, [0, 33])).toMatchObject({
      degree: expect.closeTo(0.90625, 9) as number,
      closeness: expect.closeTo(0.9142857142857143, 9) as number,
      betweenness: expect.closeTo(0.6845574116743472, 9) as number,
    });
    expect(groupCentrality(karate, [0, 1, 2, 33]).betweenness).toBeCloseTo(0.8361302681992338, 9);
    expect(groupCentrality(star(3), [1, 2]).closeness).toBeCloseTo(2 / 3, 12);
  });
  it('is undefined with nobody outside, and refuses nobody inside', () => {
    expect(groupCentrality(star(1), [0, 1]).degree).toBeNaN();
    expect(() => groupCentrality(kite, [])).toThrow('at least one person');
    expect(() => groupCentrality(kite, [10])).toThrow('got 10');
  });
});

describe('core and periphery', () => {
  it('are found where they are planted', () => {
    const core = [0, 1, 2, 3];
    const pairs = core.flatMap((a) => core.filter((b) => b > a).map((b) => [a, b] as const));
    const outer = [4, 5, 6, 7, 8, 9].map((i) => [i % 4, i] as const);
    for (const more of [0, 8]) {
      const far = Array.from({ length: more }, (_, i) => [i % 4, 10 + i] as const);
      const ties = [...pairs, ...outer, ...far];
      const found = corePeriphery(
        snapshotFromEdges({ order: 10 + more, source: ties.map(([a]) => a), target: ties.map(([, b]) => b) }),
      );
      expect(found).toEqual({ core, fit: 1, exact: more === 0 });
    }
  });
  it('fit no better when every division is tried on a complete or an empty graph', () => {
    expect(corePeriphery(snapshotFromEdges({ order: 4, source: [], target: [] }))).toEqual({
      core: [],
      fit: NaN,
      exact: true,
    });
  });
});

describe('parts', () => {
  it('blocks of the kite meet in Heather and Ike', () => {
    expect(blocks(kite).map((block) => [...block])).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [7, 8],
      [8, 9],
    ]);
    expect(blocks(ring(5))).toHaveLength(1);
  });
  it('every tie is in one block, and people in several are articulation points', () =>
    fc.assert(
      fc.asyncProperty(edges(), async (input) => {
        const snapshot = snapshotFromEdges(input);
        const found = blocks(snapshot);
        const { articulation } = await measure(snapshot, ['articulation']);
        for (let i = 0; i < snapshot.order; i++)
          expect(found.filter((block) => block.includes(i)).length > 1).toBe(articulation.values[i] === 1);
        const { offsets, neighbors } = snapshot.undirected;
        for (let a = 0; a < snapshot.order; a++)
          for (const b of neighbors.subarray(offsets[a], offsets[a + 1]))
            expect(found.filter((block) => block.includes(a) && block.includes(b))).toHaveLength(1);
      }),
      { numRuns: measureRuns() },
    ));
  it('strong components are those who each reach the other', () =>
    fc.assert(
      fc.property(edges(8), (input) => {
        const snapshot = snapshotFromEdges(input);
        const reaches = Array.from({ length: input.order }, (_, from) => {
          const seen = new Set([from]);
          for (const at of seen)
            for (const next of snapshot.out.neighbors.subarray(
              snapshot.out.offsets[at],
              snapshot.out.offsets[at + 1],
            ))
              seen.add(next);
          return seen;
        });
        const of = strongComponents(snapshot);
        for (let a = 0; a < input.order; a++)
          for (let b = 0; b < a; b++) expect(of[a] === of[b]).toBe(reaches[a]!.has(b) && reaches[b]!.has(a));
      }),
      { numRuns: measureRuns() },
    ));
  it('communities are the same for the same seed, and those of two cliques joined by a tie', () => {
    const clique = (from: number) =>
      [0, 1, 2, 3].flatMap((a) =>
        [0, 1, 2, 3].filter((b) => b > a).map((b) => [from + a, from + b] as const),
      );
    const ties = [...clique(0), ...clique(4), [3, 4] as const];
    const two = snapshotFromEdges({ order: 9, source: ties.map(([a]) => a), target: ties.map(([, b]) => b) });
    for (const seed of [1, 2, 3])
      expect([...communities(two, { weighted: false, seed })]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2]);
    expect(communities(karate, { weighted: false, seed: 7 })).toEqual(
      communities(karate, { weighted: false, seed: 7 }),
    );
  });
});

// domain reference, section 8: cuts and pair scores, computed with networkx 3.6.1
describe('two people of the kite', () => {
  it('Carol and Heather are parted by Fernando and Garth, Carol and Jane by one', () => {
    expect(minimumVertexCut(kite, 2, 7)).toEqual({ size: 2, people: [5, 6], paths: 2, adjacent: false });
    expect(minimumVertexCut(kite, 2, 9)).toMatchObject({ size: 1, paths: 1 });
  });
  it('must be two, and there', () => {
    expect(() => minimumVertexCut(kite, 2, 10)).toThrow('from 0 to 9, got 10');
    expect(() => likeness(kite, 2, 2)).toThrow('got 2 twice');
    expect(() => setReach(kite, [-1])).toThrow('got -1');
    expect(() => fragmentationWithout(kite, [0.5])).toThrow('got 0.5');
  });
  it('who are tied cannot be parted', () => {
    expect(minimumVertexCut(kite, 7, 8)).toEqual({ size: null, people: [], paths: 1, adjacent: true });
  });
  it('a smallest cut parts them, and has as many people as there are paths', () =>
    fc.assert(
      fc.asyncProperty(edges(9), async (input) => {
        if (input.order < 3) return;
        const snapshot = snapshotFromEdges(input);
        const { size, people, paths, adjacent } = minimumVertexCut(snapshot, 0, 1);
        if (adjacent) return;
        expect([size, people.length]).toEqual([paths, paths]);
        expect(people).not.toContain(0);
        expect(people).not.toContain(1);
        const rest = without(snapshot, people.map(String));
        const { component } = await measure(rest, ['component']);
        expect(component.values[rest.keys.indexOf('0')]).not.toBe(component.values[rest.keys.indexOf('1')]);
      }),
      { numRuns: measureRuns() },
    ));
  it('Andre and Garth are alike by 1.9008, 0.6167 and 0.5', () => {
    const { adamicAdar, resourceAllocation, jaccard } = likeness(kite, 0, 6);
    expect(adamicAdar).toBeCloseTo(1.9008, 4);
    expect(resourceAllocation).toBeCloseTo(0.6167, 4);
    expect(jaccard).toBe(0.5);
  });
});

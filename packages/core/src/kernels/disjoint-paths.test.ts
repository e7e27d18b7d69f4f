import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import { edges, golden, measureRuns } from '../testing/index.ts';
import type { Adjacency } from '../util/adjacency.ts';
import { disjointPaths } from './disjoint-paths.ts';

const adjacency = (order: number, ties: readonly (readonly [number, number])[]): Adjacency =>
  snapshotFromEdges({ order, source: ties.map(([a]) => a), target: ties.map(([, b]) => b) }).undirected;
const set = (order: number, members: readonly number[]) =>
  Uint8Array.from({ length: order }, (_, i) => Number(members.includes(i)));

/** Most paths that can be had, by trying every simple path: an oracle for small graphs. */
function bruteForce(graph: Adjacency, source: number, targets: Uint8Array, shareTargets: boolean): number {
  const paths: number[][] = [];
  const walk = (path: number[]) => {
    const node = path.at(-1)!;
    if (node !== source && targets[node]) return void paths.push(path.slice(1));
    for (const next of graph.neighbors.subarray(graph.offsets[node], graph.offsets[node + 1]))
      if (!path.includes(next)) walk([...path, next]);
  };
  walk([source]);
  const best = (from: number, used: ReadonlySet<number>): number => {
    let most = 0;
    for (let i = from; i < paths.length; i++) {
      const inner = shareTargets ? paths[i]!.slice(0, -1) : paths[i]!;
      const sameEnd =
        shareTargets &&
        inner.length === 0 &&
        paths.slice(0, i).some((path) => path.join() === paths[i]!.join());
      if (sameEnd || inner.some((node) => used.has(node))) continue;
      most = Math.max(most, 1 + best(i + 1, new Set([...used, ...inner])));
    }
    return most;
  };
  return best(0, new Set());
}

describe('disjointPaths', () => {
  const classic = golden('classic.json') as {
    values: readonly { dataset: string; measure: string; pair?: [string, string]; value: number }[];
  };
  it('has golden pairs to agree with elsewhere', () => {
    expect(classic.values.some(({ pair }) => pair)).toBe(true);
  });
  it('counts 3 between opposite corners of Petersen-like graphs', () => {
    const petersen = [0, 1, 2, 3, 4].flatMap((i) => [
      [i, (i + 1) % 5] as const,
      [i, i + 5] as const,
      [i + 5, ((i + 2) % 5) + 5] as const,
    ]);
    expect(disjointPaths(adjacency(10, petersen), 0, set(10, [7]), { shareTargets: true })).toBe(3);
  });
  it('lets paths share an anchor, and not in a fan', () => {
    const diamond = adjacency(4, [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ]);
    expect(disjointPaths(diamond, 0, set(4, [3]), { shareTargets: true })).toBe(2);
    expect(disjointPaths(diamond, 0, set(4, [3]), { shareTargets: false })).toBe(1);
  });
  it.each([true, false])('agrees with brute force (shared targets: %s)', (shareTargets) =>
    fc.assert(
      fc.property(
        edges(7),
        fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 3 }),
        (input, members) => {
          if (input.order < 2) return;
          const graph = snapshotFromEdges(input).undirected;
          const targets = set(
            input.order,
            members.filter((i) => i !== 0),
          );
          expect(disjointPaths(graph, 0, targets, { shareTargets })).toBe(
            bruteForce(graph, 0, targets, shareTargets),
          );
        },
      ),
      { numRuns: measureRuns() },
    ),
  );
});

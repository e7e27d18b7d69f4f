import { describe, expect, it } from 'vitest';
import { generateNetwork } from '../simulate/support-network.ts';
import { snapshotFromEdges } from '../snapshot/take-snapshot.ts';
import type { Adjacency } from '../util/adjacency.ts';
import { alterTies } from './alter-ties.ts';
import { simpleHoles } from './simple-holes.ts';
import { structuralHoles } from './structural-holes.ts';

/** A ring of which everybody is also tied to the first one of all. */
function wheel(rim: number): Adjacency {
  const people = Array.from({ length: rim }, (_, i) => i + 1);
  return snapshotFromEdges({
    order: rim + 1,
    source: [...people, ...people],
    target: [...people.map((i) => (i % rim) + 1), ...people.map(() => 0)],
  }).undirected;
}

const apart = (a: Float64Array, b: Float64Array) =>
  a.filter((value, i) => !Object.is(value, b[i]) && !(Math.abs(value - b[i]!) < 1e-12));

describe('constraint and effective size where all ties count alike', () => {
  it.each<[string, Adjacency]>([
    ['a community', snapshotFromEdges(generateNetwork({ people: 1_500, seed: 2 })).undirected],
    ['somebody who knows everybody', wheel(300)],
    ['somebody with so many ties that others look at each other first', wheel(6_600)],
  ])('are those by marks: %s', (_, graph) => {
    const { constraint, effectiveSize } = simpleHoles(graph);
    const byMarks = structuralHoles(graph, new Float64Array(graph.neighbors.length).fill(1), true);
    expect(apart(constraint, byMarks.constraint)).toHaveLength(0);
    expect(apart(effectiveSize, byMarks.effectiveSize)).toHaveLength(0);
  });
  it('counts the ties among the alters of somebody who knows everybody', () => {
    for (const rim of [300, 6_600])
      expect([...alterTies(wheel(rim))]).toEqual([rim, ...Array.from({ length: rim }, () => 2)]);
  });
});

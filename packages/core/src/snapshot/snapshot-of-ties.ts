import type { Snapshot } from '../model/snapshot.ts';
import { once, projectionsOf } from './csr.ts';
import { simpleTies } from './simple-ties.ts';
import { classesOf, classesOfWays } from './tie-classes.ts';

interface Ties {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly strength: Float64Array | null;
}

function upTo(size: number): Int32Array {
  const numbers = new Int32Array(size);
  for (let i = 0; i < size; i++) numbers[i] = i;
  return numbers;
}

/**
 * The snapshot of people of whom nothing is known but their ties, each of which counts, and whether there are self-ties or
 * repeats among them. Ids and directed projections are made when they are asked for. O(people + ties).
 */
export function snapshotOfTies(
  order: number,
  keysLater: () => readonly string[],
  { source, target, strength }: Ties,
): { snapshot: Snapshot; isOdd: boolean } {
  const ties = simpleTies(order, source, target);
  const classes = strength
    ? classesOf(ties, { source, target, strength }, new Uint8Array(source.length))
    : classesOfWays(ties.ways);
  const projections = projectionsOf(ties, classes);
  const keys = once(keysLater);
  const snapshot: Snapshot = {
    asOf: null,
    wave: null,
    tieRule: 'either',
    order,
    get keys() {
      return keys();
    },
    undirected: projections.undirected,
    get out() {
      return projections.out;
    },
    get in() {
      return projections.in;
    },
    people: upTo(order),
    ties: upTo(source.length),
    active: new Int8Array(source.length).fill(1),
    lastContacts: new Array<null>(order).fill(null),
    ages: new Float64Array(order).fill(NaN),
    elders: new Uint8Array(order),
    interviewed: new Int8Array(order).fill(source.length > 0 ? 1 : -1),
  };
  return { snapshot, isOdd: ties.repeats + ties.selves > 0 };
}

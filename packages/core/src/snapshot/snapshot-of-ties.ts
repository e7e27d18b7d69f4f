import type { Snapshot } from '../model/snapshot.ts';
import { once } from '../util/once.ts';
import { projectionsOf } from './csr.ts';
import type { SimpleTies } from './simple-ties.ts';
import type { TieClasses } from './tie-classes.ts';

function upTo(size: number): Int32Array {
  const numbers = new Int32Array(size);
  for (let i = 0; i < size; i++) numbers[i] = i;
  return numbers;
}

/**
 * The snapshot of people of whom nothing is known but their ties, each of `rows` counting. Ids, directed projections and all
 * that says of everybody that nothing is known are made when they are asked for. O(1), and O(people + ties) then.
 */
export function snapshotOfTies(
  order: number,
  keysLater: () => readonly string[],
  ties: SimpleTies,
  classes: TieClasses,
  rows: number,
): Snapshot {
  const projections = projectionsOf(ties, classes);
  const later = {
    keys: once(keysLater),
    people: once(() => upTo(order)),
    ties: once(() => upTo(rows)),
    active: once(() => new Int8Array(rows).fill(1)),
    lastContacts: once(() => new Array<null>(order).fill(null)),
    ages: once(() => new Float64Array(order).fill(NaN)),
    elders: once(() => new Uint8Array(order)),
    interviewed: once(() => new Int8Array(order).fill(rows > 0 ? 1 : -1)),
  };
  return {
    asOf: null,
    wave: null,
    tieRule: 'either',
    order,
    undirected: projections.undirected,
    get out() {
      return projections.out;
    },
    get in() {
      return projections.in;
    },
    get keys() {
      return later.keys();
    },
    get people() {
      return later.people();
    },
    get ties() {
      return later.ties();
    },
    get active() {
      return later.active();
    },
    get lastContacts() {
      return later.lastContacts();
    },
    get ages() {
      return later.ages();
    },
    get elders() {
      return later.elders();
    },
    get interviewed() {
      return later.interviewed();
    },
  };
}
